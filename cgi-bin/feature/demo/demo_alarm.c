/* Alarms about the demo accounts of staff (D18, D25, D26), each with the rows of the audit log that lead to it. All of
 * today, since the log is read in the order in which it was written. */
#include "base/text.h"
#include "feature/audit/audit_store.h"
#include "feature/demo/demo.h"
#include "feature/person/alarm_store.h"
#include "feature/person/person_store.h"

/* More people than is usual; so many wrong tries that the next one waits for a minute. */
enum { BEYOND = 4, TRIES = 8 };

/* One alarm to raise. */
struct raising {
	struct demo_making *m;
	const char *kind;
	const struct demo_staff *about;
	const struct demo_staff *seen_by; /* NULL: it waits */
};

static bool write_down(const struct raising *r, struct db *db, const struct demo_staff *actor,
	const struct audit_event *what, struct err *e)
{
	struct audit_event event = *what;

	event.actor = AUDIT_STAFF;
	event.actor_id = actor->id;
	event.unit_id = actor->unit_id;
	return audit_store_add(db, &event, "", r->m->now.at, e);
}

/* ---- many people in a day ---- */

static bool write_alarm(const struct raising *r, struct db *db, struct err *e)
{
	char subject[AUDIT_SUBJECT_CHARACTERS + 1];
	struct audit_event event = {.action = audit_action_name(AUDIT_ALARM_RAISE), .subject = subject};

	return text_format(subject, sizeof subject, "staff:%lld", (long long)r->about->id) &&
	       write_down(r, db, r->about, &event, e);
}

/* Found by number, opened because of a call; `*people`: how many different ones that are now. */
static bool look_at(const struct raising *r, struct db *db, int64_t citizen_id, int64_t *people, struct err *e)
{
	struct audit_event search = {.action = audit_action_name(AUDIT_CITIZEN_SEARCH), .note = "number; 1 rows"};
	struct audit_event look = {.citizen_id = citizen_id,
		.action = audit_action_name(AUDIT_CITIZEN_LOOK),
		.subject = "/kisi",
		.reason = audit_reason_name(AUDIT_REASON_PHONE)};
	int64_t now = 0;

	if (!write_down(r, db, r->about, &search, e) || !write_down(r, db, r->about, &look, e) ||
		!person_store_count(db, r->about->id, r->m->now.today, citizen_id, &now, e))
		return false;
	*people = now > *people ? now : *people;
	return true;
}

static enum db_verdict look_at_many(struct db *db, void *context, struct err *e)
{
	struct raising *r = context;
	const struct clock_now *now = &r->m->now;
	int usual = rule_value(r->m->rules, RULE_STAFF_LOOK_PEOPLE, now->today);
	struct demo_person person;
	int64_t id, people = 0;
	bool raised = false, done = false;

	if (!demo_store_alarmed(db, r->kind, r->about->id, &done, e))
		return DB_FAIL;
	for (int i = 0; !done && people < usual + BEYOND && demo_plan(i, now->today, r->m->words, &person); i++) {
		if (!demo_store_find(db, person.tckn, &id, e) || (id != 0 && !look_at(r, db, id, &people, e)))
			return DB_FAIL;
		if (people <= usual || raised)
			continue;
		if (!person_store_alarm(db, r->about->id, r->about->unit_id, now->today, now->at, &raised, e) ||
			!write_alarm(r, db, e))
			return DB_FAIL;
	}
	return raised ? DB_COMMIT : DB_ROLLBACK;
}

/* ---- wrong passwords, wrong codes ---- */

static bool see(const struct raising *r, struct db *db, int64_t alarm_id, struct err *e)
{
	const char *note = r->m->words->word[DEMO_ALARM][0];
	char subject[AUDIT_SUBJECT_CHARACTERS + 1];
	struct audit_event event = {.action = audit_action_name(AUDIT_ALARM_CLOSE), .subject = subject, .note = note};
	bool marked;

	return text_format(subject, sizeof subject, "alarm:%lld", (long long)alarm_id) &&
	       alarm_store_see(db, alarm_id, r->seen_by->id, note, r->m->now.at, &marked, e) &&
	       write_down(r, db, r->seen_by, &event, e);
}

static enum db_verdict try_often(struct db *db, void *context, struct err *e)
{
	struct raising *r = context;
	struct audit_event refused = {.action = audit_action_name(AUDIT_STAFF_SIGN_IN_REFUSED)};
	bool alarmed;

	if (!demo_store_alarmed(db, r->kind, r->about->id, &alarmed, e))
		return DB_FAIL;
	if (alarmed)
		return DB_ROLLBACK;
	for (int i = 0; i < TRIES; i++)
		if (!write_down(r, db, r->about, &refused, e))
			return DB_FAIL;
	if (!demo_store_alarm(db, r->kind, r->about->id, &r->m->now, e))
		return DB_FAIL;
	return !r->seen_by || see(r, db, (int64_t)db_last_id(db), e) ? DB_COMMIT : DB_FAIL;
}

bool demo_alarms(struct demo_making *m, struct db *db, struct err *e)
{
	struct raising looks = {m, "looks", &m->clerk, NULL}, tries = {m, "tries", &m->approver, NULL},
		       codes = {m, "codes", &m->clerk, &m->unit_head}, of_admin = {m, "tries", &m->admin, NULL};

	if (m->clerk.id == 0 || m->approver.id == 0 || m->unit_head.id == 0 || m->admin.id == 0)
		return true;
	return db_transact(db, look_at_many, &looks, e) && db_transact(db, try_often, &codes, e) &&
	       db_transact(db, try_often, &tries, e) && db_transact(db, try_often, &of_admin, e);
}
