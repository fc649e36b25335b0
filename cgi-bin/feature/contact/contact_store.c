#include "feature/contact/contact_store.h"

#include "feature/citizen/citizen_secret.h"

#include "base/secret.h"
#include "base/text.h"

enum { S_FIND, S_SAVE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] =
		{"SELECT k.preference, k.email, k.province_code, k.district_id, k.address, k.version, c.tckn_sealed,"
		 " c.mobile_sealed FROM contact k JOIN citizen c ON c.id = k.citizen_id WHERE k.citizen_id = ? LIMIT 1",
			NULL},
	[S_SAVE] = {"UPDATE contact SET preference = ?, email = ?, province_code = ?, district_id = ?, address = ?,"
		    " updated_at = ?, version = version + 1 WHERE citizen_id = ? AND version = ?",
		NULL},
};
struct db_table contact_store = {"contact", statement, S_COUNT};

struct sealed {
	unsigned char bytes[CITIZEN_SEALED_MAX];
	size_t n;
};

/* Opens both, keeps only the masked forms. */
static bool mask(int64_t citizen_id, const struct sealed *tckn_sealed, const struct sealed *mobile_sealed,
	char tckn[IDENTITY_TCKN_MASK_SIZE], char mobile[IDENTITY_MOBILE_MASK_SIZE], struct err *e)
{
	char number[CITIZEN_TCKN_SIZE], phone[CITIZEN_MOBILE_SIZE];

	if (!citizen_tckn_unseal(number, tckn_sealed->bytes, tckn_sealed->n, citizen_id, e) ||
		!citizen_mobile_unseal(phone, mobile_sealed->bytes, mobile_sealed->n, citizen_id, e))
		return false;
	identity_mask_tckn(number, tckn);
	mobile[0] = '\0';
	if (phone[0] != '\0')
		identity_mask_mobile(phone, mobile);
	secret_wipe(number, sizeof number);
	secret_wipe(phone, sizeof phone);
	return true;
}

bool contact_store_find(struct db *db, int64_t citizen_id, struct contact *out, char tckn[IDENTITY_TCKN_MASK_SIZE],
	char mobile[IDENTITY_MOBILE_MASK_SIZE], struct err *e)
{
	struct sealed tckn_sealed, mobile_sealed;
	bool found;
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out columns[] = {
		db_out_text(out->preference, sizeof out->preference),
		db_out_text(out->email, sizeof out->email),
		db_out_int(&out->province),
		db_out_int(&out->district),
		db_out_text(out->address, sizeof out->address),
		db_out_int(&out->version),
		db_out_bytes(tckn_sealed.bytes, sizeof tckn_sealed.bytes, &tckn_sealed.n),
		db_out_bytes(mobile_sealed.bytes, sizeof mobile_sealed.bytes, &mobile_sealed.n),
	};

	if (!db_one(db, DB_QUERY(&statement[S_FIND], in, columns), &found, e))
		return false;
	if (!found)
		return err_set(e, ERR_DB, 0, "contact: a citizen has no contact row");
	return mask(citizen_id, &tckn_sealed, &mobile_sealed, tckn, mobile, e);
}

bool contact_store_save(
	struct db *db, int64_t citizen_id, const struct contact *x, instant now, bool *saved, struct err *e)
{
	uint64_t changed;
	struct db_in in[] = {
		db_text(x->preference),
		db_text(x->email),
		db_int(x->province),
		db_int(x->district),
		db_text(x->address),
		db_instant(now),
		db_int(citizen_id),
		db_int(x->version),
	};

	if (!db_run(db, DB_COMMAND(&statement[S_SAVE], in), &changed, e))
		return false;
	*saved = changed == 1;
	return true;
}
