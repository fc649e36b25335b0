#include "web/view_fold.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "web/view_escape.h"

enum { NAME_BYTES = 96 };

struct fold {
	view_fixed fixed;
	const void *context;
	char *bytes;
	size_t n;
	size_t size;
	bool failed;
	char alias[NAME_BYTES];  /* of `with:alias = target`, "" outside */
	char target[NAME_BYTES]; /* begins with T. */
};

static void put(struct fold *f, const char *bytes, size_t n)
{
	if (!f->bytes || f->n + n + 1 > f->size) {
		size_t size = (f->size + n) * 2 + 64;
		char *more = f->failed ? NULL : realloc(f->bytes, size);

		if (!more) {
			f->failed = true;
			return;
		}
		f->bytes = more;
		f->size = size;
	}
	memcpy(f->bytes + f->n, bytes, n);
	f->n += n;
	f->bytes[f->n] = '\0';
}

static void put_escaped(struct fold *f, const char *text)
{
	for (; *text != '\0'; text++) {
		const char *entity = view_entity(*text);

		put(f, entity ? entity : text, entity ? strlen(entity) : 1);
	}
}

static bool is_name_char(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '.';
}

/* The fixed value of the name of `n` bytes at `at`, or NULL. */
static const char *fixed_value(const struct fold *f, const char *at, size_t n)
{
	char name[NAME_BYTES], whole[2 * NAME_BYTES];
	size_t alias_n = strlen(f->alias);

	if (n == 0 || n >= sizeof name)
		return NULL;
	memcpy(name, at, n);
	name[n] = '\0';
	if (alias_n > 0 && text_starts(name, f->alias) && name[alias_n] == '.' &&
		text_format(whole, sizeof whole, "%s%s", f->target, name + alias_n))
		return f->fixed(f->context, whole);
	return f->fixed(f->context, name);
}

/* `with:words = T.signup.identity`: until the next `with` or `/with`, words.x is T.signup.identity.x. */
static void note_with(struct fold *f, const char *tag)
{
	if (!text_starts(tag, "<?cs with:") && !text_starts(tag, "<?cs /with"))
		return;
	/* NOLINTNEXTLINE(cert-err34-c): words, not numbers */
	if (sscanf(tag, "<?cs with:%95[a-z_] = %95[A-Za-z0-9_.] ?>", f->alias, f->target) != 2 ||
		!text_starts(f->target, "T."))
		f->alias[0] = '\0';
}

/* `<?cs var:NAME ?>`, whole: true when it was folded. */
static bool fold_var(struct fold *f, const char *tag, size_t n)
{
	static const char open[] = "<?cs var:", end[] = " ?>";
	size_t open_n = sizeof open - 1, name_n = 0;
	const char *value;

	if (!text_starts(tag, open))
		return false;
	while (is_name_char(tag[open_n + name_n]))
		name_n++;
	if (open_n + name_n + sizeof end - 1 != n || strncmp(tag + open_n + name_n, end, sizeof end - 1) != 0)
		return false;
	value = fixed_value(f, tag + open_n, name_n);
	if (value)
		put_escaped(f, value);
	return value != NULL;
}

/* `<?cs call:macro(…) ?>`: fixed names outside quotes become strings; a name that is part of a sum stays. */
static void fold_call(struct fold *f, const char *tag, size_t n)
{
	size_t i = strcspn(tag, "(");
	bool quoted = false;

	put(f, tag, i < n ? i : n);
	while (i < n) {
		size_t name_n = 0;
		const char *value = NULL;

		if (tag[i] == '"')
			quoted = !quoted;
		while (!quoted && i + name_n < n && is_name_char(tag[i + name_n]))
			name_n++;
		if (name_n > 0 && (tag[i + name_n] == ',' || tag[i + name_n] == ')'))
			value = fixed_value(f, tag + i, name_n);
		if (value && !strpbrk(value, "\"\\") && value[0] != '\0') {
			put(f, "\"", 1);
			put(f, value, strlen(value));
			put(f, "\"", 1);
		} else {
			put(f, tag + i, name_n > 0 ? name_n : 1);
		}
		i += name_n > 0 ? name_n : 1;
	}
}

char *view_fold(const char *source, view_fixed fixed, const void *context)
{
	struct fold f = {.fixed = fixed, .context = context};

	put(&f, "", 0);
	while (*source != '\0') {
		const char *tag = strstr(source, "<?cs "), *end = tag ? strstr(tag, "?>") : NULL;
		size_t n;

		put(&f, source, end ? (size_t)(tag - source) : strlen(source));
		if (!end)
			break;
		n = (size_t)(end + 2 - tag);
		note_with(&f, tag);
		if (text_starts(tag, "<?cs call:"))
			fold_call(&f, tag, n);
		else if (!fold_var(&f, tag, n))
			put(&f, tag, n);
		source = end + 2;
	}
	if (!f.failed)
		return f.bytes;
	free(f.bytes);
	return NULL;
}
