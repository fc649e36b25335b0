#include "feature/reference/occupation_title.h"

#include <stdlib.h>
#include <string.h>

enum { S_ALL };
static struct db_statement statement[] = {
	[S_ALL] = {"SELECT code, title_tr, title_en FROM occupation ORDER BY code LIMIT 4000", NULL},
};
struct db_table occupation_title_store = {"reference/occupation", statement, 1};

enum { TITLES_MAX = 4000 };

struct title {
	int64_t code;
	char *text[2]; /* by enum language */
};

struct occupation_titles {
	size_t count;
	struct title item[TITLES_MAX]; /* by code */
};

struct reading {
	struct occupation_titles *titles;
	int64_t code;
	char text[2][481];
};

static char *copy(const char *text)
{
	char *own = strdup(text);

	if (!own)
		err_fatal("reference: no memory");
	return own;
}

static bool add(void *context)
{
	struct reading *r = context;
	struct title *title = &r->titles->item[r->titles->count++];

	title->code = r->code;
	title->text[LANGUAGE_TR] = copy(r->text[LANGUAGE_TR]);
	title->text[LANGUAGE_EN] = copy(r->text[LANGUAGE_EN]);
	return r->titles->count < TITLES_MAX;
}

bool occupation_titles_load(struct db *db, struct occupation_titles **out, struct err *e)
{
	struct reading r = {.titles = calloc(1, sizeof *r.titles)};
	struct db_out columns[] = {
		db_out_int(&r.code),
		db_out_text(r.text[LANGUAGE_TR], sizeof r.text[LANGUAGE_TR]),
		db_out_text(r.text[LANGUAGE_EN], sizeof r.text[LANGUAGE_EN]),
	};

	if (!r.titles)
		err_fatal("reference: no memory");
	if (!db_each(db, &(struct db_query){&statement[S_ALL], NULL, 0, columns, 3}, add, &r, e)) {
		occupation_titles_destroy(r.titles);
		return false;
	}
	*out = r.titles;
	return true;
}

void occupation_titles_destroy(struct occupation_titles *t)
{
	if (!t)
		return;
	for (size_t i = 0; i < t->count; i++) {
		free(t->item[i].text[LANGUAGE_TR]);
		free(t->item[i].text[LANGUAGE_EN]);
	}
	free(t);
}

static int compare(const void *a, const void *b)
{
	const struct title *x = a, *y = b;

	return (x->code > y->code) - (x->code < y->code);
}

const char *occupation_title(const struct occupation_titles *t, int64_t code, enum language language)
{
	struct title key = {.code = code};
	const struct title *found = bsearch(&key, t->item, t->count, sizeof *t->item, compare);

	return found ? found->text[language] : NULL;
}
