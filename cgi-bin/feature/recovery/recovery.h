/* `/sifremi-unuttum`: a new password by number, birth date and phone code; the same pages for numbers that
 * nobody has (D18, D19). */
#ifndef FEATURE_RECOVERY_RECOVERY_H
#define FEATURE_RECOVERY_RECOVERY_H

#include "web/web.h"

extern const struct route recovery_routes[];

#endif
