/* An unfinished sign-up (D8): what was typed, right or wrong, and how far the person has come. Pure. */
#ifndef FEATURE_SIGNUP_SIGNUP_DRAFT_H
#define FEATURE_SIGNUP_SIGNUP_DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/secret.h"
#include "feature/credential/password.h"

/* What is kept. Names, in this order, are those of the form's fields; passwords and codes are never among them. */
enum signup_field {
	SIGNUP_TCKN,
	SIGNUP_FIRST_NAME,
	SIGNUP_LAST_NAME,
	SIGNUP_FATHER_NAME,
	SIGNUP_BIRTH_DAY,
	SIGNUP_BIRTH_MONTH,
	SIGNUP_BIRTH_YEAR,
	SIGNUP_MOBILE,
	SIGNUP_AGREEMENT,
	SIGNUP_NOTICE,
	SIGNUP_CONSENT,
	SIGNUP_TEXT_VERSIONS, /* "1.1.1": of the three texts that were shown, in the order of enum legal_kind */
	SIGNUP_PREFERENCE,
	SIGNUP_EMAIL,
	SIGNUP_PROVINCE,
	SIGNUP_DISTRICT,
	SIGNUP_ADDRESS,
	SIGNUP_FORM_FIELDS,                  /* those before are fields of forms */
	SIGNUP_CHECKED = SIGNUP_FORM_FIELDS, /* "1": identity and picture code were right as they stand here */
	SIGNUP_TEXT_LANGUAGE,                /* "tr" or "en": in which the texts were shown */
	SIGNUP_FIELD_COUNT
};

enum { SIGNUP_IDENTITY_FIELDS = SIGNUP_MOBILE + 1, SIGNUP_SEALED_MAX = 4000 };

/* The form's name of a field, "first_name". */
const char *signup_field_name(enum signup_field field);

struct signup_draft {
	const char *value[SIGNUP_FIELD_COUNT]; /* never NULL; in the arena */
};

void signup_draft_clear(struct signup_draft *draft);

/* Sets a value, cut at its cap between two characters. True when that changed it. */
bool signup_draft_set(struct signup_draft *draft, struct arena *arena, enum signup_field field, const char *value);

/* All values as bytes and back. `out` takes SIGNUP_SEALED_MAX - SECRET_SEAL_OVERHEAD bytes; the length is returned. Bytes that are
 * shorter than today's fields leave the rest empty. */
size_t signup_draft_encode(const struct signup_draft *draft, char *out);
void signup_draft_decode(struct signup_draft *draft, struct arena *arena, const char *bytes, size_t n);

/* The five steps, in their order, and the end. */
enum signup_step {
	SIGNUP_STEP_IDENTITY,
	SIGNUP_STEP_TEXTS,
	SIGNUP_STEP_CODE,
	SIGNUP_STEP_PASSWORD,
	SIGNUP_STEP_CONTACT,
	SIGNUP_STEP_DONE
};

/* "identity", as in the database and in message keys; "/kayit/kimlik". */
const char *signup_step_name(enum signup_step step);
const char *signup_step_path(enum signup_step step);

struct signup_row {
	int64_t id; /* 0: nothing was typed yet */
	struct signup_draft draft;
	unsigned char tckn_index[SECRET_DIGEST_BYTES]; /* of the identity that was right last */
	unsigned char mobile_index[SECRET_DIGEST_BYTES];
	bool has_index;
	int64_t wrong_pictures;
	instant picture_blocked_until;
	instant phone_verified_at;
	char password_hash[PASSWORD_HASH_SIZE];
	int64_t citizen_id;
	bool done;
	bool expired; /* there was one, but its 24 hours are over (D8) */
	instant created_at;
	instant expires_at;
};

/* The first step that is still to do. Steps before it may be looked at again. A minor is not asked for the explicit
 * consent (D14). */
enum signup_step signup_next_step(const struct signup_row *row, bool minor);

/* Whether `step` may be shown: the steps done and the next one. The code is not asked twice for one phone. */
bool signup_step_is_open(const struct signup_row *row, bool minor, enum signup_step step);

#endif
