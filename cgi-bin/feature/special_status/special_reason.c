#include "feature/special_status/special_reason.h"

#include <string.h>

#include "base/text.h"

enum { ALL = 7 }; /* a bit for each kind */

static const struct {
	const char *code;
	unsigned kinds;
} refusal[] = {
	{"degree", 1u << SPECIAL_DISABLED},           /* R7 */
	{"cannot_work", 1u << SPECIAL_DISABLED},      /* R12 */
	{"barred", 1u << SPECIAL_EX_CONVICT},         /* R17 */
	{"short_sentence", 1u << SPECIAL_EX_CONVICT}, /* R18 */
	{"serving", 1u << SPECIAL_EX_CONVICT},        /* R19 */
	{"no_right", 1u << SPECIAL_PRIORITY},         /* R23 */
	{"wrong_paper", ALL},                         /* R8, R9, R20, R23 */
	{"over", ALL},                                /* R13 */
	{"not_shown", ALL},                           /* R10, R21, R23 */
	{"other", ALL},
};
enum { REFUSALS = sizeof refusal / sizeof *refusal };
static const char approval[] = "proved", column[] = "claim_decision.reason";

const char *special_reason_refusal(enum special_kind kind, size_t i)
{
	for (size_t at = 0; at < REFUSALS; at++)
		if ((refusal[at].kinds & (1u << kind)) && i-- == 0)
			return refusal[at].code;
	return NULL;
}

bool special_reason_fits(const char *code, enum special_kind kind, bool approved)
{
	const char *one;

	if (approved)
		return text_equal(code, approval);
	for (size_t i = 0; (one = special_reason_refusal(kind, i)) != NULL; i++)
		if (text_equal(one, code))
			return true;
	return false;
}

void special_reason_seal(
	const struct special_reason *reason, int64_t claim_id, unsigned char out[SPECIAL_REASON_SEALED])
{
	char open[SPECIAL_REASON_BYTES] = {0};

	if (!text_format(open, sizeof open, "%s\n%s", reason->code, reason->words))
		err_fatal("special_reason: no room");
	secret_seal(out, open, sizeof open, column, (uint64_t)claim_id);
	secret_wipe(open, sizeof open);
}

bool special_reason_open(
	const unsigned char *sealed, size_t sealed_n, int64_t claim_id, struct special_reason *out, struct err *e)
{
	char open[SPECIAL_REASON_BYTES + 1], *end;

	if (!secret_unseal(open, sizeof open, sealed, sealed_n, column, (uint64_t)claim_id, e))
		return false;
	end = strchr(open, '\n');
	if (end)
		*end = '\0';
	if (!end || !text_copy(out->code, sizeof out->code, open) || !text_copy(out->words, sizeof out->words, end + 1))
		return err_set(e, ERR_INTERNAL, 0, "special_reason: not a reason");
	return true;
}
