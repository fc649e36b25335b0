#include "base/config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { ENTRIES_MAX = 64, NAME_MAX_BYTES = 48, VALUE_MAX_BYTES = 512 };

struct entry {
	char name[NAME_MAX_BYTES];
	char value[VALUE_MAX_BYTES];
};

struct config {
	int count;
	struct entry entry[ENTRIES_MAX];
};

static char *trim(char *s)
{
	size_t n;

	s += strspn(s, " \t");
	n = strlen(s);
	while (n > 0 && strchr(" \t\r\n", s[n - 1]))
		s[--n] = '\0';
	return s;
}

static bool add_line(struct config *c, char *line, const char *path, struct err *e)
{
	char *name = trim(line), *equals = strchr(name, '=');
	struct entry *entry = &c->entry[c->count];

	if (name[0] == '\0' || name[0] == '#')
		return true;
	if (!equals)
		return err_set(e, ERR_CONFIG, 0, "%s: a line without '='", path);
	*equals = '\0';
	name = trim(name);
	if (c->count == ENTRIES_MAX)
		return err_set(e, ERR_CONFIG, 0, "%s: more than %d names", path, ENTRIES_MAX);
	if (config_text(c, name, NULL))
		return err_set(e, ERR_CONFIG, 0, "%s: '%s' is given twice", path, name);
	if (!text_copy(entry->name, sizeof entry->name, name) ||
		!text_copy(entry->value, sizeof entry->value, trim(equals + 1)))
		return err_set(e, ERR_CONFIG, 0, "%s: a name or value is too long", path);
	c->count++;
	return true;
}

bool config_load(const char *path, struct config **out, struct err *e)
{
	char line[NAME_MAX_BYTES + VALUE_MAX_BYTES + 8];
	struct config *c;
	bool ok = true;
	FILE *f = fopen(path, "re");

	if (!f)
		return err_set(e, ERR_CONFIG, 0, "cannot open the configuration %s", path);
	c = calloc(1, sizeof *c);
	if (!c)
		err_fatal("config: no memory");
	while (ok && fgets(line, sizeof line, f))
		ok = add_line(c, line, path, e);
	(void)fclose(f);
	if (ok)
		*out = c;
	else
		config_destroy(c);
	return ok;
}

void config_destroy(struct config *c)
{
	free(c);
}

const char *config_text(const struct config *c, const char *name, const char *fallback)
{
	for (int i = 0; i < c->count; i++)
		if (text_equal(c->entry[i].name, name))
			return c->entry[i].value;
	return fallback;
}

bool config_need_text(const struct config *c, const char *name, const char **out, struct err *e)
{
	*out = config_text(c, name, NULL);
	if (text_is_empty(*out))
		return err_set(e, ERR_CONFIG, 0, "configuration: '%s' is missing", name);
	return true;
}

bool config_need_int(const struct config *c, const char *name, int64_t min, int64_t max, int64_t *out, struct err *e)
{
	const char *text;

	if (!config_need_text(c, name, &text, e))
		return false;
	if (!text_parse_int(text, min, max, out))
		return err_set(e, ERR_CONFIG, 0, "configuration: '%s' is not a number in its range", name);
	return true;
}
