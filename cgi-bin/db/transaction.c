/* Transactions and their retries (architecture.md, "Writes that are never lost or doubled"). */
#include "db/db_internal.h"

#include <time.h>

enum { BUSY_TRIES = 3, BUSY_PAUSE_MS = 20 };

static bool command(struct db *db, const char *sql, struct err *e)
{
	if (mysql_query(db->mysql, sql) == 0)
		return true;
	return db_fail(db, mysql_errno(db->mysql), mysql_error(db->mysql), sql, e);
}

static bool begin(struct db *db, struct err *e)
{
	if (!db_ready(db, e))
		return false;
	if (!command(db, "START TRANSACTION READ WRITE", e)) {
		/* an idle connection may have died unseen: nothing was done yet, so once more */
		if (!db->lost || !db_ready(db, e) || !command(db, "START TRANSACTION READ WRITE", e))
			return false;
	}
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
	bool ok = command(db, "COMMIT", e);

	db->in_transaction = false;
	if (!ok && db->lost && e)
		e->code = ERR_DB_UNKNOWN;
	if (!ok)
		db_disconnect(db);
	return ok;
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

bool db_transact(struct db *db, db_body body, void *context, struct err *e)
{
	bool retried = false;

	for (int busy = 0;;) {
		time_t start = time(NULL);

		err_clear(e);
		if (attempt(db, body, context, e))
			return true;
		if (e->code == ERR_DB_BUSY && ++busy < BUSY_TRIES)
			pause_ms(BUSY_PAUSE_MS << busy);
		else if (e->code == ERR_DB_DOWN && !retried && time(NULL) - start < 2)
			retried = true;
		else
			return false;
	}
}
