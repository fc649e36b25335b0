/* Rows of the invented people. */
#include "feature/demo/demo.h"

#include "base/text.h"
#include "feature/consent/consent.h"

enum {
	S_FIND,
	S_ID,
	S_CITIZEN,
	S_CREDENTIAL,
	S_CONTACT,
	S_EDUCATION,
	S_OCCUPATION,
	S_EXPERIENCE,
	S_LANGUAGE,
	S_LICENCE,
	S_PROVINCE,
	S_PREFERENCE,
	S_OCCUPATIONS,
	S_STAFF,
	S_CHECKED,
	S_LOCK,
	S_ALARMED,
	S_ALARM,
	S_COUNT
};
static struct db_statement statement[S_COUNT] = {
	[S_FIND] = {"SELECT id FROM citizen WHERE tckn_index IN (?, ?) LIMIT 1", NULL},
	[S_ID] = {"SELECT NEXTVAL(citizen_seq)", NULL},
	[S_CITIZEN] =
		{"INSERT INTO citizen (id, tckn_sealed, tckn_index, tckn_index_before, mobile_sealed, mobile_index,"
		 " first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language,"
		 " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'declaration', ?, ?)",
			NULL},
	[S_CREDENTIAL] = {"INSERT INTO credential (citizen_id, password_hash, changed_at) VALUES (?, ?, ?)", NULL},
	[S_CONTACT] =
		{"INSERT INTO contact (citizen_id, preference, email, province_code, district_id, address, updated_at)"
		 " VALUES (?, ?, ?, ?, ?, ?, ?)",
			NULL},
	[S_EDUCATION] = {"INSERT INTO education (citizen_id, level_code, school, field, status, end_year, created_at)"
			 " VALUES (?, ?, ?, ?, 'graduated', ?, ?)",
		NULL},
	[S_OCCUPATION] = {"INSERT IGNORE INTO citizen_occupation (citizen_id, occupation_code, years, created_at)"
			  " VALUES (?, ?, ?, ?)",
		NULL},
	[S_EXPERIENCE] =
		{"INSERT INTO experience (citizen_id, employer, job, start_year, start_month, end_year, end_month,"
		 " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			NULL},
	[S_LANGUAGE] =
		{"INSERT IGNORE INTO citizen_language (citizen_id, language_code, level, created_at) VALUES (?, ?, ?, ?)",
			NULL},
	[S_LICENCE] = {"INSERT IGNORE INTO citizen_licence (citizen_id, licence_code, created_at) VALUES (?, ?, ?)",
		NULL},
	[S_PROVINCE] = {"INSERT IGNORE INTO preferred_province (citizen_id, province_code) VALUES (?, ?)", NULL},
	[S_PREFERENCE] = {"INSERT INTO working_preference (citizen_id, full_time, part_time, shifts, remote, seasonal,"
			  " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_OCCUPATIONS] = {"SELECT code FROM occupation ORDER BY code LIMIT ?", NULL},
	[S_STAFF] = {"SELECT r.staff_id, s.unit_id FROM staff_role r JOIN staff s ON s.id = r.staff_id WHERE r.role = ?"
		     " AND s.state = 'active' ORDER BY r.staff_id LIMIT 1",
		NULL},
	[S_CHECKED] = {"UPDATE identity_check SET state = ?, reason = ?, tries = ?, next_try_at = ?, checked_at = ?"
		       " WHERE citizen_id = ?",
		NULL},
	[S_LOCK] = {"UPDATE credential SET changed_at = ?, locked_at = ? WHERE citizen_id = ?", NULL},
	[S_ALARMED] = {"SELECT 1 FROM look_alarm WHERE staff_id = ? AND kind = ? LIMIT 1", NULL},
	[S_ALARM] = {"INSERT INTO look_alarm (kind, staff_id, unit_id, day, raised_at)"
		     " SELECT ?, id, unit_id, ?, ? FROM staff WHERE id = ?",
		NULL},
};
struct db_table demo_store = {"demo", statement, S_COUNT};

bool demo_store_find(struct db *db, const char *tckn, int64_t *id, struct err *e)
{
	struct citizen_index index = {0};
	struct db_in in[] = {db_bytes(index.newest, sizeof index.newest), db_bytes(index.oldest, sizeof index.oldest)};
	struct db_out out[] = {db_out_int(id)};
	bool found;

	*id = 0;
	citizen_tckn_indexes(&index, tckn);
	return db_one(db, DB_QUERY(&statement[S_FIND], in, out), &found, e);
}

bool demo_store_staff(struct db *db, const char *role, struct demo_staff *who, struct err *e)
{
	struct db_in in[] = {db_text(role)};
	struct db_out out[] = {db_out_int(&who->id), db_out_int(&who->unit_id)};
	bool found;

	*who = (struct demo_staff){.id = 0};
	return db_one(db, DB_QUERY(&statement[S_STAFF], in, out), &found, e);
}

struct codes {
	int64_t *out, code;
	size_t count;
};

static bool add_code(void *context)
{
	struct codes *c = context;

	c->out[c->count++] = c->code;
	return true;
}

bool demo_store_occupations(struct db *db, int64_t *out, size_t max, size_t *count, struct err *e)
{
	struct codes c = {.out = out};
	struct db_in in[] = {db_int((int64_t)max)};
	struct db_out columns[] = {db_out_int(&c.code)};

	if (!db_each(db, DB_QUERY(&statement[S_OCCUPATIONS], in, columns), add_code, &c, e))
		return false;
	*count = c.count;
	return c.count > 0 ? true : err_set(e, ERR_CONFIG, 0, "demo: no occupations; run `ctl seed` first");
}

static bool run(struct db *db, int which, const struct db_in *in, size_t n, struct err *e)
{
	return db_run(db, &(struct db_query){&statement[which], in, n, NULL, 0}, NULL, e);
}
#define RUN(db, which, in, e) run((db), (which), (in), sizeof(in) / sizeof *(in), (e))

bool demo_store_citizen(struct demo_making *m, struct db *db, struct err *e)
{
	const struct demo_person *p = m->person;
	unsigned char tckn[CITIZEN_SEALED_MAX], mobile[CITIZEN_SEALED_MAX];
	struct citizen_index by_tckn = {0}, by_mobile = {0};
	struct db_out out[] = {db_out_int(&m->id)};
	instant at = demo_noon(m->life.created);
	bool found;

	if (!db_one(db, &(struct db_query){&statement[S_ID], NULL, 0, out, 1}, &found, e))
		return false;
	citizen_tckn_indexes(&by_tckn, p->tckn);
	citizen_mobile_indexes(&by_mobile, p->mobile);
	struct db_in in[] = {db_int(m->id), db_bytes(tckn, citizen_tckn_seal(tckn, p->tckn, m->id)),
		db_bytes(by_tckn.newest, sizeof by_tckn.newest), db_bytes(by_tckn.oldest, sizeof by_tckn.oldest),
		db_bytes(mobile, citizen_mobile_seal(mobile, p->mobile, m->id)),
		db_bytes(by_mobile.newest, sizeof by_mobile.newest), db_text(p->first_name), db_text(p->last_name),
		db_text(p->father_name), db_date(p->birth),
		db_int(consent_is_minor(
			p->birth, m->life.created, rule_value(m->rules, RULE_ADULT_AGE, m->life.created))),
		db_text(p->english ? "en" : "tr"), db_instant(at)};
	struct db_in credential[] = {db_int(m->id), db_text(m->password_hash), db_instant(at)};

	return RUN(db, S_CITIZEN, in, e) && RUN(db, S_CREDENTIAL, credential, e);
}

/* Half of them in the eight largest provinces. */
static int64_t draw_province(struct demo_making *m)
{
	static const int64_t large[] = {34, 6, 35, 16, 7, 1, 42, 27};
	struct demo_dice *dice = &m->person->dice;

	if (demo_below(dice, 2) == 0)
		return large[demo_below(dice, 8)];
	return m->reference->province[demo_below(dice, (uint32_t)m->reference->province_count)].code;
}

static int64_t draw_district(struct demo_making *m, int64_t province)
{
	const struct reference *r = m->reference;
	size_t at = demo_below(&m->person->dice, (uint32_t)r->district_count);

	while (r->district[at].province_code != province)
		at = (at + 1) % r->district_count;
	return r->district[at].id;
}

bool demo_store_contact(struct demo_making *m, struct db *db, struct err *e)
{
	static const char *const preference[] = {"sms", "email", "post"};
	struct demo_dice *dice = &m->person->dice;
	int which = m->person->index % 3;
	int64_t province = draw_province(m);
	char email[64] = "", address[120] = "";

	m->province_code = province;
	if (which == 1 || demo_below(dice, 3) == 0)
		(void)text_format(email, sizeof email, "kisi%d@ornek.example", m->person->index + 1);
	if (which == 2 || demo_below(dice, 3) == 0)
		(void)text_format(address, sizeof address, "%s No:%d", demo_pick(dice, m->words, DEMO_STREET),
			demo_between(dice, 1, 120));
	struct db_in in[] = {db_int(m->id), db_text(preference[which]), db_text(email), db_int(province),
		db_int(draw_district(m, province)), db_text(address), db_instant(demo_noon(m->life.created))};
	return RUN(db, S_CONTACT, in, e);
}

bool demo_store_education(struct demo_making *m, struct db *db, struct err *e)
{
	struct demo_dice *dice = &m->person->dice;
	const struct choices *levels = &m->reference->education_level;
	size_t at = m->person->minor ? 4 : 2 + demo_below(dice, (uint32_t)levels->count - 2);
	const struct choice *level = &levels->item[at < levels->count ? at : 0];
	int year = m->person->birth.year + (m->person->minor ? 14 : demo_between(dice, 15, 23));
	struct db_in in[] = {db_int(m->id), db_text(level->code), db_text(demo_pick(dice, m->words, DEMO_SCHOOL)),
		db_text(level->flag ? demo_pick(dice, m->words, DEMO_FIELD) : ""), db_int(year),
		db_instant(demo_noon(m->life.created))};

	return RUN(db, S_EDUCATION, in, e);
}

bool demo_store_occupation(struct demo_making *m, struct db *db, struct err *e)
{
	struct demo_dice *dice = &m->person->dice;
	int count = demo_between(dice, 1, 3);

	for (int i = 0; i < count; i++) {
		struct db_in in[] = {db_int(m->id),
			db_int(m->occupation[demo_below(dice, (uint32_t)m->occupation_count)]),
			db_int(m->person->minor ? 0 : demo_between(dice, 0, 6)),
			db_instant(demo_noon(m->life.created))};

		if (!RUN(db, S_OCCUPATION, in, e))
			return false;
	}
	return true;
}

/* Jobs one after the other, the last one perhaps still going on. */
static bool add_experience(struct demo_making *m, struct db *db, struct err *e)
{
	struct demo_dice *dice = &m->person->dice;
	int count = m->person->minor ? 0 : demo_between(dice, 0, 3), year = m->life.created.year - 5;

	for (int i = 0; i < count; i++) {
		int start = year + i, month = demo_between(dice, 1, 6);
		bool going_on = i == 2 && demo_below(dice, 2) == 0;
		struct db_in in[] = {db_int(m->id), db_text(demo_pick(dice, m->words, DEMO_EMPLOYER)),
			db_text(demo_pick(dice, m->words, DEMO_JOB)), db_int(start), db_int(month),
			going_on ? db_null() : db_int(start), going_on ? db_null() : db_int(demo_between(dice, 7, 12)),
			db_instant(demo_noon(m->life.created))};

		if (!RUN(db, S_EXPERIENCE, in, e))
			return false;
	}
	return true;
}

bool demo_store_extras(struct demo_making *m, struct db *db, struct err *e)
{
	static const char *const levels[] = {"a1", "a2", "b1", "b2", "c1", "c2"};
	const struct reference *r = m->reference;
	struct demo_dice *dice = &m->person->dice;
	instant at = demo_noon(m->life.created);
	struct db_in language[] = {db_int(m->id),
		db_text(r->language.item[demo_below(dice, (uint32_t)r->language.count)].code),
		db_text(levels[demo_below(dice, 6)]), db_instant(at)};
	struct db_in licence[] = {db_int(m->id),
		db_text(r->licence_class.item[demo_below(dice, (uint32_t)r->licence_class.count)].code),
		db_instant(at)};
	struct db_in preference[] = {db_int(m->id), db_int(1), db_int(demo_below(dice, 2)), db_int(demo_below(dice, 2)),
		db_int(demo_below(dice, 2)), db_int(demo_below(dice, 2)), db_instant(at)};

	for (int i = demo_between(dice, 0, 3); i > 0; i--) {
		struct db_in province[] = {db_int(m->id), db_int(draw_province(m))};

		if (!RUN(db, S_PROVINCE, province, e))
			return false;
	}
	return add_experience(m, db, e) && (demo_below(dice, 2) || RUN(db, S_LANGUAGE, language, e)) &&
	       (m->person->minor || demo_below(dice, 2) || RUN(db, S_LICENCE, licence, e)) &&
	       RUN(db, S_PREFERENCE, preference, e);
}

bool demo_store_checked(struct db *db, int64_t citizen_id, const struct identity_check_result *result, struct err *e)
{
	struct db_in in[] = {db_text(identity_check_state_name(result->state)),
		db_text(identity_check_reason_name(result->reason)), db_int(result->tries),
		db_instant(result->next_try_at), db_instant(result->checked_at), db_int(citizen_id)};

	return db_run_one(db, DB_COMMAND(&statement[S_CHECKED], in), e);
}

bool demo_store_lock(struct db *db, int64_t citizen_id, instant recovered, instant locked, struct err *e)
{
	struct db_in in[] = {db_instant(recovered), db_instant(locked), db_int(citizen_id)};

	return db_run_one(db, DB_COMMAND(&statement[S_LOCK], in), e);
}

bool demo_store_alarmed(struct db *db, const char *kind, int64_t staff_id, bool *alarmed, struct err *e)
{
	int64_t one;
	struct db_in in[] = {db_int(staff_id), db_text(kind)};
	struct db_out out[] = {db_out_int(&one)};

	return db_one(db, DB_QUERY(&statement[S_ALARMED], in, out), alarmed, e);
}

bool demo_store_alarm(struct db *db, const char *kind, int64_t staff_id, const struct clock_now *now, struct err *e)
{
	struct db_in in[] = {db_text(kind), db_date(now->today), db_instant(now->at), db_int(staff_id)};

	return db_run_one(db, DB_COMMAND(&statement[S_ALARM], in), e);
}
