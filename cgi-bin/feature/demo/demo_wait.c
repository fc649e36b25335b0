/* What waits for staff about some of the people, as the programs would have written it on its day. Nobody is written to
 * about it, and who is named by the command can sign in. */
#include "feature/demo/demo.h"
#include "feature/identity_check/identity_check_store.h"
#include "feature/task/task_store.h"

/* Every so many people: where the demo accounts of staff work, and elsewhere. */
enum { CHECK_HERE = 2, CHECK_ELSEWHERE = 19, LOCK_HERE = 3, LOCK_ELSEWHERE = 23, DAYS = 12 };

static bool is_turn(const struct demo_making *m, int here, int elsewhere)
{
	int every = m->province_code == DEMO_UNIT ? here : elsewhere;

	return m->person->index % every == every - 1;
}

/* A day of the last twelve, a different one from person to person. */
static struct date day_of(const struct demo_making *m)
{
	return date_add_days(m->now.today, -(1 + m->person->index % DAYS));
}

/* As `job identity` leaves it, where there is a registry: a mismatch, or a foreigner's number, which is not asked about (D16). */
static bool check_identity(struct demo_making *m, struct db *db, struct err *e)
{
	bool foreign = identity_check_is_foreign(m->person->tckn);
	instant queued = demo_noon(day_of(m)), asked = queued + 5 * INSTANT_MINUTE;
	struct identity_check_result result = foreign ? identity_check_not_asked(IDENTITY_CHECK_FOREIGN, 1, asked)
						      : identity_check_after(REGISTRY_MISMATCH, 1, asked);

	if (!foreign && !is_turn(m, CHECK_HERE, CHECK_ELSEWHERE))
		return true;
	return identity_check_queue(db, m->id, queued, e) && demo_store_checked(db, m->id, &result, e);
}

/* Somebody recovered the account, and an hour later its owner said that it was somebody else (D19). */
static bool lock_account(struct demo_making *m, struct db *db, struct err *e)
{
	instant locked = demo_noon(day_of(m));

	if (m->person->label || m->person->minor || !is_turn(m, LOCK_HERE, LOCK_ELSEWHERE))
		return true;
	return demo_store_lock(db, m->id, locked - 60 * INSTANT_MINUTE, locked, e) &&
	       task_store_add(db, "account_locked", m->id, locked, e);
}

bool demo_wait(struct demo_making *m, struct db *db, struct err *e)
{
	enum demo_state state = m->person->state;

	if (state == DEMO_DECEASED || state == DEMO_DUPLICATE || date_compare(m->life.created, day_of(m)) >= 0)
		return true;
	return check_identity(m, db, e) && lock_account(m, db, e);
}
