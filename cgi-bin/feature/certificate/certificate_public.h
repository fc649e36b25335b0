/* `/belge-dogrula`: anybody checks the code of a certificate. What is typed goes by POST, so that no address and no log holds it; the
 * zone has no cookie and the question changes nothing, so that there is no token and the answer comes at once. */
#ifndef FEATURE_CERTIFICATE_CERTIFICATE_PUBLIC_H
#define FEATURE_CERTIFICATE_CERTIFICATE_PUBLIC_H

#include "web/web.h"

extern const struct route certificate_public_routes[];

#endif
