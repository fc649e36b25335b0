#include "feature/profile/profile_subject.h"

#include "base/text.h"

const char *profile_path(const struct web *w, const struct profile_subject *s, const char *part)
{
	return arena_format(w->arena, "%s%s", s->base, part);
}

bool profile_is_at(const struct web *w, const struct profile_subject *s, const char *part)
{
	return text_equal(w->path, profile_path(w, s, part));
}

const char *profile_query(const struct web *w, const struct profile_subject *s, const char *more)
{
	return arena_format(w->arena, "%s%s%s", s->query, s->query[0] != '\0' && more[0] != '\0' ? "&" : "", more);
}

const char *profile_link(const struct web *w, const struct profile_subject *s, const char *part, const char *more)
{
	const char *query = profile_query(w, s, more);

	return arena_format(w->arena, "%s%s%s%s%s", web_prefix(w), s->base, part, query[0] != '\0' ? "?" : "", query);
}

const char *profile_voice(const struct web *w, const struct profile_subject *s, const char *key)
{
	return arena_format(w->arena, "cv.%s.%s", s->voice, key);
}
