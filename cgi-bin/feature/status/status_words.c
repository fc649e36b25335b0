#include "feature/status/status_words.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"

static const char *education_word(const struct web *w, const char *code)
{
	const struct choice *level = reference_choice(&w->app->reference->education_level, code);

	return level ? level->title[w->language] : NULL;
}

static const char *occupation_word(const struct web *w, const char *code)
{
	int64_t number;

	return text_parse_int(code, 0, INT64_MAX, &number) ? occupation_title(w->app->occupations, number, w->language)
							   : NULL;
}

static const char *province_word(const struct web *w, const char *code)
{
	const struct province *province;
	int64_t number;

	if (!text_parse_int(code, 0, INT64_MAX, &number))
		return NULL;
	province = reference_province(w->app->reference, number);
	return province ? province->name : NULL;
}

/* "a,b" → "A, B". A code that reference data lost is left out. */
static const char *join(
	const struct web *w, const char *codes, bool more, const char *(*word)(const struct web *w, const char *code))
{
	const char *out = "";

	while (*codes != '\0') {
		size_t n = strcspn(codes, ",");
		const char *title = word(w, arena_copy_n(w->arena, codes, n));

		if (title)
			out = arena_join(w->arena, out, out[0] != '\0' ? ", " : "", title, NULL);
		codes += codes[n] == ',' ? n + 1 : n;
	}
	return more ? arena_join(w->arena, out, " …", NULL) : out;
}

static size_t listed(const char *codes)
{
	size_t n = codes[0] != '\0';

	for (; *codes != '\0'; codes++)
		n += *codes == ',';
	return n;
}

bool status_words(struct web *w, const struct status_codes *codes, struct status_words *out, struct err *e)
{
	if (!w->app->occupations && !occupation_titles_load(w->app->db, &w->app->occupations, e))
		return false;
	out->education = join(w, codes->education, false, education_word);
	out->occupation =
		join(w, codes->occupation, codes->occupations > (int64_t)listed(codes->occupation), occupation_word);
	out->province = join(w, codes->province, codes->provinces > (int64_t)listed(codes->province), province_word);
	return true;
}

void status_word_put(struct web *w, page_node *node, enum registration_state state)
{
	const char *name = registration_state_name(state);

	page_put(node, "State", name);
	page_put_text(w, node, "Word", arena_join(w->arena, "status.word.", name, NULL), NULL);
}
