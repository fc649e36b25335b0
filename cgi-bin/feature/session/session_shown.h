/* What a signed-in page shows of its person, out of the one column of the record (feature/citizen/citizen_shown.h). */
#ifndef FEATURE_SESSION_SESSION_SHOWN_H
#define FEATURE_SESSION_SESSION_SHOWN_H

#include "feature/session/session.h"

/* Splits `text` (which is changed) into names, birth date, counts and codes of the CV, and contact data of `out`. False when a
 * part is missing, too long or no number: the column is not the one that this program knows. */
bool session_shown_read(char *text, struct session_actor *out);

#endif
