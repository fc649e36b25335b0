#include "feature/signup/signup_citizen_store.h"

#include "base/text.h"

enum { S_HOLDER, S_PHONE, S_TEXT, S_ID, S_CITIZEN, S_CONTACT, S_CONSENT, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_HOLDER] = {"SELECT id, mobile_sealed, language = 'en' FROM citizen WHERE tckn_index IN (?, ?) LIMIT 1",
		NULL},
	[S_PHONE] = {"SELECT COUNT(*) FROM citizen WHERE mobile_index IN (?, ?)", NULL},
	[S_TEXT] = {"SELECT version, sha256 FROM legal_text WHERE kind = ? AND language = ? AND valid_from <= ?"
		    " AND withdrawn_at IS NULL ORDER BY version DESC LIMIT 1",
		NULL},
	[S_ID] = {"SELECT NEXTVAL(citizen_seq)", NULL},
	[S_CITIZEN] =
		{"INSERT INTO citizen (id, tckn_sealed, tckn_index, tckn_index_before, mobile_sealed, mobile_index,"
		 " first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language,"
		 " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'declaration', ?, ?)",
			NULL},
	[S_CONTACT] =
		{"INSERT INTO contact (citizen_id, preference, email, province_code, district_id, address, updated_at)"
		 " VALUES (?, ?, ?, ?, ?, ?, ?)",
			NULL},
	[S_CONSENT] =
		{"INSERT INTO consent_event (citizen_id, kind, version, language, sha256, act, channel, actor, ip,"
		 " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
			NULL},
};
struct db_table signup_citizen_store = {"signup/citizen", statement, S_COUNT};

static struct db_statement credential_statement[] = {
	{"INSERT INTO credential (citizen_id, password_hash, changed_at) VALUES (?, ?, ?)", NULL},
};
struct db_table signup_credential_store = {"signup/credential", credential_statement, 1};

static const char *language_code(enum language language)
{
	return language == LANGUAGE_EN ? "en" : "tr";
}

bool signup_citizen_store_holder(struct db *db, const char *tckn, struct signup_holder *out, struct err *e)
{
	bool found, english;
	struct citizen_index index = {0};
	struct db_in in[] = {db_bytes(index.newest, sizeof index.newest), db_bytes(index.oldest, sizeof index.oldest)};
	struct db_out columns[] = {
		db_out_int(&out->id),
		db_out_bytes(out->mobile_sealed, sizeof out->mobile_sealed, &out->mobile_n),
		db_out_bool(&english),
	};

	citizen_tckn_indexes(&index, tckn);
	if (!db_one(db, DB_QUERY(&statement[S_HOLDER], in, columns), &found, e))
		return false;
	if (found)
		out->language = english ? LANGUAGE_EN : LANGUAGE_TR;
	else
		*out = (struct signup_holder){.id = 0};
	return true;
}

bool signup_citizen_store_count_phone(struct db *db, const char *mobile, int64_t *count, struct err *e)
{
	struct citizen_index index = {0};
	struct db_in in[] = {db_bytes(index.newest, sizeof index.newest), db_bytes(index.oldest, sizeof index.oldest)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	citizen_mobile_indexes(&index, mobile);
	return db_one(db, DB_QUERY(&statement[S_PHONE], in, out), &found, e);
}

bool signup_citizen_store_text(struct db *db, enum legal_kind kind, enum language language, struct date day,
	struct signup_text *out, struct err *e)
{
	size_t n;
	struct db_in in[] = {db_text(legal_kind_name(kind)), db_text(language_code(language)), db_date(day)};
	struct db_out columns[] = {db_out_int(&out->version), db_out_bytes(out->sha256, sizeof out->sha256, &n)};
	bool found;

	if (!db_one(db, DB_QUERY(&statement[S_TEXT], in, columns), &found, e))
		return false;
	return found ? true : err_set(e, ERR_DB, 0, "signup: no %s holds today", legal_kind_name(kind));
}

bool signup_citizen_store_new_id(struct db *db, int64_t *id, struct err *e)
{
	struct db_out out[] = {db_out_int(id)};
	bool found;

	return db_one(db, &(struct db_query){&statement[S_ID], NULL, 0, out, 1}, &found, e);
}

bool signup_citizen_store_insert(struct db *db, const struct signup_person *person,
	const struct signup_identity *identity, bool *taken, struct err *e)
{
	unsigned char tckn[CITIZEN_SEALED_MAX], mobile[CITIZEN_SEALED_MAX];
	size_t tckn_n = citizen_tckn_seal(tckn, identity->tckn, person->id);
	bool reachable = identity->mobile[0] != '\0';
	size_t mobile_n = reachable ? citizen_mobile_seal(mobile, identity->mobile, person->id) : 0;
	struct citizen_index by_tckn = {0}, by_mobile = {0};
	struct db_in in[] = {
		db_int(person->id),
		db_bytes(tckn, tckn_n),
		db_bytes(by_tckn.newest, SECRET_DIGEST_BYTES),
		db_bytes(by_tckn.oldest, SECRET_DIGEST_BYTES),
		reachable ? db_bytes(mobile, mobile_n) : db_null(),
		reachable ? db_bytes(by_mobile.newest, SECRET_DIGEST_BYTES) : db_null(),
		db_text(identity->first_name),
		db_text(identity->last_name),
		db_text(identity->father_name),
		db_date(identity->birth),
		db_int(person->minor),
		db_text(language_code(person->language)),
		db_instant(person->now),
	};

	citizen_tckn_indexes(&by_tckn, identity->tckn);
	if (reachable)
		citizen_mobile_indexes(&by_mobile, identity->mobile);
	*taken = false;
	if (db_run_one(db, DB_COMMAND(&statement[S_CITIZEN], in), e))
		return true;
	*taken = e->code == ERR_DB_DUPLICATE;
	return *taken;
}

bool signup_citizen_store_contact(
	struct db *db, const struct signup_person *person, const struct signup_contact *contact, struct err *e)
{
	struct db_in in[] = {
		db_int(person->id),
		db_text(contact->preference),
		db_text(contact->email),
		db_int(contact->province),
		db_int(contact->district),
		db_text(contact->address),
		db_instant(person->now),
	};

	return db_run_one(db, DB_COMMAND(&statement[S_CONTACT], in), e);
}

bool signup_citizen_store_credential(
	struct db *db, const struct signup_person *person, const char *password_hash, struct err *e)
{
	struct db_in in[] = {db_int(person->id), db_text(password_hash), db_instant(person->now)};

	return db_run_one(db, DB_COMMAND(&credential_statement[0], in), e);
}

bool signup_citizen_store_consent(struct db *db, const struct signup_person *person, enum legal_kind kind,
	const struct signup_text *text, const char *act, struct err *e)
{
	struct db_in in[] = {
		db_int(person->id),
		db_text(legal_kind_name(kind)),
		db_int(text->version),
		db_text(language_code(person->language)),
		db_bytes(text->sha256, sizeof text->sha256),
		db_text(act),
		db_text(registration_channel_name(person->channel)),
		db_text(registration_actor_name(person->actor)),
		db_text(person->ip),
		db_instant(person->now),
	};

	return db_run_one(db, DB_COMMAND(&statement[S_CONSENT], in), e);
}
