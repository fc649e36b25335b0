/* What goes when a record is anonymised (D28), table by table. Whoever adds a table that holds something of a person adds it here;
 * tests/http/retention.test.mjs searches the whole database for what it knows of one. */
#include "base/secret.h"
#include "feature/retention/retention_idle_store.h"

enum { S_DIGESTS, S_TRIES, S_SENT, S_RECORD, S_CLAIM, S_PERSON, S_FIRST };

/* From S_FIRST on each takes the citizen alone, in this order: children before parents, the newest note before what it replaced. */
#define OF_PERSON(table)                                           \
	{                                                          \
		"DELETE FROM " table " WHERE citizen_id = ?", NULL \
	}
static struct db_statement statement[] = {
	[S_DIGESTS] = {"SELECT tckn_index, tckn_index_before, COALESCE(mobile_index, '') FROM citizen WHERE id = ?"
		       " LIMIT 1",
		NULL},
	[S_TRIES] = {"DELETE FROM attempt WHERE scope IN ('signin_number', 'signup_number', 'recovery_number',"
		     " 'start_number', 'phone_code', 'signup_phone') AND subject IN (?, ?, ?)",
		NULL},
	[S_SENT] = {"DELETE FROM phone_code_sent WHERE mobile_index = ?", NULL},
	[S_RECORD] =
		{"UPDATE registration r LEFT JOIN contact k ON k.citizen_id = r.citizen_id"
		 " SET r.anonymised_on = ?, r.kept_province = k.province_code, r.special = '' WHERE r.citizen_id = ?",
			NULL},
	/* one that waits is withdrawn: nobody will come with the paper */
	[S_CLAIM] = {"UPDATE claim SET withdrawn_at = IF(open_since IS NULL, withdrawn_at, ?), open_since = NULL,"
		     " watch_until = NULL WHERE citizen_id = ?",
		NULL},
	[S_PERSON] =
		{"UPDATE citizen SET tckn_sealed = '', tckn_index = ?, tckn_index_before = ?, mobile_sealed = NULL,"
		 " mobile_index = NULL, first_name = '', last_name = '', father_name = '',"
		 " birth_date = MAKEDATE(YEAR(birth_date), 1), version = version + 1 WHERE id = ?",
			NULL},
	OF_PERSON("session"),
	OF_PERSON("device"),
	OF_PERSON("sign_in"),
	OF_PERSON("recovery"),
	OF_PERSON("recovery_undo"),
	OF_PERSON("start_code"),
	OF_PERSON("credential"),
	OF_PERSON("sign_in_event"),
	OF_PERSON("education"),
	OF_PERSON("citizen_occupation"),
	OF_PERSON("experience"),
	OF_PERSON("citizen_language"),
	OF_PERSON("citizen_licence"),
	OF_PERSON("preferred_province"),
	OF_PERSON("working_preference"),
	OF_PERSON("identity_check"),
	OF_PERSON("identity_seen"),
	OF_PERSON("staff_task"),
	OF_PERSON("certificate"),
	OF_PERSON("consent_representative"),
	OF_PERSON("contact"),
	OF_PERSON("profile_digest"),
	OF_PERSON("retention_notice"),
	{"DELETE FROM citizen_note WHERE citizen_id = ? ORDER BY id DESC", NULL},
	{"DELETE d FROM claim_detail d JOIN claim c ON c.id = d.claim_id WHERE c.citizen_id = ?", NULL},
	{"UPDATE claim_decision d JOIN claim c ON c.id = d.claim_id SET d.reason_sealed = '' WHERE c.citizen_id = ?",
		NULL},
	{"UPDATE consent_event SET ip = '' WHERE citizen_id = ?", NULL},
	{"UPDATE registration_event SET note = '' WHERE citizen_id = ?", NULL},
	{"UPDATE outbox SET content_sealed = NULL, failure = '', state = IF(state = 'waiting', 'useless', state)"
	 " WHERE citizen_id = ?",
		NULL},
};
enum { STATEMENTS = sizeof statement / sizeof *statement };
struct db_table retention_wipe_store = {"retention/wipe", statement, STATEMENTS};

/* What number and phone were looked up and counted by, for as long as those tries are kept. */
static bool wipe_tries(struct db *db, int64_t citizen_id, struct err *e)
{
	unsigned char number[SECRET_DIGEST_BYTES], before[SECRET_DIGEST_BYTES], mobile[SECRET_DIGEST_BYTES];
	size_t number_n, before_n, mobile_n;
	bool found;
	struct db_in who[] = {db_int(citizen_id)};
	struct db_out out[] = {db_out_bytes(number, sizeof number, &number_n),
		db_out_bytes(before, sizeof before, &before_n), db_out_bytes(mobile, sizeof mobile, &mobile_n)};

	if (!db_one(db, DB_QUERY(&statement[S_DIGESTS], who, out), &found, e))
		return false;
	struct db_in tries[] = {db_bytes(number, number_n), db_bytes(before, before_n), db_bytes(mobile, mobile_n)};
	struct db_in sent[] = {db_bytes(mobile, mobile_n)};
	return db_run(db, DB_COMMAND(&statement[S_TRIES], tries), NULL, e) &&
	       db_run(db, DB_COMMAND(&statement[S_SENT], sent), NULL, e);
}

bool retention_wipe(struct db *db, int64_t citizen_id, const struct clock_now *now, struct err *e)
{
	unsigned char nobody[SECRET_DIGEST_BYTES];
	struct db_in who[] = {db_int(citizen_id)};
	struct db_in record[] = {db_date(now->today), db_int(citizen_id)};
	struct db_in claim[] = {db_instant(now->at), db_int(citizen_id)};
	struct db_in person[] = {db_bytes(nobody, sizeof nobody), db_bytes(nobody, sizeof nobody), db_int(citizen_id)};

	secret_random(nobody, sizeof nobody);
	if (!wipe_tries(db, citizen_id, e) || !db_run_one(db, DB_COMMAND(&statement[S_RECORD], record), e) ||
		!db_run(db, DB_COMMAND(&statement[S_CLAIM], claim), NULL, e))
		return false;
	for (int i = S_FIRST; i < STATEMENTS; i++)
		if (!db_run(db, DB_COMMAND(&statement[i], who), NULL, e))
			return false;
	return db_run_one(db, DB_COMMAND(&statement[S_PERSON], person), e);
}
