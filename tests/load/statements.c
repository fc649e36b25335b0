/* For people.mjs, so that what is timed is what the program runs, prepared and in the binary protocol as there.
 *
 *   statements                            prints the statements of the search for people, one a line
 *   statements SOCKET ACCOUNT N COLUMNS   runs the Nth (from 0) once for each line of standard input, which holds its values with a tab
 *                                         between: i123 a number, tabc text, xc0ffee bytes, d1990-05-17 a day. The password of the
 *                                         account is in MYSQL_PWD. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "feature/person/search_store.h"

enum { VALUES_MAX = 16, COLUMNS_MAX = 8, LINE_BYTES = 4096, CELL_BYTES = 4096 };

static bool read_bytes(const char *hex, unsigned char out[32], size_t *n)
{
	unsigned byte;

	for (*n = 0; *n < 32 && hex[0] != '\0' && sscanf(hex, "%2x", &byte) == 1; hex += 2)
		out[(*n)++] = (unsigned char)byte;
	return hex[0] == '\0';
}

static bool read_value(const char *text, struct db_in *in, unsigned char bytes[32])
{
	struct date day;
	int64_t number;
	size_t n;

	switch (text[0]) {
	case 'i':
		*in = db_int(0);
		return text_parse_int(text + 1, 0, INT64_MAX, &number) && (*in = db_int(number), true);
	case 't':
		*in = db_text(text + 1);
		return true;
	case 'x':
		return read_bytes(text + 1, bytes, &n) && (*in = db_bytes(bytes, n), true);
	case 'd':
		return date_parse_iso(text + 1, &day) && (*in = db_date(day), true);
	default:
		return false;
	}
}

static bool run_line(struct db *db, struct db_statement *st, size_t columns, char *line, struct err *e)
{
	static char cell[COLUMNS_MAX][CELL_BYTES];
	unsigned char bytes[VALUES_MAX][32];
	struct db_in in[VALUES_MAX];
	struct db_out out[COLUMNS_MAX];
	size_t n = 0;

	line[strcspn(line, "\n")] = '\0';
	for (char *rest = line, *value; n < VALUES_MAX && (value = strsep(&rest, "\t")); n++)
		if (!read_value(value, &in[n], bytes[n]))
			return err_set(e, ERR_INPUT, 0, "no value: %s", value);
	for (size_t i = 0; i < columns; i++)
		out[i] = db_out_text(cell[i], CELL_BYTES);
	return db_each(db, &(struct db_query){st, in, n, out, columns}, NULL, NULL, e);
}

static bool run(char **argument, struct err *e)
{
	static struct db_table *const tables[] = {&search_store, NULL};
	struct db_options options = {argument[0], "esube", argument[1], getenv("MYSQL_PWD"), 60, tables};
	struct db *db = db_create(&options);
	int64_t n = 0, columns = 0;
	char line[LINE_BYTES];
	bool ok = text_parse_int(argument[2], 0, (int64_t)search_store.count - 1, &n) &&
		  text_parse_int(argument[3], 1, COLUMNS_MAX, &columns) && db_ready(db, e);

	while (ok && fgets(line, sizeof line, stdin))
		ok = run_line(db, &search_store.statement[n], (size_t)columns, line, e);
	db_destroy(db);
	return ok;
}

int main(int argc, char **argv)
{
	struct err e = {0};

	if (argc == 1)
		for (size_t i = 0; i < search_store.count; i++)
			(void)puts(search_store.statement[i].sql);
	else if (argc != 5 || !run(argv + 1, &e))
		return fprintf(stderr, "statements: %s\n", e.text), 1;
	return 0;
}
