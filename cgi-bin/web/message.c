/* Texts by key, with their {name} places filled. */
#include "web/view.h"

#include <string.h>

enum { MESSAGE_MAX = 800, ARGS_MAX = 6 };

/* Copies `text` to `out`, with {name} replaced by the value that follows the name among `args`. */
static void fill_places(char *out, size_t size, const char *text, const char *const *args)
{
	size_t o = 0;

	while (*text != '\0') {
		const char *piece = text, *end = *text == '{' ? strchr(text, '}') : NULL;
		size_t n = 1, skip = 1;

		for (size_t i = 0; end && args[i] && args[i + 1]; i += 2)
			if (strlen(args[i]) == (size_t)(end - text - 1) &&
				strncmp(args[i], text + 1, strlen(args[i])) == 0) {
				piece = args[i + 1];
				n = strlen(piece);
				skip = (size_t)(end - text) + 1;
				break;
			}
		if (o + n >= size)
			err_fatal("view: a message is too long: %.40s", text);
		memcpy(out + o, piece, n);
		o += n;
		text += skip;
	}
	out[o] = '\0';
}

const char *view_message(const struct view *v, struct arena *arena, enum language language, const char *key, va_list ap)
{
	const char *args[2 * ARGS_MAX + 1] = {NULL};
	const char *text = view_text(v, language, key);
	char *out;
	int i = 0;

	if (!text)
		err_fatal("view: no text '%s'", key);
	while (i < 2 * ARGS_MAX && (args[i] = va_arg(ap, const char *)) != NULL)
		i++;
	args[i] = NULL;
	if (i == 0)
		return text;
	out = arena_alloc(arena, MESSAGE_MAX);
	fill_places(out, MESSAGE_MAX, text, args);
	return out;
}
