/* Why a claim was approved or refused, as the citizen reads it: a reason of a fixed list, and words of the one who
 * decided. Sealed under the column key: it may name an illness or an offence, and a dump must not (D21, D24). */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_REASON_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_REASON_H

#include <stdint.h>

#include "base/err.h"
#include "base/secret.h"
#include "feature/special_status/special_status.h"

enum {
	SPECIAL_REASON_WORDS_MAX = 400, /* characters */
	SPECIAL_REASON_BYTES = 1700,
	SPECIAL_REASON_SEALED = SPECIAL_REASON_BYTES + SECRET_SEAL_OVERHEAD,
};

struct special_reason {
	char code[24]; /* of special_reason_fits */
	char words[4 * SPECIAL_REASON_WORDS_MAX + 1];
};

/* Whether the reason `code` may be given for a claim of this kind: "proved" for an approval; else one of the refusals,
 * each of a rule (R7-R9, R12, R17-R20, R23), "not_shown" (R10) and "other" for every kind. */
bool special_reason_fits(const char *code, enum special_kind kind, bool approved);

/* The `i`-th reason for a refusal of this kind, NULL after the last: for the form. */
const char *special_reason_refusal(enum special_kind kind, size_t i);

void special_reason_seal(
	const struct special_reason *reason, int64_t claim_id, unsigned char out[SPECIAL_REASON_SEALED]);
bool special_reason_open(const unsigned char *sealed, size_t sealed_n, int64_t claim_id, struct special_reason *out,
	struct err *e) ERR_MUST_CHECK;

#endif
