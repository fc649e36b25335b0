#include "feature/credential/password_common.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "feature/credential/password_rule.h"

enum { LIST_MAX = 20000, KEY_BYTES = 48, LINE_BYTES = 256 };

static char (*list)[KEY_BYTES]; /* sorted */
static size_t list_count;

static int compare(const void *a, const void *b)
{
	return strcmp(a, b);
}

static void read_lines(FILE *f)
{
	char line[LINE_BYTES];

	while (list_count < LIST_MAX && fgets(line, sizeof line, f)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] != '\0' && line[0] != '#' && credential_common_key(line, list[list_count], KEY_BYTES))
			list_count++;
	}
}

bool password_common_open(const struct config *config, struct err *e)
{
	const char *path;
	FILE *f;

	if (!config_need_text(config, "common_passwords", &path, e))
		return false;
	f = fopen(path, "re");
	if (!f)
		return err_set(e, ERR_CONFIG, 0, "password: cannot open %.160s", path);
	list = calloc(LIST_MAX, sizeof *list);
	if (!list)
		err_fatal("password: no memory for the list of common ones");
	list_count = 0;
	read_lines(f);
	(void)fclose(f);
	qsort(list, list_count, sizeof *list, compare);
	return list_count > 0 ? true : err_set(e, ERR_CONFIG, 0, "password: the list of common ones is empty");
}

bool password_common_has(const char *key, void *context)
{
	(void)context;
	return list && bsearch(key, list, list_count, sizeof *list, compare) != NULL;
}
