/* The 6-digit code sent to a phone (security.md, Sign-in): drawn from a CSPRNG, stored as HMAC, bound to its owner and
 * purpose, good for ten minutes, five tries, one use; an earlier code stays good until its own end; a short prefix
 * shows on the page and in the message, so that people know which message to look at. */
#ifndef FEATURE_PHONECODE_PHONECODE_H
#define FEATURE_PHONECODE_PHONECODE_H

#include <stdint.h>

#include "base/secret.h"
#include "db/db.h"
#include "web/web.h"

extern struct db_table phonecode_store;

enum phonecode_purpose { PHONECODE_SIGNUP, PHONECODE_SIGNIN, PHONECODE_RECOVERY };

enum { PHONECODE_PREFIX = 4 }; /* three letters and a NUL */

struct phonecode_request {
	enum phonecode_purpose purpose;
	const unsigned char *owner; /* 32 bytes: hash of the token the code is bound to */
	const char *mobile;         /* ten digits */
	int64_t citizen_id;         /* 0 when nobody is registered yet; in recovery: nobody is there, so the message is
				     * born useless, and all else is the same (D18) */
	bool decoy;                 /* D10: count and store like a real one, but another message goes out: no code */
};

enum phonecode_sent {
	PHONECODE_SENT,
	PHONECODE_TOO_SOON, /* 1 per 60 s, 3 per 15 min, 6 per day per phone, or the breaker: try again at `*next_at` */
};

/* Within the caller's transaction: checks the limits, stores the code, queues the message. */
bool phonecode_send(struct web *w, const struct phonecode_request *request, char prefix[PHONECODE_PREFIX],
	instant *next_at, enum phonecode_sent *outcome, struct err *e) ERR_MUST_CHECK;

enum phonecode_checked { PHONECODE_RIGHT, PHONECODE_WRONG, PHONECODE_EXPIRED, PHONECODE_TOO_MANY };

/* Within the caller's transaction, which must be committed whatever the outcome, since tries are counted. `typed` may
 * hold spaces. */
bool phonecode_check(struct web *w, enum phonecode_purpose purpose, const unsigned char *owner, const char *typed,
	enum phonecode_checked *outcome, struct err *e) ERR_MUST_CHECK;

/* The newest code's prefix and its time, to show again after a refresh; "" when there is none. */
bool phonecode_latest(struct web *w, enum phonecode_purpose purpose, const unsigned char *owner,
	char prefix[PHONECODE_PREFIX], instant *sent_at, struct err *e) ERR_MUST_CHECK;

#endif
