/* Connecting, preparing, and what a server error means. */
#include "db/db_internal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <mariadb/errmsg.h>
#include <mariadb/mysqld_error.h>

enum { CONNECT_SECONDS = 2, IO_SECONDS = 3, REST_MS = 1000 };

int64_t db_clock_ms(void)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool db_failed_quickly(struct db *db, int64_t start)
{
	int64_t now = db_clock_ms();

	if (now - start <= DB_QUICK_MS)
		return true;
	db->rest_until = now + REST_MS;
	return false;
}

struct db *db_create(const struct db_options *options)
{
	struct db *db = calloc(1, sizeof *db);

	if (!db)
		err_fatal("db: no memory");
	db->options = *options;
	return db;
}

void db_destroy(struct db *db)
{
	if (!db)
		return;
	db_disconnect(db);
	free(db);
}

void db_disconnect(struct db *db)
{
	if (!db->mysql)
		return;
	for (struct db_table *const *t = db->options.table; t && *t; t++)
		for (size_t i = 0; i < (*t)->count; i++) {
			if ((*t)->statement[i].handle)
				(void)mysql_stmt_close((*t)->statement[i].handle);
			(*t)->statement[i].handle = NULL;
		}
	mysql_close(db->mysql);
	db->mysql = NULL;
	db->lost = false;
	db->in_transaction = false;
}

static enum err_code classify(unsigned number)
{
	switch (number) {
	case ER_LOCK_DEADLOCK:
	case ER_LOCK_WAIT_TIMEOUT:
		return ERR_DB_BUSY;
	case ER_DUP_ENTRY:
		return ERR_DB_DUPLICATE;
	case ER_OPTION_PREVENTS_STATEMENT:
	case ER_DISK_FULL:
	case ER_RECORD_FILE_FULL:
	case ER_GET_ERRNO:
	case ER_OPEN_AS_READONLY:
		return ERR_DB_READONLY;
	case ER_SERVER_SHUTDOWN:
	case ER_NEW_ABORTING_CONNECTION:
	case ER_CONNECTION_KILLED:
	case ER_CON_COUNT_ERROR:
	case ER_QUERY_INTERRUPTED:
	case ER_STATEMENT_TIMEOUT:
		return ERR_DB_DOWN;
	case ER_ACCESS_DENIED_ERROR:
	case ER_DBACCESS_DENIED_ERROR:
	case ER_BAD_DB_ERROR:
	case ER_TABLEACCESS_DENIED_ERROR:
	case ER_COLUMNACCESS_DENIED_ERROR:
	case ER_BAD_FIELD_ERROR:
	case ER_NO_SUCH_TABLE:
	case ER_PARSE_ERROR:
		return ERR_CONFIG;
	default:
		return number >= CR_MIN_ERROR && number <= CR_MAX_ERROR ? ERR_DB_DOWN : ERR_DB;
	}
}

static bool breaks_connection(unsigned number)
{
	return (number >= CR_MIN_ERROR && number <= CR_MAX_ERROR) || number == ER_SERVER_SHUTDOWN ||
	       number == ER_CONNECTION_KILLED || number == ER_NEW_ABORTING_CONNECTION;
}

bool db_fail(struct db *db, unsigned number, const char *text, const char *what, struct err *e)
{
	if (breaks_connection(number))
		db->lost = true;
	return err_set(e, classify(number), (int)number, "db: %.120s: %.160s", what, text);
}

static bool prepare(struct db *db, const char *table, struct db_statement *st, struct err *e)
{
	MYSQL_STMT *handle = mysql_stmt_init(db->mysql);
	char what[160];

	if (!handle)
		err_fatal("db: no memory for a statement");
	if (mysql_stmt_prepare(handle, st->sql, strlen(st->sql)) == 0) {
		st->handle = handle;
		return true;
	}
	(void)snprintf(what, sizeof what, "%s, %s: %.90s", db->options.account, table, st->sql);
	(void)db_fail(db, mysql_stmt_errno(handle), mysql_stmt_error(handle), what, e);
	(void)mysql_stmt_close(handle);
	return false;
}

static bool prepare_all(struct db *db, struct err *e)
{
	for (struct db_table *const *t = db->options.table; t && *t; t++)
		for (size_t i = 0; i < (*t)->count; i++)
			if (!prepare(db, (*t)->name, &(*t)->statement[i], e))
				return false;
	return true;
}

