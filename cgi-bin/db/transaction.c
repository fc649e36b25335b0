/* Transactions and their retries (architecture.md, "Writes that are never lost or doubled"). */
#include "db/db_internal.h"

#include <time.h>

enum { BUSY_TRIES = 3, BUSY_PAUSE_MS = 20, RETRY_WITHIN_MS = 1500 };

static bool command(struct db *db, const char *sql, struct err *e)
{
	if (mysql_query(db->mysql, sql) == 0)
		return true;
	return db_fail(db, mysql_errno(db->mysql), mysql_error(db->mysql), sql, e);
}

static bool begin(struct db *db, struct err *e)
{
	static const char sql[] = "START TRANSACTION READ WRITE";
	int64_t start = db_clock_ms();

	if (!db_ready(db, e))
		return false;
	/* an idle connection may have died unseen: nothing was done yet, so once more */
	if (!command(db, sql, e) &&
		(!db->lost || !db_failed_quickly(db, start) || !db_ready(db, e) || !command(db, sql, e)))
		return false;
	db->in_transaction = true;
	return true;
}

static void roll_back(struct db *db)
{
	db->in_transaction = false;
	if (db->lost || !command(db, "ROLLBACK", NULL))
		db_disconnect(db); /* the server rolls back what a closed connection leaves */
}

static bool commit(struct db *db, struct err *e)
{
	int64_t start = db_clock_ms();
	bool ok = command(db, "COMMIT", e);

	db->in_transaction = false;
	if (ok)
		return true;
	if (db->lost && e)
		e->code = ERR_DB_UNKNOWN;
	(void)db_failed_quickly(db, start);
	db_disconnect(db);
	return false;
}

static bool attempt(struct db *db, db_body body, void *context, struct err *e)
{
	if (!begin(db, e))
		return false;
	switch (body(db, context, e)) {
	case DB_COMMIT:
		return commit(db, e);
	case DB_ROLLBACK:
		roll_back(db);
		return true;
	case DB_FAIL:
		break;
	}
	roll_back(db);
	return false;
}

static void pause_ms(int ms)
{
	struct timespec t = {0, (long)ms * 1000000};

	(void)nanosleep(&t, NULL);
}

/* Another attempt must leave time to answer within four seconds: none after a hang or a long wait for a lock. */
bool db_transact(struct db *db, db_body body, void *context, struct err *e)
{
	int64_t start = db_clock_ms();
	bool retried = false;

	for (int busy = 0;;) {
		err_clear(e);
		if (attempt(db, body, context, e))
			return true;
		if (db_clock_ms() - start > RETRY_WITHIN_MS)
			return false;
		if (e->code == ERR_DB_BUSY && ++busy < BUSY_TRIES)
			pause_ms(BUSY_PAUSE_MS << busy);
		else if (e->code == ERR_DB_DOWN && !retried)
			retried = true;
		else
			return false;
	}
}
