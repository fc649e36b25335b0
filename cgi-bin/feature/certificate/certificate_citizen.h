/* `/durum/belge`: the person makes a certificate of the record as it is today, has it as a PDF, and may withdraw it. */
#ifndef FEATURE_CERTIFICATE_CERTIFICATE_CITIZEN_H
#define FEATURE_CERTIFICATE_CERTIFICATE_CITIZEN_H

#include "web/web.h"

extern const struct route certificate_routes[];

#endif
