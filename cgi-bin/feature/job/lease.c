#include "feature/job/lease.h"

#include "base/secret.h"
#include "base/text.h"

enum { S_MAKE, S_LOCK, S_SET, S_RENEW, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_MAKE] = {"INSERT IGNORE INTO job_lease (name, holder, until) VALUES (?, '', '2000-01-01')", NULL},
	[S_LOCK] = {"SELECT until FROM job_lease WHERE name = ? LIMIT 1 FOR UPDATE", NULL},
	[S_SET] = {"UPDATE job_lease SET holder = ?, until = ? WHERE name = ?", NULL},
	/* always later than before, even under a clock that stands: only a row that changes counts as changed
	 */
	[S_RENEW] = {"UPDATE job_lease SET until = GREATEST(until + INTERVAL 1000 MICROSECOND, ?)"
		     " WHERE name = ? AND holder = ?",
		NULL},
};
struct db_table lease_store = {"job/lease", statement, S_COUNT};

enum { LEASE_MS = 60 * 1000, LONG_AGO = 1000 };

struct taking {
	struct lease *lease;
	bool *taken;
};

static bool set(struct db *db, const struct lease *lease, const char *holder, instant until, struct err *e)
{
	struct db_in in[] = {db_text(holder), db_instant(until), db_text(lease->name)};

	return db_run(db, DB_COMMAND(&statement[S_SET], in), NULL, e);
}

static enum db_verdict take(struct db *db, void *context, struct err *e)
{
	struct taking *t = context;
	struct db_in in[] = {db_text(t->lease->name)};
	instant until = 0, now = t->lease->now;
	struct db_out out[] = {db_out_instant(&until)};
	bool found;

	if (!db_run(db, DB_COMMAND(&statement[S_MAKE], in), NULL, e) ||
		!db_one(db, DB_QUERY(&statement[S_LOCK], in, out), &found, e))
		return DB_FAIL;
	*t->taken = until <= now || until > now + 2 * LEASE_MS;
	if (!*t->taken)
		return DB_ROLLBACK;
	return set(db, t->lease, t->lease->holder, now + LEASE_MS, e) ? DB_COMMIT : DB_FAIL;
}

bool lease_take(struct db *db, struct lease *lease, const char *name, instant now, bool *taken, struct err *e)
{
	unsigned char id[16];
	struct taking taking = {lease, taken};

	*lease = (struct lease){.name = name, .now = now};
	secret_random(id, sizeof id);
	text_hex(lease->holder, id, sizeof id);
	return db_transact(db, take, &taking, e);
}

bool lease_renew(struct db *db, const struct lease *lease, struct err *e)
{
	struct db_in in[] = {db_instant(clock_read().at + LEASE_MS), db_text(lease->name), db_text(lease->holder)};

	return db_run_one(db, DB_COMMAND(&statement[S_RENEW], in), e);
}

static enum db_verdict release(struct db *db, void *context, struct err *e)
{
	const struct lease *lease = context;

	return lease_renew(db, lease, e) && set(db, lease, "", LONG_AGO, e) ? DB_COMMIT : DB_FAIL;
}

bool lease_release(struct db *db, const struct lease *lease, struct err *e)
{
	struct lease own = *lease;

	return db_transact(db, release, &own, e);
}