static void set_options(MYSQL *mysql)
{
	unsigned connect = CONNECT_SECONDS, io = IO_SECONDS, off = 0;
	my_bool no = 0, yes = 1;

	(void)mysql_optionsv(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &connect);
	(void)mysql_optionsv(mysql, MYSQL_OPT_READ_TIMEOUT, &io);
	(void)mysql_optionsv(mysql, MYSQL_OPT_WRITE_TIMEOUT, &io);
	(void)mysql_optionsv(mysql, MYSQL_OPT_LOCAL_INFILE, &off);
	(void)mysql_optionsv(mysql, MYSQL_OPT_RECONNECT, &no);
	(void)mysql_optionsv(mysql, MYSQL_REPORT_DATA_TRUNCATION, &yes);
	(void)mysql_optionsv(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
}

static bool query(struct db *db, const char *sql, struct err *e)
{
	if (mysql_query(db->mysql, sql) != 0)
		return db_fail(db, mysql_errno(db->mysql), mysql_error(db->mysql), "session", e);
	return true;
}

/* Strict; UTC; bounded in time. */
static bool set_session(struct db *db, struct err *e)
{
	char sql[256];

	(void)snprintf(sql, sizeof sql,
		"SET SESSION sql_mode='TRADITIONAL', time_zone='+00:00', max_statement_time=%d, "
		"innodb_lock_wait_timeout=2",
		db->options.statement_seconds);
	return query(db, sql, e);
}

static bool connect_now(struct db *db, struct err *e)
{
	MYSQL *mysql = mysql_init(NULL);

	if (!mysql)
		err_fatal("db: no memory for a connection");
	set_options(mysql);
	if (!mysql_real_connect(mysql, NULL, db->options.account, db->options.password, db->options.database, 0,
		    db->options.socket, 0)) {
		(void)db_fail(db, mysql_errno(mysql), mysql_error(mysql), "connect", e);
		mysql_close(mysql);
		db->lost = false;
		return false;
	}
	db->mysql = mysql;
	return true;
}

bool db_ready(struct db *db, struct err *e)
{
	int64_t start = db_clock_ms();

	if (db->lost)
		db_disconnect(db);
	if (db->mysql)
		return true;
	if (start < db->rest_until)
		return err_set(e, ERR_DB_DOWN, 0, "db: the server hung a moment ago");
	/* read-only unless a transaction says otherwise; after preparing, which the server refuses for writes then */
	if (connect_now(db, e) && set_session(db, e) && prepare_all(db, e) &&
		query(db, "SET SESSION tx_read_only=1", e))
		return true;
	(void)db_failed_quickly(db, start);
	db_disconnect(db);
	return false;
}

bool db_ping(struct db *db, struct err *e)
{
	int64_t start = db_clock_ms();

	if (!db_ready(db, e))
		return false;
	if (mysql_ping(db->mysql) == 0)
		return true;
	(void)db_fail(db, mysql_errno(db->mysql), mysql_error(db->mysql), "ping", e);
	return db_failed_quickly(db, start) && db_ready(db, e);
}

static bool drain_results(struct db *db, struct err *e)
{
	int more;

	do {
		MYSQL_RES *res = mysql_store_result(db->mysql);

		if (res)
			mysql_free_result(res);
		else if (mysql_errno(db->mysql) != 0)
			break;
		more = mysql_next_result(db->mysql);
	} while (more == 0);
	if (mysql_errno(db->mysql) != 0)
		return db_fail(db, mysql_errno(db->mysql), mysql_error(db->mysql), "script", e);
	return true;
}

bool db_script(struct db *db, const char *sql, struct err *e)
{
	bool ok;

	if (!db_ready(db, e))
		return false;
	if (mysql_query(db->mysql, "SET SESSION tx_read_only=0") != 0 ||
		mysql_set_server_option(db->mysql, MYSQL_OPTION_MULTI_STATEMENTS_ON) != 0 ||
		mysql_real_query(db->mysql, sql, strlen(sql)) != 0)
		return db_fail(db, mysql_errno(db->mysql), mysql_error(db->mysql), "script", e);
	ok = drain_results(db, e);
	if (ok && (mysql_set_server_option(db->mysql, MYSQL_OPTION_MULTI_STATEMENTS_OFF) != 0 ||
			  mysql_query(db->mysql, "SET SESSION tx_read_only=1") != 0))
		return db_fail(db, mysql_errno(db->mysql), mysql_error(db->mysql), "script", e);
	return ok;
}
