#include "feature/attempt/attempt.h"

enum { S_COUNT_ONE, S_READ, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	/* assignments run from left to right: failures still sees the old window */
	[S_COUNT_ONE] =
		{"INSERT INTO attempt (scope, subject, failures, window_start) VALUES (?, ?, 1, ?)"
		 " ON DUPLICATE KEY UPDATE failures = IF(window_start <= ? OR window_start > ?, 1, failures + 1),"
		 " window_start = IF(window_start <= ? OR window_start > ?, ?, window_start)",
			NULL},
	[S_READ] = {"SELECT failures, window_start FROM attempt WHERE scope = ? AND subject = ? LIMIT 1 FOR UPDATE",
		NULL},
};
struct db_table attempt_store = {"attempt", statement, S_COUNT};

bool attempt_count(struct db *db, const struct attempt_limit *limit, const unsigned char subject[SECRET_DIGEST_BYTES],
	instant now, instant *next_at, struct err *e)
{
	instant start = now, oldest = now - limit->window;
	int64_t count = 0;
	struct db_in in[] = {db_text(limit->scope), db_bytes(subject, SECRET_DIGEST_BYTES), db_instant(now),
		db_instant(oldest), db_instant(now), db_instant(oldest), db_instant(now), db_instant(now)};
	struct db_out out[] = {db_out_int(&count), db_out_instant(&start)};
	bool found;

	if (!db_run(db, DB_COMMAND(&statement[S_COUNT_ONE], in), NULL, e) ||
		!db_one(db, &(struct db_query){&statement[S_READ], in, 2, out, 2}, &found, e))
		return false;
	*next_at = count > limit->max ? start + limit->window : 0;
	return true;
}
