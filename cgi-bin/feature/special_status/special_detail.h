/* Health and conviction details of a claim: written into a box that the writing program cannot open (D24). The box says
 * whose it is, and is always of one size, so that its length tells nothing. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_DETAIL_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_DETAIL_H

#include <stdint.h>

#include "base/err.h"
#include "base/secret.h"
#include "feature/special_status/special_conviction.h"

enum {
	SPECIAL_NUMBER_MAX = 40,  /* characters */
	SPECIAL_ISSUER_MAX = 120, /* characters */
	SPECIAL_CONVICTIONS_MAX = 4,
	SPECIAL_DETAIL_BYTES = 2048,
	SPECIAL_DETAIL_SEALED = SPECIAL_DETAIL_BYTES + SECRET_BOX_OVERHEAD,
};

struct special_detail {
	int64_t claim_id;
	int64_t citizen_id;
	char paper[33]; /* code of paper_type */
	char basis
		[33]; /* disabled: congenital, acquired; ex-convict: a sentence state; priority: a code of priority_right */
	int degree; /* percent; 0 for other kinds */
	char number[4 * SPECIAL_NUMBER_MAX + 1];
	char issuer[4 * SPECIAL_ISSUER_MAX + 1];
	struct special_conviction conviction[SPECIAL_CONVICTIONS_MAX]; /* by staff, from the paper */
	size_t convictions;
};

/* Closes the box; the program must hold SECRET_KEY_BOX_PUBLIC. */
void special_detail_seal(const struct special_detail *detail, unsigned char out[SPECIAL_DETAIL_SEALED]);

/* Opens it; the program must hold SECRET_KEY_BOX_SECRET. ERR_INTERNAL when it was changed, or belongs to another claim
 * or person. */
bool special_detail_open(const unsigned char *sealed, size_t sealed_n, int64_t claim_id, int64_t citizen_id,
	struct special_detail *out, struct err *e) ERR_MUST_CHECK;

#endif
