#include "feature/person/person_store.h"

#include "base/secret.h"

enum { S_FIND, S_REASON, S_GIVE, S_PERSON, S_DAY, S_ADD, S_PEOPLE, S_ALARM, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] =
		{"SELECT c.id, c.first_name, c.last_name, c.father_name, c.birth_date, c.minor_at_signup,"
		 " c.identity_source = 'registry', i.waits_since IS NOT NULL, c.tckn_sealed, c.mobile_sealed,"
		 " k.preference, k.email, k.province_code, k.district_id, k.address,"
		 " r.state, r.reason, r.since, r.last_transaction, r.active_until, r.created_on, r.version, r.special,"
		 " d.educations, d.occupations, d.provinces, d.experiences,"
		 " d.education_codes, d.occupation_codes, d.province_codes"
		 " FROM citizen c JOIN registration r ON r.citizen_id = c.id"
		 " JOIN profile_digest d ON d.citizen_id = c.id LEFT JOIN contact k ON k.citizen_id = c.id"
		 " LEFT JOIN identity_check i ON i.citizen_id = c.id"
		 " WHERE c.id = ? LIMIT 1",
			NULL},
	[S_REASON] = {"SELECT reason, note FROM staff_look WHERE session_hash = ? AND citizen_id = ? AND unit_id = ?"
		      " AND roles = ? AND expires_at > ? ORDER BY id DESC LIMIT 1",
		NULL},
	[S_GIVE] =
		{"INSERT INTO staff_look (session_hash, citizen_id, unit_id, roles, reason, note, given_at, expires_at)"
		 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			NULL},
	[S_PERSON] = {"INSERT IGNORE INTO staff_look_person (staff_id, day, citizen_id) VALUES (?, ?, ?)", NULL},
	[S_DAY] = {"INSERT IGNORE INTO staff_look_day (staff_id, day, people) VALUES (?, ?, 0)", NULL},
	[S_ADD] = {"UPDATE staff_look_day SET people = people + 1 WHERE staff_id = ? AND day = ?", NULL},
	[S_PEOPLE] = {"SELECT people FROM staff_look_day WHERE staff_id = ? AND day = ? LIMIT 1", NULL},
	[S_ALARM] = {"INSERT IGNORE INTO look_alarm (staff_id, unit_id, day, raised_at) VALUES (?, ?, ?, ?)", NULL},
};
struct db_table person_store = {"person", statement, S_COUNT};

struct reading {
	char state[16], reason[24];
	int64_t version;
	unsigned char tckn[CITIZEN_SEALED_MAX], mobile[CITIZEN_SEALED_MAX];
	size_t tckn_n, mobile_n;
};

/* What the row holds in another form than struct person. */
static bool take(const struct reading *r, struct person *p, struct err *e)
{
	p->facts.version = (uint32_t)r->version;
	p->facts.has_education = p->educations > 0;
	p->facts.has_occupation = p->occupations > 0;
	if (!registration_state_parse(r->state, &p->facts.state) ||
		!registration_reason_parse(r->reason, &p->facts.reason))
		return err_set(e, ERR_DB, 0, "person: unknown state or reason");
	return citizen_tckn_unseal(p->tckn, r->tckn, r->tckn_n, p->id, e) &&
	       citizen_mobile_unseal(p->mobile, r->mobile, r->mobile_n, p->id, e);
}

bool person_store_find(struct db *db, int64_t id, struct person *p, bool *found, struct err *e)
{
	struct reading r;
	struct db_in in[] = {db_int(id)};
	struct db_out out[] = {
		db_out_int(&p->id),
		db_out_text(p->first_name, sizeof p->first_name),
		db_out_text(p->last_name, sizeof p->last_name),
		db_out_text(p->father_name, sizeof p->father_name),
		db_out_date(&p->birth_date),
		db_out_bool(&p->minor_at_signup),
		db_out_bool(&p->is_from_registry),
		db_out_bool(&p->identity_waits),
		db_out_bytes(r.tckn, sizeof r.tckn, &r.tckn_n),
		db_out_bytes(r.mobile, sizeof r.mobile, &r.mobile_n),
		db_out_text(p->preference, sizeof p->preference),
		db_out_text(p->email, sizeof p->email),
		db_out_int(&p->province_code),
		db_out_int(&p->district_id),
		db_out_text(p->address, sizeof p->address),
		db_out_text(r.state, sizeof r.state),
		db_out_text(r.reason, sizeof r.reason),
		db_out_date(&p->facts.since),
		db_out_date(&p->facts.last_transaction),
		db_out_date(&p->facts.active_until),
		db_out_date(&p->created_on),
		db_out_int(&r.version),
		db_out_text(p->special, sizeof p->special),
		db_out_int(&p->educations),
		db_out_int(&p->occupations),
		db_out_int(&p->provinces),
		db_out_int(&p->experiences),
		db_out_text(p->education_codes, sizeof p->education_codes),
		db_out_text(p->occupation_codes, sizeof p->occupation_codes),
		db_out_text(p->province_codes, sizeof p->province_codes),
	};

	return db_one(db, DB_QUERY(&statement[S_FIND], in, out), found, e) && (!*found || take(&r, p, e));
}

bool person_store_reason(struct db *db, const struct person_looker *by, int64_t id, instant now,
	struct person_reason *reason, bool *found, struct err *e)
{
	struct db_in in[] = {db_bytes(by->session, SECRET_DIGEST_BYTES), db_int(id), db_int(by->unit_id),
		db_int(by->roles), db_instant(now)};
	struct db_out out[] = {
		db_out_text(reason->code, sizeof reason->code), db_out_text(reason->note, sizeof reason->note)};

	return db_one(db, DB_QUERY(&statement[S_REASON], in, out), found, e);
}

bool person_store_give(struct db *db, const struct person_looker *by, int64_t id, const struct person_reason *reason,
	instant now, instant until, struct err *e)
{
	struct db_in in[] = {db_bytes(by->session, SECRET_DIGEST_BYTES), db_int(id), db_int(by->unit_id),
		db_int(by->roles), db_text(reason->code), db_text(reason->note), db_instant(now), db_instant(until)};

	return db_run_one(db, DB_COMMAND(&statement[S_GIVE], in), e);
}

bool person_store_count(struct db *db, int64_t staff_id, struct date today, int64_t id, int64_t *people, struct err *e)
{
	struct db_in in[] = {db_int(staff_id), db_date(today), db_int(id)};
	struct db_out out[] = {db_out_int(people)};
	uint64_t added;
	bool found;

	*people = 0;
	if (!db_run(db, DB_COMMAND(&statement[S_PERSON], in), &added, e))
		return false;
	if (added == 0)
		return true;
	return db_run(db, &(struct db_query){&statement[S_DAY], in, 2, NULL, 0}, NULL, e) &&
	       db_run_one(db, &(struct db_query){&statement[S_ADD], in, 2, NULL, 0}, e) &&
	       db_one(db, &(struct db_query){&statement[S_PEOPLE], in, 2, out, 1}, &found, e);
}

bool person_store_alarm(
	struct db *db, int64_t staff_id, int64_t unit_id, struct date today, instant now, bool *raised, struct err *e)
{
	struct db_in in[] = {db_int(staff_id), db_int(unit_id), db_date(today), db_instant(now)};
	uint64_t added = 0;
	bool ok = db_run(db, DB_COMMAND(&statement[S_ALARM], in), &added, e);

	*raised = added == 1;
	return ok;
}
