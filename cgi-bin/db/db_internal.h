/* Shared by the files of db/ only. */
#ifndef DB_INTERNAL_H
#define DB_INTERNAL_H

#include <mariadb/mysql.h>

#include "db/db.h"

struct db {
	MYSQL *mysql; /* NULL when not connected */
	struct db_options options;
	bool in_transaction;
	bool lost;          /* the connection broke: close before the next use */
	int64_t rest_until; /* a server that hung is not asked before (ms, db_clock_ms) */
};

enum { DB_QUICK_MS = 500 }; /* a failure faster than this may be tried again at once */

/* Milliseconds of a clock that never jumps. */
int64_t db_clock_ms(void);

/* Notes a failure that began at `start`: a slow one means that the server hangs. Then it is left alone for a second, so
 * that whoever waits in line is answered at once and not one timeout after the other. True when it was quick. */
bool db_failed_quickly(struct db *db, int64_t start);

/* Sorts a MariaDB error number into our classes and fills `e`. */
bool db_fail(struct db *db, unsigned number, const char *text, const char *what, struct err *e);

/* A DATE or DATETIME(3) value for the server. */
MYSQL_TIME db_time_of(const struct db_in *in);

/* Closes the connection and forgets the prepared statements. */
void db_disconnect(struct db *db);

#endif
