/* Texts by key, with their {name} places filled. */
#include "web/view.h"

#include <string.h>

enum { MESSAGE_MAX = 800, ARGS_MAX = 6 };

/* The value of the place that `text` begins with, "{name}", and that place's length; NULL when there is none. */
static const char *place_value(const char *text, const char *const *args, size_t *place_n)
{
	const char *end = strchr(text, '}');
	size_t n = end ? (size_t)(end - text - 1) : 0;

	for (size_t i = 0; end && args[i] && args[i + 1]; i += 2)
		if (strncmp(args[i], text + 1, n) == 0 && args[i][n] == '\0') {
			*place_n = n + 2;
			return args[i + 1];
		}
	return NULL;
}

/* Copies `text` to `out`, with {name} replaced by the value that follows the name among `args`. The length. */
static size_t fill_places(char *out, size_t size, const char *text, const char *const *args)
{
	size_t o = 0;

	while (*text != '\0') {
		const char *piece = text, *value = NULL;
		size_t n = strcspn(text, "{"), skip = n;

		if (n == 0) {
			value = place_value(text, args, &skip);
			piece = value ? value : text; /* a brace of the text's own */
			n = value ? strlen(value) : 1;
			skip = value ? skip : 1;
		}
		if (o + n >= size)
			err_fatal("view: a message is too long: %.40s", text);
		memcpy(out + o, piece, n);
		o += n;
		text += skip;
	}
	return o;
}

const char *view_message(const struct view *v, struct arena *arena, enum language language, const char *key, va_list ap)
{
	const char *args[2 * ARGS_MAX + 1] = {NULL};
	const char *text = view_text(v, language, key);
	char out[MESSAGE_MAX];
	int i = 0;

	if (!text)
		err_fatal("view: no text '%s'", key);
	while (i < 2 * ARGS_MAX && (args[i] = va_arg(ap, const char *)) != NULL)
		i++;
	args[i] = NULL;
	if (i == 0)
		return text;
	return arena_copy_n(arena, out, fill_places(out, sizeof out, text, args));
}
