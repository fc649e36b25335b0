/* A person for tests, made as sign-up and the profile would make one: `build/release/make_citizen
 * state=active password='…'`. Everything has a default; one JSON line tells what was made. See usage() for
 * the words. Never installed: it works as the operator's account with the keys in var/. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/credential/password.h"
#include "feature/registration/registration_store.h"

static const char usage[] =
	"tckn=11-digits mobile=10-digits|none password=TEXT first=NAME last=NAME father=NAME "
	"birth=YYYY-MM-DD\n"
	"language=tr|en minor=0|1 code=on|off (phone code on unknown devices)\n"
	"created=YYYY-MM-DD state=draft|active|passive|expired activated=YYYY-MM-DD\n"
	"passive_on=YYYY-MM-DD reason=citizen_request|staff_decision|deceased|duplicate\n"
	"education=0|1 occupation=CODE|0 (default: 1 and the first, but for drafts)\n"
	"contact=0|1 preference=sms|email|post email=ADDRESS province=CODE\n"
	"agreement=0|1 consent=give|refuse|none session=0|1 (prints the token of the cookie __Host-oturum)\n";

enum { S_ID, S_CITIZEN, S_CREDENTIAL, S_CONSENT, S_EDUCATION, S_OCCUPATION, S_CONTACT, S_SESSION, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_ID] = {"SELECT NEXTVAL(citizen_seq)", NULL},
	[S_CITIZEN] = {"INSERT INTO citizen (id, tckn_sealed, tckn_index, mobile_sealed, mobile_index, first_name,"
		       " last_name, father_name, birth_date, minor_at_signup, identity_source, language, "
		       "created_at)"
		       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'declaration', ?, ?)",
		NULL},
	[S_CREDENTIAL] = {"INSERT INTO credential (citizen_id, password_hash, changed_at, code_always)"
			  " VALUES (?, ?, ?, ?)",
		NULL},
	[S_CONSENT] = {"INSERT INTO consent_event (citizen_id, kind, version, language, sha256, act, "
		       "channel, actor, ip,"
		       " recorded_at) SELECT ?, kind, version, language, sha256, ?, 'web', 'citizen', "
		       "'127.0.0.1', ?"
		       " FROM legal_text WHERE kind = ? AND language = ? AND valid_from <= ?"
		       " ORDER BY version DESC LIMIT 1",
		NULL},
	[S_EDUCATION] = {"INSERT INTO education (citizen_id, level_code, status, end_year, created_at)"
			 " VALUES (?, 'high_school', 'graduated', 2010, ?)",
		NULL},
	[S_OCCUPATION] = {"INSERT INTO citizen_occupation (citizen_id, occupation_code, years, created_at)"
			  " SELECT ?, code, 3, ? FROM occupation WHERE code >= ? ORDER BY code LIMIT 1",
		NULL},
	[S_CONTACT] = {"INSERT INTO contact (citizen_id, preference, email, province_code, district_id, updated_at)"
		       " SELECT ?, ?, ?, province_code, id, ? FROM district WHERE province_code = ? ORDER BY id "
		       "LIMIT 1",
		NULL},
	[S_SESSION] = {"INSERT INTO session (token_hash, citizen_id, label, created_at, last_seen_at, expires_at,"
		       " password_at) VALUES (?, ?, 'Test', ?, ?, ?, ?)",
		NULL},
};
static struct db_table store = {"make_citizen", statement, S_COUNT};

static int argument_count;
static char **arguments;

/* The value of `name=value`, or the fallback. */
static const char *given(const char *name, const char *fallback)
{
	size_t n = strlen(name);

	for (int i = 1; i < argument_count; i++)
		if (text_starts(arguments[i], name) && arguments[i][n] == '=')
			return arguments[i] + n + 1;
	return fallback;
}

static bool yes(const char *name, const char *fallback)
{
	return text_equal(given(name, fallback), "1");
}

static struct date given_date(const char *name, struct date fallback)
{
	const char *text = given(name, "");
	struct date day;

	if (text_is_empty(text))
		return fallback;
	if (!date_parse_iso(text, &day))
		err_fatal("make_citizen: %s is not a date", name);
	return day;
}

struct making {
	struct app *app;
	struct clock_now now;
	int64_t id;
	instant created_at;
	struct date created;
	const char *language, *password;
	char tckn[CITIZEN_TCKN_SIZE], mobile[CITIZEN_MOBILE_SIZE];
	char hash[PASSWORD_HASH_SIZE];
	char session[SECRET_TOKEN_TEXT];
	struct registration_facts facts;
};

/* Eleven digits that pass the check of D11. */
static void draw_tckn(char out[CITIZEN_TCKN_SIZE])
{
	int d[11], odd = 0, even = 0, sum = 0;

	for (int i = 0; i < 9; i++)
		d[i] = (int)secret_random_below(i == 0 ? 8 : 10) + (i == 0);
	for (int i = 0; i < 9; i++)
		*(i % 2 == 0 ? &odd : &even) += d[i];
	d[9] = (7 * odd + 9 * even) % 10;
	for (int i = 0; i < 10; i++)
		sum += d[i];
	d[10] = sum % 10;
	for (int i = 0; i < 11; i++)
		out[i] = (char)('0' + d[i]);
	out[11] = '\0';
}

