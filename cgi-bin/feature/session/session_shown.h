/* What pages show of a person, as the record holds it in one column (sql/migration/0033_record_shown.sql). */
#ifndef FEATURE_SESSION_SESSION_SHOWN_H
#define FEATURE_SESSION_SESSION_SHOWN_H

#include "feature/session/session.h"

/* Bytes with the NUL: a thousand characters of UTF-8. */
enum { SESSION_SHOWN_SIZE = 4 * 1000 + 1 };

/* Splits `text` (which is changed) into names, birth date, counts and codes of the CV, and contact data of `out`. False when a
 * part is missing, too long or no number: the column is not the one that this program knows. */
bool session_shown_read(char *text, struct session_actor *out);

#endif
