/* One statement for many rows: column-wise arrays bound to a prepared statement. */
#include "db/db_internal.h"

#include <stdlib.h>

/* One column of all rows, as Connector/C wants it. */
struct column {
	long long *integer;
	MYSQL_TIME *time;
	void **pointer; /* to texts, bytes and times */
	unsigned long *length;
	char *indicator;
};

static void *array(size_t count, size_t size)
{
	void *p = calloc(count, size);

	if (!p)
		err_fatal("db: no memory for %lu rows", (unsigned long)count);
	return p;
}

static struct column make_column(size_t rows)
{
	return (struct column){array(rows, sizeof(long long)), array(rows, sizeof(MYSQL_TIME)),
		array(rows, sizeof(void *)), array(rows, sizeof(unsigned long)), array(rows, 1)};
}

static void free_column(struct column *c)
{
	free(c->integer);
	free(c->time);
	free(c->pointer);
	free(c->length);
	free(c->indicator);
}

static void put_value(struct column *c, size_t row, const struct db_in *in)
{
	switch (in->type) {
	case DB_IN_NULL:
		c->indicator[row] = STMT_INDICATOR_NULL;
		break;
	case DB_IN_INT:
		c->integer[row] = in->integer;
		break;
	case DB_IN_TEXT:
	case DB_IN_BYTES:
		c->pointer[row] = (void *)(uintptr_t)in->bytes;
		c->length[row] = in->n;
		break;
	case DB_IN_DATE:
	case DB_IN_INSTANT:
		c->time[row] = db_time_of(in);
		c->pointer[row] = &c->time[row];
		c->length[row] = sizeof c->time[row];
		break;
	}
}

static enum enum_field_types type_of(const struct db_in *in)
{
	switch (in->type) {
	case DB_IN_INT:
		return MYSQL_TYPE_LONGLONG;
	case DB_IN_BYTES:
		return MYSQL_TYPE_BLOB;
	case DB_IN_DATE:
		return MYSQL_TYPE_DATE;
	case DB_IN_INSTANT:
		return MYSQL_TYPE_DATETIME;
	case DB_IN_TEXT:
	case DB_IN_NULL:
		break;
	}
	return MYSQL_TYPE_STRING;
}

/* The column's type is that of its first value that is not NULL. */
static void bind_column(MYSQL_BIND *bind, struct column *c, const struct db_in *in, size_t columns, size_t rows)
{
	*bind = (MYSQL_BIND){.buffer_type = MYSQL_TYPE_STRING, .buffer = c->pointer, .length = c->length};
	bind->u.indicator = c->indicator;
	for (size_t row = rows; row-- > 0;) {
		const struct db_in *value = &in[row * columns];

		put_value(c, row, value);
		if (value->type != DB_IN_NULL)
			bind->buffer_type = type_of(value);
		if (value->type == DB_IN_INT)
			bind->buffer = c->integer;
	}
}

static bool execute_rows(
	struct db *db, MYSQL_STMT *handle, MYSQL_BIND *bind, size_t rows, const char *sql, struct err *e)
{
	unsigned size = (unsigned)rows, none = 0;
	bool ok = mysql_stmt_attr_set(handle, STMT_ATTR_ARRAY_SIZE, &size) == 0 &&
		  mysql_stmt_bind_param(handle, bind) == 0 && mysql_stmt_execute(handle) == 0;

	if (!ok)
		(void)db_fail(db, mysql_stmt_errno(handle), mysql_stmt_error(handle), sql, e);
	(void)mysql_stmt_attr_set(handle, STMT_ATTR_ARRAY_SIZE, &none);
	return ok;
}

bool db_run_rows(struct db *db, struct db_statement *statement, const struct db_in *in, size_t columns, size_t rows,
	uint64_t *affected, struct err *e)
{
	struct column *column;
	MYSQL_BIND *bind;
	bool ok;

	if (affected)
		*affected = 0;
	if (rows == 0)
		return true;
	if (!statement->handle || columns != mysql_stmt_param_count(statement->handle))
		return err_set(e, ERR_INTERNAL, 0, "db: wrong number of values: %.100s", statement->sql);
	column = array(columns, sizeof *column);
	bind = array(columns, sizeof *bind);
	for (size_t i = 0; i < columns; i++) {
		column[i] = make_column(rows);
		bind_column(&bind[i], &column[i], in + i, columns, rows);
	}
	ok = execute_rows(db, statement->handle, bind, rows, statement->sql, e);
	if (ok && affected)
		*affected = mysql_stmt_affected_rows(statement->handle);
	for (size_t i = 0; i < columns; i++)
		free_column(&column[i]);
	free(column);
	free(bind);
	return ok;
}
