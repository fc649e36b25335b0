#include "web/params.h"

#include <string.h>

#include "base/text.h"
#include "base/turkish.h"

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* Undoes `+` and %XX; false for a broken escape or an encoded NUL. `out` has room for n+1 bytes. */
static bool unescape(const char *in, size_t n, char *out, size_t *out_n)
{
	size_t o = 0;

	for (size_t i = 0; i < n; i++) {
		int c = (unsigned char)in[i];

		if (c == '+') {
			c = ' ';
		} else if (c == '%') {
			if (i + 2 >= n || hex_value(in[i + 1]) < 0 || hex_value(in[i + 2]) < 0)
				return false;
			c = hex_value(in[i + 1]) * 16 + hex_value(in[i + 2]);
			i += 2;
		}
		if (c == 0)
			return false;
		out[o++] = (char)c;
	}
	out[o] = '\0';
	*out_n = o;
	return true;
}

static bool is_name(const char *name, size_t n)
{
	if (n == 0)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!((name[i] >= 'a' && name[i] <= 'z') || (name[i] >= '0' && name[i] <= '9') || name[i] == '_'))
			return false;
	return true;
}

/* CR LF and lone CR to LF, tab to space, then outer space off; in place. */
static char *tidy(char *value)
{
	size_t o = 0, n;

	for (size_t i = 0; value[i] != '\0'; i++) {
		if (value[i] == '\r' && value[i + 1] == '\n')
			continue;
		value[o++] = value[i] == '\r' ? '\n' : (char)(value[i] == '\t' ? ' ' : value[i]);
	}
	value[o] = '\0';
	value += strspn(value, " \n");
	n = strlen(value);
	while (n > 0 && (value[n - 1] == ' ' || value[n - 1] == '\n'))
		value[--n] = '\0';
	return value;
}

/* Composes each line on its own: turkish_normalise refuses control characters, and a line feed is one. */
static bool compose(struct arena *arena, const char *value, size_t value_max, const char **out)
{
	char *composed = arena_alloc(arena, value_max + 1);
	size_t used = 0;

	for (const char *line = value;; line++) {
		size_t n = strcspn(line, "\n");
		char *one = arena_copy_n(arena, line, n);

		if (!turkish_normalise(one, composed + used, value_max + 1 - used))
			return false;
		used += strlen(composed + used);
		line += n;
		if (*line == '\0')
			break;
		if (used + 1 >= value_max)
			return false;
		composed[used++] = '\n';
		composed[used] = '\0';
	}
	*out = composed;
	return true;
}

static bool is_plain_ascii(const char *s)
{
	for (; *s != '\0'; s++)
		if ((unsigned char)*s < 0x20 || (unsigned char)*s > 0x7e)
			return false;
	return true;
}

static enum params_outcome decode_one(
	struct arena *arena, const char *bytes, size_t n, size_t value_max, struct param *out)
{
	const char *equals = memchr(bytes, '=', n);
	size_t name_n = equals ? (size_t)(equals - bytes) : n;
	size_t raw_n = equals ? n - name_n - 1 : 0, value_n;
	char *value;

	if (name_n > PARAMS_NAME_MAX || raw_n > value_max * 3)
		return PARAMS_TOO_LONG;
	if (!is_name(bytes, name_n))
		return PARAMS_BAD;
	out->name = arena_copy_n(arena, bytes, name_n);
	value = arena_alloc(arena, raw_n + 1);
	if (equals && !unescape(equals + 1, raw_n, value, &value_n))
		return PARAMS_BAD;
	if (strlen(value) > value_max)
		return PARAMS_TOO_LONG;
	value = tidy(value);
	out->value = value;
	if (is_plain_ascii(value))
		return PARAMS_OK;
	return compose(arena, value, value_max, &out->value) ? PARAMS_OK : PARAMS_BAD;
}

enum params_outcome params_decode(
	struct arena *arena, const char *bytes, size_t n, size_t value_max, struct params *out)
{
	size_t at = 0;

	out->count = 0;
	if (n == 0)
		return PARAMS_OK;
	while (at <= n) {
		const char *amp = memchr(bytes + at, '&', n - at);
		size_t len = amp ? (size_t)(amp - bytes) - at : n - at;
		enum params_outcome outcome;

		if (out->count == PARAMS_MAX)
			return PARAMS_TOO_MANY;
		outcome = decode_one(arena, bytes + at, len, value_max, &out->item[out->count]);
		if (outcome != PARAMS_OK)
			return outcome;
		out->count++;
		at += len + 1;
	}
	return PARAMS_OK;
}

static bool is_token_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

static char *cookie_value(struct arena *arena, const char *from, size_t n)
{
	if (n == 0 || n > 64)
		return NULL;
	for (size_t i = 0; i < n; i++)
		if (!is_token_char(from[i]))
			return NULL;
	return arena_copy_n(arena, from, n);
}

const char *params_cookie(struct arena *arena, const char *header, const char *name)
{
	size_t name_n = strlen(name);
	const char *found = NULL;
	int seen = 0;

	if (!header || strlen(header) > PARAMS_COOKIE_MAX)
		return NULL;
	for (const char *p = header; *p != '\0';) {
		size_t n;

		p += strspn(p, " ;");
		n = strcspn(p, ";");
		if (n > name_n && p[name_n] == '=' && strncmp(p, name, name_n) == 0) {
			seen++;
			found = cookie_value(arena, p + name_n + 1, n - name_n - 1);
		}
		p += n;
	}
	return seen == 1 ? found : NULL;
}

const char *params_find(const struct params *p, const char *name)
{
	for (size_t i = 0; i < p->count; i++)
		if (text_equal(p->item[i].name, name))
			return p->item[i].value;
	return NULL;
}
