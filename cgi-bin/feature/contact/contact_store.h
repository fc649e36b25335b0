/* The SQL of contact data in the citizen zone: the person's own row. */
#ifndef FEATURE_CONTACT_CONTACT_STORE_H
#define FEATURE_CONTACT_CONTACT_STORE_H

#include <stdint.h>

#include "base/clock.h"
#include "db/db.h"
#include "feature/contact/contact.h"
#include "feature/citizen/identity.h"

extern struct db_table contact_store;

struct contact {
	char preference[8];
	char email[CONTACT_EMAIL_MAX * 4 + 1];
	int64_t province;
	int64_t district;
	char address[CONTACT_ADDRESS_MAX * 4 + 1];
	int64_t version;
};

/* Reads the row, and T.C. number and mobile in the masked form that pages show (D11, D13); `mobile` is "" when there is
 * none. ERR_INTERNAL when a sealed value does not open. */
bool contact_store_find(struct db *db, int64_t citizen_id, struct contact *out, char tckn[IDENTITY_TCKN_MASK_SIZE],
	char mobile[IDENTITY_MOBILE_MASK_SIZE], struct err *e) ERR_MUST_CHECK;

/* Saves the row when it still has `x->version`; `*saved` false when it was changed elsewhere. */
bool contact_store_save(struct db *db, int64_t citizen_id, const struct contact *x, instant now, bool *saved,
	struct err *e) ERR_MUST_CHECK;

#endif
