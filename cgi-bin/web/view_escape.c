#include "web/view_escape.h"

#include <string.h>

enum { ENTITY_MAX = 6 };

const char *view_entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

const char *view_escape(struct arena *arena, const char *text)
{
	size_t plain = strcspn(text, "&<>\"'"), n = plain + strlen(text + plain), used = plain;
	char *out;

	if (plain == n)
		return text;
	out = arena_alloc(arena, plain + (n - plain) * ENTITY_MAX + 1);
	memcpy(out, text, plain);
	for (size_t i = plain; i < n; i++) {
		const char *entity = view_entity(text[i]);
		size_t entity_n = entity ? strlen(entity) : 1;

		memcpy(out + used, entity ? entity : text + i, entity_n);
		used += entity_n;
	}
	out[used] = '\0';
	return out;
}
