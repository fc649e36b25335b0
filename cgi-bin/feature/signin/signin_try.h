/* One try at a password: for signing in, and for whoever is signed in and asked again (D17, D18, D20). */
#ifndef FEATURE_SIGNIN_SIGNIN_TRY_H
#define FEATURE_SIGNIN_SIGNIN_TRY_H

#include "feature/signin/signin_lock.h"
#include "feature/signin/signin_store.h"

enum signin_outcome { SIGNIN_RIGHT, SIGNIN_WRONG, SIGNIN_LOCKED };

struct signin_try {
	enum signin_outcome outcome;
	struct signin_lock lock;
	struct signin_person person; /* only when RIGHT */
	struct citizen_index index;
	unsigned char number[SECRET_DIGEST_BYTES]; /* what the tries are counted by */
	char new_hash[PASSWORD_HASH_SIZE];         /* when RIGHT: today's parameters, "" when the stored hash has them
					    */
};

/* Counts the try, looks at the password, and writes down a wrong one, with the message to the owner; each
 * step in a transaction of its own, so that nothing a browser does undoes the count. The same work whether
 * anybody has the number or not. After RIGHT the caller's transaction begins with signin_try_settle. */
bool signin_try_number(
	struct web *w, const char *tckn, const char *password, struct signin_try *out, struct err *e) ERR_MUST_CHECK;

/* The same for the person who is signed in. */
bool signin_try_person(
	struct web *w, int64_t citizen_id, const char *password, struct signin_try *out, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: the count begins anew, and the hash is brought up to date. */
bool signin_try_settle(struct web *w, const struct signin_try *t, struct err *e) ERR_MUST_CHECK;

/* Tells on the page why the try did not help and when the next may follow, beside the field `field`: clock
 * times, recovery and unit (D18). */
void signin_try_explain(struct web *w, const struct signin_try *t, const char *field);

/* The status that goes with it: 422 for wrong, 429 for locked. */
int signin_try_status(const struct signin_try *t);

#endif
