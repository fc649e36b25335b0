/* A certificate as an A4 sheet of PDF (libharu), with its QR code (libqrencode). Words come in ready; this knows only where they go. */
#ifndef FEATURE_CERTIFICATE_CERTIFICATE_PDF_H
#define FEATURE_CERTIFICATE_CERTIFICATE_PDF_H

#include "base/arena.h"
#include "base/clock.h"
#include "base/config.h"
#include "base/err.h"

enum { CERTIFICATE_ROWS = 6, CERTIFICATE_STEPS = 3 };

struct certificate_line {
	const char *key, *value;
};

struct certificate_sheet {
	const char *site, *tagline; /* whose sheet it is */
	const char *title, *lead;
	const char *state_label, *state, *state_note; /* "Active", "until the end of …" ("" for none) */
	bool is_active;
	struct certificate_line row[CERTIFICATE_ROWS]; /* the first without a key ends them */
	const char *check_title, *step[CERTIFICATE_STEPS];
	const char *code_label, *code;
	const char *note;
	const char *link; /* where the QR code leads */
	instant made_at;  /* of the certificate: a sheet fetched again is the same sheet */
};

/* Takes the fonts of the configuration (`certificate_font`, and `font` for what is bold) and makes a trial sheet: ERR_CONFIG when
 * one is not an absolute path or does not load. */
bool certificate_pdf_open(const struct config *config, struct err *e) ERR_MUST_CHECK;

/* The sheet's bytes, in the arena (at most CERTIFICATE_PDF_MAX). Nothing is written to a file, and libharu takes memory up to a bound.
 * ERR_INTERNAL with libharu's number otherwise. */
enum { CERTIFICATE_PDF_MAX = 256 * 1024 };
bool certificate_pdf_write(struct arena *arena, const struct certificate_sheet *sheet, const void **pdf, size_t *n,
	struct err *e) ERR_MUST_CHECK;

#endif
