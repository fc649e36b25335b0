/* The SQL by which a sign-up meets the people already registered, and becomes one of them. */
#ifndef FEATURE_SIGNUP_SIGNUP_CITIZEN_STORE_H
#define FEATURE_SIGNUP_SIGNUP_CITIZEN_STORE_H

#include "db/db.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/consent/legal_text.h"
#include "feature/registration/registration.h"
#include "feature/signup/signup_contact.h"
#include "feature/signup/signup_identity.h"

extern struct db_table signup_citizen_store;
extern struct db_table signup_credential_store; /* the password: auth alone */

/* Who holds a number already (D10); id 0: nobody. */
struct signup_holder {
	int64_t id;
	unsigned char mobile_sealed[CITIZEN_SEALED_MAX];
	size_t mobile_n; /* 0: registered without a mobile */
	enum language language;
};

bool signup_citizen_store_holder(
	struct db *db, const char *tckn, struct signup_holder *out, struct err *e) ERR_MUST_CHECK;

/* How many people a phone serves (D13). */
bool signup_citizen_store_count_phone(struct db *db, const char *mobile, int64_t *count, struct err *e) ERR_MUST_CHECK;

/* Version and digest of the text that holds on `day` (D9). */
struct signup_text {
	int64_t version;
	unsigned char sha256[SECRET_DIGEST_BYTES];
};

bool signup_citizen_store_text(struct db *db, enum legal_kind kind, enum language language, struct date day,
	struct signup_text *out, struct err *e) ERR_MUST_CHECK;

bool signup_citizen_store_new_id(struct db *db, int64_t *id, struct err *e) ERR_MUST_CHECK;

/* What all rows of a new person share. */
struct signup_person {
	int64_t id;
	enum language language;
	instant now;
	const char *ip;
	bool minor;
	enum registration_actor actor; /* the person, or staff at the counter (R2) */
	enum registration_channel channel;
	int64_t actor_id; /* of staff; the person has `id` */
};

/* The citizen's row. `*taken` when somebody has the number: the unique key decides races (D11). */
bool signup_citizen_store_insert(struct db *db, const struct signup_person *person,
	const struct signup_identity *identity, bool *taken, struct err *e) ERR_MUST_CHECK;

bool signup_citizen_store_contact(struct db *db, const struct signup_person *person,
	const struct signup_contact *contact, struct err *e) ERR_MUST_CHECK;

bool signup_citizen_store_credential(
	struct db *db, const struct signup_person *person, const char *password_hash, struct err *e) ERR_MUST_CHECK;

/* One act on one text, taken down as actor and channel of `person` say. */
bool signup_citizen_store_consent(struct db *db, const struct signup_person *person, enum legal_kind kind,
	const struct signup_text *text, const char *act, struct err *e) ERR_MUST_CHECK;

#endif
