/* `ctl audit-verify`: whether the sealed part of the audit log is what was sealed (D26). */
#ifndef FEATURE_AUDIT_AUDIT_VERIFY_H
#define FEATURE_AUDIT_AUDIT_VERIFY_H

#include "feature/app/app.h"

/* Walks along the whole chain, compares it with the file outside the database, and looks for rows that were put into
 * the sealed past. Prints one line when all holds. ERR_TAMPERED, naming the first row that was changed, removed,
 * reordered, inserted or cut off, when it does not. May run while rows are added and sealed. */
bool audit_verify(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

#endif