static void take_numbers(struct making *m)
{
	const char *mobile = given("mobile", "");

	draw_tckn(m->tckn);
	(void)text_copy(m->tckn, sizeof m->tckn, given("tckn", m->tckn));
	if (text_is_empty(mobile))
		(void)text_format(m->mobile, sizeof m->mobile, "5%02u%07u", 30 + secret_random_below(20),
			secret_random_below(10000000));
	else if (!text_equal(mobile, "none"))
		(void)text_copy(m->mobile, sizeof m->mobile, mobile);
}

static bool add_citizen(struct making *m, struct db *db, struct err *e)
{
	unsigned char tckn[CITIZEN_SEALED_MAX], mobile[CITIZEN_SEALED_MAX], tckn_index[32], mobile_index[32];
	struct db_out out[] = {db_out_int(&m->id)};
	bool found, has_mobile = !text_is_empty(m->mobile);

	if (!db_one(db, &(struct db_query){&statement[S_ID], NULL, 0, out, 1}, &found, e))
		return false;
	citizen_tckn_index(tckn_index, m->tckn);
	citizen_mobile_index(mobile_index, m->mobile);
	struct db_in in[] = {
		db_int(m->id),
		db_bytes(tckn, citizen_tckn_seal(tckn, m->tckn, m->id)),
		db_bytes(tckn_index, sizeof tckn_index),
		has_mobile ? db_bytes(mobile, citizen_mobile_seal(mobile, m->mobile, m->id)) : db_null(),
		has_mobile ? db_bytes(mobile_index, sizeof mobile_index) : db_null(),
		db_text(given("first", "Ay\xc5\x9f"
				       "e")),
		db_text(given("last", "Y\xc4\xb1lmaz")),
		db_text(given("father", "Ahmet")),
		db_date(given_date("birth", (struct date){1990, 5, 14})),
		db_int(yes("minor", "0")),
		db_text(m->language),
		db_instant(m->created_at),
	};
	return db_run_one(db, DB_COMMAND(&statement[S_CITIZEN], in), e);
}

static bool add_credential(struct making *m, struct db *db, struct err *e)
{
	struct db_in in[] = {db_int(m->id), db_text(m->hash), db_instant(m->created_at),
		db_int(text_equal(given("code", "on"), "on"))};

	return db_run_one(db, DB_COMMAND(&statement[S_CREDENTIAL], in), e);
}

static bool add_consent(struct making *m, struct db *db, const char *kind, const char *act, struct err *e)
{
	struct db_in in[] = {db_int(m->id), db_text(act), db_instant(m->created_at), db_text(kind),
		db_text(m->language), db_date(m->created)};

	return db_run(db, DB_COMMAND(&statement[S_CONSENT], in), NULL, e);
}

static bool add_consents(struct making *m, struct db *db, struct err *e)
{
	const char *consent = given("consent", "refuse");

	if (yes("agreement", "1") && (!add_consent(m, db, "membership_agreement", "accepted", e) ||
					     !add_consent(m, db, "privacy_notice", "read", e)))
		return false;
	if (text_equal(consent, "none"))
		return true;
	return add_consent(m, db, "explicit_consent", text_equal(consent, "give") ? "given" : "refused", e);
}

static bool add_contact(struct making *m, struct db *db, struct err *e)
{
	int64_t province = 6;
	struct db_in in[] = {db_int(m->id), db_text(given("preference", "sms")), db_text(given("email", "")),
		db_instant(m->created_at), db_null()};

	if (!text_parse_int(given("province", "6"), 1, 81, &province))
		err_fatal("make_citizen: province is a plate code");
	in[4] = db_int(province);
	return !yes("contact", "1") || db_run_one(db, DB_COMMAND(&statement[S_CONTACT], in), e);
}

static bool add_profile(struct making *m, struct db *db, struct err *e)
{
	const char *wanted = text_equal(given("state", "draft"), "draft") ? "0" : "1";
	int64_t code = 0;
	struct db_in education[] = {db_int(m->id), db_instant(m->created_at)};
	struct db_in occupation[] = {db_int(m->id), db_instant(m->created_at), db_null()};

	if (!text_parse_int(given("occupation", wanted), 0, INT32_MAX, &code))
		err_fatal("make_citizen: occupation is a code");
	occupation[2] = db_int(code);
	m->facts.has_education = yes("education", wanted);
	m->facts.has_occupation = code > 0;
	return (!m->facts.has_education || db_run_one(db, DB_COMMAND(&statement[S_EDUCATION], education), e)) &&
	       (code == 0 || db_run_one(db, DB_COMMAND(&statement[S_OCCUPATION], occupation), e));
}

