/* The identity check (D16): a record is always taken on the person's declaration (R6), so no sign-up waits
 * for the population registry; where the institution has one, `job identity` asks it later. What an answer
 * means, as pure functions. */
#ifndef FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_H
#define FEATURE_IDENTITY_CHECK_IDENTITY_CHECK_H

#include "base/clock.h"
#include "base/config.h"
#include "base/err.h"
#include "feature/identity_check/registry_message.h"

enum identity_check_mode { IDENTITY_CHECK_DECLARATION, IDENTITY_CHECK_REGISTRY };

/* What the configuration `identity_check` says; nothing said is `declaration`. ERR_CONFIG for any other word.
 * (D16) */
bool identity_check_mode(const struct config *c, enum identity_check_mode *out, struct err *e) ERR_MUST_CHECK;

/* Whether a new record waits for the registry. Everything but `declaration` is yes: a mistyped word must not
 * skip a check, and the job refuses it. (D16) */
bool identity_check_is_on(const struct config *c);

enum identity_check_state {
	IDENTITY_CHECK_PENDING, /* not asked yet */
	IDENTITY_CHECK_MATCHED,
	IDENTITY_CHECK_MISMATCH,    /* waits for staff; the person is neither refused nor told off */
	IDENTITY_CHECK_UNAVAILABLE, /* asked in vain: asked again at next_try_at, or never when that is 0 */
	IDENTITY_CHECK_SETTLED,     /* staff saw the paper: not asked again */
};

enum identity_check_reason {
	IDENTITY_CHECK_NONE,
	IDENTITY_CHECK_UNREACHABLE,
	IDENTITY_CHECK_TIMEOUT,
	IDENTITY_CHECK_UNTRUSTED,
	IDENTITY_CHECK_HTTP,
	IDENTITY_CHECK_FAULT,
	IDENTITY_CHECK_UNREADABLE,
	IDENTITY_CHECK_TOO_LARGE,
	IDENTITY_CHECK_RECORD,  /* the record itself cannot be asked about: a name or number that is not one */
	IDENTITY_CHECK_FOREIGN, /* a foreigner's number, which the citizens' service does not know */
};

/* The words of the columns state and reason. */
const char *identity_check_state_name(enum identity_check_state state);
const char *identity_check_reason_name(enum identity_check_reason reason);

/* What is written after one try. */
struct identity_check_result {
	enum identity_check_state state;
	enum identity_check_reason reason;
	int tries;
	instant next_try_at; /* 0 = not asked again */
	instant checked_at;
};

/* After the registry was asked for the `tries`-th time at `now`: settled by an answer; otherwise asked again
 * after 15 minutes, doubled with each try, at most 24 hours, for as long as it takes. (D16) */
struct identity_check_result identity_check_after(enum registry_outcome outcome, int tries, instant now);

/* A person who was not asked about: a RECORD is tried again as above, since it may be mended; a FOREIGN
 * number is left to staff. */
struct identity_check_result identity_check_not_asked(enum identity_check_reason reason, int tries, instant now);

/* After staff saw the paper of somebody who waited for them: a declaration that holds is SETTLED; a corrected one is PENDING,
 * where there is a registry (`is_on`) that knows such numbers, and SETTLED elsewhere. (D16) */
enum identity_check_state identity_check_after_paper(bool corrected, bool is_on, const char *tckn);

/* Whether a number is a foreigner's (it starts with 99, D11). The registry's service for citizens would call
 * each a mismatch, so it is not asked. */
bool identity_check_is_foreign(const char *tckn);

#endif
