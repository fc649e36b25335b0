/* The words of a certificate's sheet, in the language of the request. */
#ifndef FEATURE_CERTIFICATE_CERTIFICATE_SHEET_H
#define FEATURE_CERTIFICATE_CERTIFICATE_SHEET_H

#include "feature/certificate/certificate.h"
#include "feature/certificate/certificate_pdf.h"
#include "web/web.h"

/* `masked`: the T.C. number as D11 shows it. `check`: the address of the page that checks (of site_url); the QR code leads there
 * with the code behind `#`, which browsers never send, so that no log and no address bar of ours holds it. */
void certificate_sheet_fill(const struct web *w, const struct certificate *c, const char *masked, const char *check,
	struct certificate_sheet *out);

#endif