static instant noon(struct date day)
{
	return clock_from_local((struct clock_local){day, 12, 0, 0});
}

/* Saves one transition of the record, which the rules must have allowed. */
static bool step(struct making *m, struct db *db, enum registration_outcome outcome,
	const struct registration_change *change, struct date day, struct err *e)
{
	if (outcome != REGISTRATION_OK)
		err_fatal("make_citizen: the rules say %s", registration_outcome_name(outcome));
	if (!registration_store_apply(db, m->id, &m->facts, change, m->id, "", noon(day), e))
		return false;
	m->facts = change->after;
	return true;
}

static bool add_record(struct making *m, struct db *db, struct err *e)
{
	bool has_education = m->facts.has_education, has_occupation = m->facts.has_occupation;
	struct registration_act act = {
		.actor = REGISTRATION_BY_CITIZEN, .channel = REGISTRATION_WEB, .today = m->created, .months = 12};
	struct registration_change change;

	(void)registration_create(&act, &change);
	if (!registration_store_create_record(db, m->id, &change, m->id, m->created_at, e))
		return false;
	m->facts = change.after;
	m->facts.has_education = has_education;
	m->facts.has_occupation = has_occupation;
	return true;
}

/* From draft on to the state wanted, event by event. */
static bool move_record(struct making *m, struct db *db, struct err *e)
{
	const char *state = given("state", "draft");
	enum registration_reason reason;
	struct registration_change change;
	struct registration_act act = {.actor = REGISTRATION_BY_CITIZEN,
		.channel = REGISTRATION_WEB,
		.today = given_date("activated", m->created),
		.months = 12};

	if (text_equal(state, "draft"))
		return true;
	if (!step(m, db, registration_activate(&m->facts, &act, &change), &change, act.today, e))
		return false;
	if (text_equal(state, "expired"))
		return step(m, db, registration_expire(&m->facts, m->now.today, &change), &change, m->now.today, e);
	if (!text_equal(state, "passive"))
		return true;
	if (!registration_reason_parse(given("reason", "citizen_request"), &reason))
		err_fatal("make_citizen: unknown reason");
	act.today = given_date("passive_on", act.today);
	act.actor = reason == REGISTRATION_CITIZEN_REQUEST ? REGISTRATION_BY_CITIZEN : REGISTRATION_BY_STAFF;
	return step(m, db, registration_passivate(&m->facts, &act, reason, &change), &change, act.today, e);
}

static bool add_session(struct making *m, struct db *db, struct err *e)
{
	unsigned char hash[SECRET_DIGEST_BYTES];

	if (!yes("session", "0"))
		return true;
	secret_token(m->session);
	secret_sha256(hash, m->session, strlen(m->session));
	struct db_in in[] = {db_bytes(hash, sizeof hash), db_int(m->id), db_instant(m->now.at), db_instant(m->now.at),
		db_instant(m->now.at + 12 * INSTANT_HOUR), db_instant(m->now.at)};
	return db_run_one(db, DB_COMMAND(&statement[S_SESSION], in), e);
}

static enum db_verdict make(struct db *db, void *context, struct err *e)
{
	struct making *m = context;
	bool ok = add_citizen(m, db, e) && add_credential(m, db, e) && add_consents(m, db, e) &&
		  add_contact(m, db, e) && add_profile(m, db, e) && add_record(m, db, e) && move_record(m, db, e) &&
		  add_session(m, db, e);

	return ok ? DB_COMMIT : DB_FAIL;
}

static bool run(struct app *app, struct err *e)
{
	struct making m = {.app = app, .now = clock_read()};

	m.created = given_date("created", given_date("activated", m.now.today));
	m.created_at = noon(m.created);
	m.language = given("language", "tr");
	m.password = given("password", "tekir kedi 58 mavi");
	take_numbers(&m);
	if (!password_hash(m.password, m.hash, e) || !db_transact(app->db, make, &m, e))
		return false;
	(void)printf("{\"id\":%lld,\"tckn\":\"%s\",\"mobile\":\"%s\",\"password\":\"%s\",\"session\":\"%s\"}\n",
		(long long)m.id, m.tckn, m.mobile, m.password, m.session);
	return true;
}

int main(int argc, char **argv)
{
	static struct db_table *const tables[] = {&store, &registration_store_write, &registration_store_create, NULL};
	struct app app = {0};
	struct err e = {0};
	bool ok;

	argument_count = argc;
	arguments = argv;
	if (argc == 2 && text_equal(argv[1], "help"))
		return fputs(usage, stdout) < 0;
	ok = app_open(&app, "ctl", 1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_INDEX | 1u << SECRET_KEY_PEPPER, tables,
		     10, &e) &&
	     run(&app, &e);
	if (!ok)
		(void)fprintf(stderr, "make_citizen: %s\n", e.text);
	app_close(&app);
	return ok ? 0 : 1;
}
