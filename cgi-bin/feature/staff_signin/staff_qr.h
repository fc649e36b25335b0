/* QR codes as SVG (libqrencode): a picture of its own address, since the content policy takes neither data: nor style. */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_QR_H
#define FEATURE_STAFF_SIGNIN_STAFF_QR_H

#include "base/arena.h"
#include "base/err.h"

/* Draws `text` with the quiet zone of four modules; the SVG lives in the arena. ERR_INTERNAL when it does not fit. */
bool staff_qr_svg(struct arena *arena, const char *text, const char **svg, struct err *e) ERR_MUST_CHECK;

#endif
