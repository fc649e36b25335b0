/* Values in and out of statements. */
#include "db/db.h"

#include <string.h>

struct db_in db_null(void)
{
	return (struct db_in){.type = DB_IN_NULL};
}

struct db_in db_int(int64_t v)
{
	return (struct db_in){.type = DB_IN_INT, .integer = v};
}

struct db_in db_text(const char *v)
{
	if (!v)
		return db_null();
	return (struct db_in){.type = DB_IN_TEXT, .bytes = v, .n = strlen(v)};
}

struct db_in db_bytes(const void *v, size_t n)
{
	return (struct db_in){.type = DB_IN_BYTES, .bytes = v, .n = n};
}

struct db_in db_date(struct date v)
{
	if (date_is_none(v))
		return db_null();
	return (struct db_in){.type = DB_IN_DATE, .date = v};
}

struct db_in db_instant(instant v)
{
	if (v == 0)
		return db_null();
	return (struct db_in){.type = DB_IN_INSTANT, .integer = v};
}

struct db_out db_out_int(int64_t *to)
{
	return (struct db_out){DB_OUT_INT, to, sizeof *to, NULL};
}

struct db_out db_out_bool(bool *to)
{
	return (struct db_out){DB_OUT_BOOL, to, sizeof *to, NULL};
}

struct db_out db_out_text(char *to, size_t size)
{
	return (struct db_out){DB_OUT_TEXT, to, size, NULL};
}

struct db_out db_out_bytes(unsigned char *to, size_t size, size_t *n)
{
	return (struct db_out){DB_OUT_BYTES, to, size, n};
}

struct db_out db_out_date(struct date *to)
{
	return (struct db_out){DB_OUT_DATE, to, sizeof *to, NULL};
}

struct db_out db_out_instant(instant *to)
{
	return (struct db_out){DB_OUT_INSTANT, to, sizeof *to, NULL};
}
