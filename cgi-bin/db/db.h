/* The only door to MariaDB: one connection per process, statement tables prepared at start, typed binding,
 * transactions with the error classes of architecture.md ("Writes that are never lost or doubled").
 *
 * Reads run in autocommit on a session that is read-only by default; whatever writes goes through
 * db_transact, so a GET that tried to change something would be refused by the server. */
#ifndef DB_DB_H
#define DB_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/clock.h"
#include "base/date.h"
#include "base/err.h"

struct db;

/* One prepared statement. `handle` belongs to db.c: stores declare tables with the SQL alone. */
struct db_statement {
	const char *sql;
	void *handle;
};

/* The statements one noun needs in one zone. */
struct db_table {
	const char *name; /* "registration/citizen", for messages */
	struct db_statement *statement;
	size_t count;
};

struct db_options {
	const char *socket;
	const char *database;
	const char *account;
	const char *password;
	int statement_seconds;         /* longest time of one statement at the server */
	struct db_table *const *table; /* ends with NULL */
};

/* Makes the object; does not connect. The strings and tables stay the caller's and must outlive it. */
struct db *db_create(const struct db_options *options);
void db_destroy(struct db *db);

/* Connects and prepares every statement, if that is not so already. ERR_DB_DOWN when the server is not there;
 * ERR_CONFIG when it refuses the account or a statement (1054 wrong column, 1142/1143 missing grant). */
bool db_ready(struct db *db, struct err *e) ERR_MUST_CHECK;

/* One value going in. Text and bytes are read while the statement runs. */
struct db_in {
	enum { DB_IN_NULL, DB_IN_INT, DB_IN_TEXT, DB_IN_BYTES, DB_IN_DATE, DB_IN_INSTANT } type;
	int64_t integer;
	const void *bytes;
	size_t n;
	struct date date;
};

struct db_in db_null(void);
struct db_in db_int(int64_t v);
struct db_in db_text(const char *v); /* NULL stands for SQL NULL */
struct db_in db_bytes(const void *v, size_t n);
struct db_in db_date(struct date v); /* date none stands for SQL NULL */
struct db_in db_instant(instant v);  /* 0 stands for SQL NULL; DATETIME(3) in UTC */

/* One column coming out. SQL NULL becomes 0, "", no bytes, date none. A value that does not fit is an error. */
struct db_out {
	enum { DB_OUT_INT, DB_OUT_TEXT, DB_OUT_BYTES, DB_OUT_DATE, DB_OUT_INSTANT, DB_OUT_BOOL } type;
	void *to;
	size_t size;
	size_t *n;
};

struct db_out db_out_int(int64_t *to);
struct db_out db_out_bool(bool *to);
struct db_out db_out_text(char *to, size_t size);
struct db_out db_out_bytes(unsigned char *to, size_t size, size_t *n);
struct db_out db_out_date(struct date *to);
struct db_out db_out_instant(instant *to);

struct db_query {
	struct db_statement *statement;
	const struct db_in *in;
	size_t in_count;
	const struct db_out *out;
	size_t out_count;
};

/* `DB_QUERY(&table[S_X], in, out)` with two arrays; DB_COMMAND for statements without a result. */
#define DB_QUERY(st, ins, outs) \
	(&(struct db_query){(st), (ins), sizeof(ins) / sizeof *(ins), (outs), sizeof(outs) / sizeof *(outs)})
#define DB_COMMAND(st, ins) (&(struct db_query){(st), (ins), sizeof(ins) / sizeof *(ins), NULL, 0})

/* Runs a statement. `affected` (may be NULL) gets the number of rows changed. ERR_DB_* as classed above. */
bool db_run(struct db *db, const struct db_query *q, uint64_t *affected, struct err *e) ERR_MUST_CHECK;

/* As db_run, and ERR_DB unless exactly one row was changed: for guarded updates that cannot miss. */
bool db_run_one(struct db *db, const struct db_query *q, struct err *e) ERR_MUST_CHECK;

/* Runs a statement once for each of `rows` rows of `columns` values, in one exchange with the server: `in` holds them
 * row after row, a column being of one type or NULL. `affected` is the sum. For jobs: 500 rows cost little more than
 * the work itself. */
bool db_run_rows(struct db *db, struct db_statement *statement, const struct db_in *in, size_t columns, size_t rows,
	uint64_t *affected, struct err *e) ERR_MUST_CHECK;

/* Reads the first row into the out targets; `*found` tells whether there was one. */
bool db_one(struct db *db, const struct db_query *q, bool *found, struct err *e) ERR_MUST_CHECK;

/* Calls `row` after each row has been stored in the out targets, until it returns false. */
bool db_each(struct db *db, const struct db_query *q, bool (*row)(void *context), void *context,
	struct err *e) ERR_MUST_CHECK;

/* The AUTO_INCREMENT value of the last insert. */
uint64_t db_last_id(struct db *db);

/* What a transaction's body decides. */
enum db_verdict { DB_COMMIT, DB_ROLLBACK, DB_FAIL };
typedef enum db_verdict (*db_body)(struct db *db, void *context, struct err *e);

/* Runs `body` in a read-write transaction and commits when it says so. The body may run again from its start:
 * lost before COMMIT once more after a reconnect; deadlock or lock wait at most three times with a pause. It must
 * therefore set its results afresh each time. True after COMMIT and after ROLLBACK (an expected refusal).
 * ERR_DB_UNKNOWN when the connection was lost at COMMIT: feature/submission looks the answer up. */
bool db_transact(struct db *db, db_body body, void *context, struct err *e) ERR_MUST_CHECK;

/* Runs a script of many statements (migrations and grants, in ctl alone). */
bool db_script(struct db *db, const char *sql, struct err *e) ERR_MUST_CHECK;

/* Whether the server answers now (`/saglik`). */
bool db_ping(struct db *db, struct err *e) ERR_MUST_CHECK;

#endif
