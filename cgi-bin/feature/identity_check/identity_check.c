#include "feature/identity_check/identity_check.h"

#include "base/text.h"

enum { DOUBLINGS_MAX = 7 }; /* 15 minutes doubled seven times is more than a day */
#define FIRST_PAUSE (15 * INSTANT_MINUTE)

static const char declaration[] = "declaration";

bool identity_check_mode(const struct config *c, enum identity_check_mode *out, struct err *e)
{
	const char *word = config_text(c, "identity_check", declaration);

	if (text_equal(word, declaration))
		*out = IDENTITY_CHECK_DECLARATION;
	else if (text_equal(word, "registry"))
		*out = IDENTITY_CHECK_REGISTRY;
	else
		return err_set(e, ERR_CONFIG, 0, "configuration: 'identity_check' is declaration or registry");
	return true;
}

bool identity_check_is_on(const struct config *c)
{
	return !text_equal(config_text(c, "identity_check", declaration), declaration);
}

const char *identity_check_state_name(enum identity_check_state state)
{
	static const char *const name[] = {
		[IDENTITY_CHECK_PENDING] = "pending",
		[IDENTITY_CHECK_MATCHED] = "matched",
		[IDENTITY_CHECK_MISMATCH] = "mismatch",
		[IDENTITY_CHECK_UNAVAILABLE] = "unavailable",
		[IDENTITY_CHECK_SETTLED] = "settled",
	};

	return name[state];
}

const char *identity_check_reason_name(enum identity_check_reason reason)
{
	static const char *const name[] = {
		[IDENTITY_CHECK_NONE] = "none",
		[IDENTITY_CHECK_UNREACHABLE] = "unreachable",
		[IDENTITY_CHECK_TIMEOUT] = "timeout",
		[IDENTITY_CHECK_UNTRUSTED] = "untrusted",
		[IDENTITY_CHECK_HTTP] = "http",
		[IDENTITY_CHECK_FAULT] = "fault",
		[IDENTITY_CHECK_UNREADABLE] = "unreadable",
		[IDENTITY_CHECK_TOO_LARGE] = "too_large",
		[IDENTITY_CHECK_RECORD] = "record",
		[IDENTITY_CHECK_FOREIGN] = "foreign",
	};

	return name[reason];
}

static enum identity_check_reason reason_of(enum registry_outcome outcome)
{
	switch (outcome) {
	case REGISTRY_MATCH:
	case REGISTRY_MISMATCH:
		return IDENTITY_CHECK_NONE;
	case REGISTRY_FAULT:
		return IDENTITY_CHECK_FAULT;
	case REGISTRY_UNREADABLE:
		return IDENTITY_CHECK_UNREADABLE;
	case REGISTRY_TOO_LARGE:
		return IDENTITY_CHECK_TOO_LARGE;
	case REGISTRY_HTTP:
		return IDENTITY_CHECK_HTTP;
	case REGISTRY_TIMEOUT:
		return IDENTITY_CHECK_TIMEOUT;
	case REGISTRY_UNTRUSTED:
		return IDENTITY_CHECK_UNTRUSTED;
	case REGISTRY_UNREACHABLE:
		break;
	}
	return IDENTITY_CHECK_UNREACHABLE;
}

static instant pause_after(int tries)
{
	int doublings = tries - 1 < DOUBLINGS_MAX ? tries - 1 : DOUBLINGS_MAX;
	instant pause = FIRST_PAUSE << doublings;

	return pause < INSTANT_DAY ? pause : INSTANT_DAY;
}

struct identity_check_result identity_check_after(enum registry_outcome outcome, int tries, instant now)
{
	struct identity_check_result r = {.reason = reason_of(outcome), .tries = tries, .checked_at = now};

	if (outcome == REGISTRY_MATCH) {
		r.state = IDENTITY_CHECK_MATCHED;
	} else if (outcome == REGISTRY_MISMATCH) {
		r.state = IDENTITY_CHECK_MISMATCH;
	} else {
		r.state = IDENTITY_CHECK_UNAVAILABLE;
		r.next_try_at = now + pause_after(tries);
	}
	return r;
}

struct identity_check_result identity_check_not_asked(enum identity_check_reason reason, int tries, instant now)
{
	instant again = reason == IDENTITY_CHECK_FOREIGN ? 0 : now + pause_after(tries);

	return (struct identity_check_result){IDENTITY_CHECK_UNAVAILABLE, reason, tries, again, now};
}

enum identity_check_state identity_check_after_paper(bool corrected, bool is_on, const char *tckn)
{
	return corrected && is_on && !identity_check_is_foreign(tckn) ? IDENTITY_CHECK_PENDING : IDENTITY_CHECK_SETTLED;
}

bool identity_check_is_foreign(const char *tckn)
{
	return text_starts(tckn, "99");
}
