/* Shared by the files of db/ only. */
#ifndef DB_INTERNAL_H
#define DB_INTERNAL_H

#include <mariadb/mysql.h>

#include "db/db.h"

struct db {
	MYSQL *mysql; /* NULL when not connected */
	struct db_options options;
	bool in_transaction;
	bool lost; /* the connection broke: close before the next use */
};

/* Sorts a MariaDB error number into our classes and fills `e`. */
bool db_fail(struct db *db, unsigned number, const char *text, const char *what, struct err *e);

/* A DATE or DATETIME(3) value for the server. */
MYSQL_TIME db_time_of(const struct db_in *in);

/* Closes the connection and forgets the prepared statements. */
void db_disconnect(struct db *db);

#endif
