/* Wrong passwords slow down and lock, per number (or username of staff) and per address, whether anybody has it or not
 * (D18).
 *
 * A try is counted as wrong before the password is looked at, and given back when it was right: a hundred
 * tries sent at once are a hundred tries. While a lock holds, the password is not looked at, so that a lock
 * tells nothing. */
#ifndef FEATURE_SIGNIN_SIGNIN_LOCK_H
#define FEATURE_SIGNIN_SIGNIN_LOCK_H

#include "base/secret.h"
#include "db/db.h"
#include "web/web.h"

extern struct db_table signin_store_lock;

/* What is tried; each has counts of its own. */
enum signin_lock_scope {
	SIGNIN_SCOPE_CITIZEN,    /* a password; the subject is the keyed index of the T.C. number */
	SIGNIN_SCOPE_STAFF,      /* a password, in a browser that the person is not known in; of the username */
	SIGNIN_SCOPE_STAFF_CODE, /* a code after the right password there; closes after some tries */
	/* the same in a browser or session of the person, of username and browser: strangers do not reach it */
	SIGNIN_SCOPE_STAFF_KNOWN,
	SIGNIN_SCOPE_STAFF_KNOWN_CODE,
	SIGNIN_SCOPE_STAFF_INVITATION, /* an invitation, whose 80 bits need no wait: the address alone counts */
};

enum signin_lock_kind {
	SIGNIN_OPEN,          /* this try counts; `until` tells what follows should it be wrong */
	SIGNIN_LOCK_NUMBER,   /* not before `until` */
	SIGNIN_LOCK_ADDRESS,  /* not before `until`: too many from this address */
	SIGNIN_LOCK_RECOVERY, /* closed: only recovery or a unit help; staff: a new password or an invitation */
};

struct signin_lock {
	enum signin_lock_kind kind;
	instant until;     /* SIGNIN_OPEN: 0 when the next try may follow at once */
	unsigned failures; /* in a row, this one included */
	bool tell_owner;   /* should this one be wrong, it is the one that locks: once per run, and once at the
			    end */
	bool now_recovery; /* should this one be wrong, only recovery is left */
};

/* Counts one try in a transaction of its own. */
bool signin_lock_take(struct web *w, enum signin_lock_scope scope, const unsigned char number[SECRET_DIGEST_BYTES],
	struct signin_lock *out, struct err *e) ERR_MUST_CHECK;

/* The password was right: the number begins anew, the address gets this try back. In the caller's
 * transaction. */
bool signin_lock_release(struct web *w, enum signin_lock_scope scope, const unsigned char number[SECRET_DIGEST_BYTES],
	struct err *e) ERR_MUST_CHECK;

/* Only the number begins anew: after recovery. In the caller's transaction. */
bool signin_lock_forget(struct web *w, enum signin_lock_scope scope, const unsigned char number[SECRET_DIGEST_BYTES],
	struct err *e) ERR_MUST_CHECK;

/* A clock time from which the wait until `until` is certainly over: short waits with seconds, longer ones the next full
 * minute. */
const char *signin_lock_time(const struct web *w, instant until);

#endif
