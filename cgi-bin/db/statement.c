/* Running prepared statements: bind, execute, fetch. */
#include "db/db_internal.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { COLUMNS_MAX = 40 };

/* One execution's bindings; MYSQL_BIND points into the arrays beside it. */
struct bound_in {
	MYSQL_BIND bind[COLUMNS_MAX];
	long long integer[COLUMNS_MAX];
	MYSQL_TIME time[COLUMNS_MAX];
};

struct bound_out {
	MYSQL_BIND bind[COLUMNS_MAX];
	long long integer[COLUMNS_MAX];
	MYSQL_TIME time[COLUMNS_MAX];
	unsigned long length[COLUMNS_MAX];
	my_bool null[COLUMNS_MAX];
	my_bool error[COLUMNS_MAX];
};

static MYSQL_TIME time_of_instant(instant at)
{
	time_t seconds = (time_t)(at / INSTANT_SECOND);
	struct tm tm;

	(void)gmtime_r(&seconds, &tm);
	return (MYSQL_TIME){
		.year = (unsigned)tm.tm_year + 1900,
		.month = (unsigned)tm.tm_mon + 1,
		.day = (unsigned)tm.tm_mday,
		.hour = (unsigned)tm.tm_hour,
		.minute = (unsigned)tm.tm_min,
		.second = (unsigned)tm.tm_sec,
		.second_part = (unsigned long)(at % INSTANT_SECOND) * 1000,
		.time_type = MYSQL_TIMESTAMP_DATETIME,
	};
}

MYSQL_TIME db_time_of(const struct db_in *in)
{
	if (in->type == DB_IN_INSTANT)
		return time_of_instant(in->integer);
	return (MYSQL_TIME){.year = (unsigned)in->date.year,
		.month = (unsigned)in->date.month,
		.day = (unsigned)in->date.day,
		.time_type = MYSQL_TIMESTAMP_DATE};
}

static instant instant_of_time(const MYSQL_TIME *t)
{
	struct date day = {(int)t->year, (int)t->month, (int)t->day};

	return (instant)date_to_days(day) * INSTANT_DAY + (instant)t->hour * INSTANT_HOUR +
	       (instant)t->minute * INSTANT_MINUTE + (instant)t->second * INSTANT_SECOND +
	       (instant)(t->second_part / 1000);
}

static void bind_in(struct bound_in *b, size_t i, const struct db_in *in)
{
	MYSQL_BIND *bind = &b->bind[i];

	switch (in->type) {
	case DB_IN_NULL:
		bind->buffer_type = MYSQL_TYPE_NULL;
		break;
	case DB_IN_INT:
		b->integer[i] = in->integer;
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer = &b->integer[i];
		break;
	case DB_IN_TEXT:
	case DB_IN_BYTES:
		bind->buffer_type = in->type == DB_IN_TEXT ? MYSQL_TYPE_STRING : MYSQL_TYPE_BLOB;
		bind->buffer = (void *)(uintptr_t)in->bytes;
		bind->buffer_length = in->n;
		break;
	case DB_IN_DATE:
	case DB_IN_INSTANT:
		b->time[i] = db_time_of(in);
		bind->buffer_type = in->type == DB_IN_DATE ? MYSQL_TYPE_DATE : MYSQL_TYPE_DATETIME;
		bind->buffer = &b->time[i];
		break;
	}
}

static void bind_out(struct bound_out *b, size_t i, const struct db_out *out)
{
	MYSQL_BIND *bind = &b->bind[i];

	bind->is_null = &b->null[i];
	bind->length = &b->length[i];
	bind->error = &b->error[i];
	switch (out->type) {
	case DB_OUT_INT:
	case DB_OUT_BOOL:
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer = &b->integer[i];
		break;
	case DB_OUT_TEXT:
	case DB_OUT_BYTES:
		bind->buffer_type = out->type == DB_OUT_TEXT ? MYSQL_TYPE_STRING : MYSQL_TYPE_BLOB;
		bind->buffer = out->to;
		bind->buffer_length = out->type == DB_OUT_TEXT ? out->size - 1 : out->size;
		break;
	case DB_OUT_DATE:
	case DB_OUT_INSTANT:
		bind->buffer_type = MYSQL_TYPE_DATETIME;
		bind->buffer = &b->time[i];
		break;
	}
}

static void store_out(const struct bound_out *b, size_t i, const struct db_out *out)
{
	bool null = b->null[i];

	switch (out->type) {
	case DB_OUT_INT:
		*(int64_t *)out->to = null ? 0 : b->integer[i];
		break;
	case DB_OUT_BOOL:
		*(bool *)out->to = !null && b->integer[i] != 0;
		break;
	case DB_OUT_TEXT:
		((char *)out->to)[null ? 0 : b->length[i]] = '\0';
		break;
	case DB_OUT_BYTES:
		*out->n = null ? 0 : b->length[i];
		break;
	case DB_OUT_DATE:
		*(struct date *)out->to =
			null ? (struct date){0, 0, 0}
			     : (struct date){(int)b->time[i].year, (int)b->time[i].month, (int)b->time[i].day};
		break;
	case DB_OUT_INSTANT:
		*(instant *)out->to = null ? 0 : instant_of_time(&b->time[i]);
		break;
	}
}

