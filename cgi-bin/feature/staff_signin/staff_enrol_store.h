/* The SQL of the first sign-in: an open invitation, and what it becomes. In the caller's transaction but for the look-ups. */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_ENROL_STORE_H
#define FEATURE_STAFF_SIGNIN_STAFF_ENROL_STORE_H

#include "feature/staff/staff_code.h"
#include "feature/staff_signin/staff_signin_store.h"

extern struct db_table staff_enrol_store;

/* The newest open invitation of an invited account. */
struct staff_invitation {
	int64_t id;
	unsigned char nonce[STAFF_INVITATION_NONCE];
	struct staff_person person; /* password_hash: the one that was chosen, "" before */
};

bool staff_enrol_store_by_name(
	struct web *w, const char *username, struct staff_invitation *out, bool *found, struct err *e) ERR_MUST_CHECK;
/* The one whose code this browser gave. */
bool staff_enrol_store_by_owner(struct web *w, struct staff_invitation *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* This browser gave the code and chose a password. */
bool staff_enrol_store_choose(struct web *w, int64_t id, const char *hash, struct err *e) ERR_MUST_CHECK;

/* The account is active from now on: password, seed, the step of the first code; the invitation is used. */
bool staff_enrol_store_finish(struct web *w, const struct staff_invitation *invitation,
	const unsigned char seed[STAFF_TOTP_SEED], int64_t step, struct err *e) ERR_MUST_CHECK;

#endif