static bool statement_failed(struct db *db, const struct db_statement *st, struct err *e)
{
	char what[120];

	(void)snprintf(what, sizeof what, "%.110s", st->sql);
	return db_fail(db, mysql_stmt_errno(st->handle), mysql_stmt_error(st->handle), what, e);
}

static bool execute(struct db *db, const struct db_query *q, struct err *e)
{
	MYSQL_STMT *handle = q->statement->handle;
	struct bound_in in;

	if (!handle)
		return err_set(e, ERR_CONFIG, 0, "db: not in this program's tables: %.100s", q->statement->sql);
	if (q->in_count != mysql_stmt_param_count(handle) || q->in_count > COLUMNS_MAX)
		return err_set(e, ERR_INTERNAL, 0, "db: wrong number of values: %.100s", q->statement->sql);
	memset(in.bind, 0, q->in_count * sizeof *in.bind);
	for (size_t i = 0; i < q->in_count; i++)
		bind_in(&in, i, &q->in[i]);
	if ((q->in_count > 0 && mysql_stmt_bind_param(handle, in.bind) != 0) || mysql_stmt_execute(handle) != 0)
		return statement_failed(db, q->statement, e);
	return true;
}

/* Executes; a connection that turns out to be gone at once (the server was restarted) is made anew and the
 * statement run again, outside transactions only. A server that hangs is not asked twice. */
static bool execute_again(struct db *db, const struct db_query *q, struct err *e)
{
	int64_t start = db_clock_ms();

	if (!db->in_transaction && !db_ready(db, e))
		return false;
	if (execute(db, q, e))
		return true;
	if (!db->lost || !db_failed_quickly(db, start) || db->in_transaction)
		return false;
	return db_ready(db, e) && execute(db, q, e);
}

bool db_run(struct db *db, const struct db_query *q, uint64_t *affected, struct err *e)
{
	if (!execute_again(db, q, e))
		return false;
	if (affected)
		*affected = mysql_stmt_affected_rows(q->statement->handle);
	return true;
}

bool db_run_one(struct db *db, const struct db_query *q, struct err *e)
{
	uint64_t affected;

	if (!db_run(db, q, &affected, e))
		return false;
	if (affected != 1)
		return err_set(
			e, ERR_DB, 0, "db: %d rows changed instead of one: %.100s", (int)affected, q->statement->sql);
	return true;
}

/* One row from the server to the targets: 1 stored, 0 no more, -1 failed. */
static int fetch(struct db *db, const struct db_query *q, struct bound_out *b, struct err *e)
{
	int result = mysql_stmt_fetch(q->statement->handle);

	if (result == MYSQL_NO_DATA)
		return 0;
	if (result == MYSQL_DATA_TRUNCATED) {
		(void)err_set(e, ERR_DB, 0, "db: a value was cut: %.100s", q->statement->sql);
		return -1;
	}
	if (result != 0) {
		(void)statement_failed(db, q->statement, e);
		return -1;
	}
	for (size_t i = 0; i < q->out_count; i++)
		store_out(b, i, &q->out[i]);
	return 1;
}

bool db_each(struct db *db, const struct db_query *q, bool (*row)(void *context), void *context, struct err *e)
{
	struct bound_out b;
	int got = 0;

	if (!execute_again(db, q, e))
		return false;
	if (q->out_count != mysql_stmt_field_count(q->statement->handle) || q->out_count > COLUMNS_MAX)
		return err_set(e, ERR_INTERNAL, 0, "db: wrong number of columns: %.100s", q->statement->sql);
	memset(&b, 0, sizeof b);
	for (size_t i = 0; i < q->out_count; i++)
		bind_out(&b, i, &q->out[i]);
	if (mysql_stmt_bind_result(q->statement->handle, b.bind) != 0 ||
		mysql_stmt_store_result(q->statement->handle) != 0)
		return statement_failed(db, q->statement, e);
	while ((got = fetch(db, q, &b, e)) == 1)
		if (row && !row(context))
			break;
	(void)mysql_stmt_free_result(q->statement->handle);
	return got >= 0;
}

static bool first_row(void *context)
{
	*(bool *)context = true;
	return false;
}

bool db_one(struct db *db, const struct db_query *q, bool *found, struct err *e)
{
	*found = false;
	return db_each(db, q, first_row, found, e);
}

uint64_t db_last_id(struct db *db)
{
	return mysql_insert_id(db->mysql);
}
