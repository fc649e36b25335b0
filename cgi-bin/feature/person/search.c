#include "feature/person/search.h"

#include <assert.h>
#include <string.h>

#include "base/text.h"

static const char *const kind_name[SEARCH_KINDS] = {
	[SEARCH_NUMBER] = "number",
	[SEARCH_PHONE] = "phone",
	[SEARCH_NAME] = "name",
	[SEARCH_BIRTH] = "birth",
	[SEARCH_CERTIFICATE] = "certificate",
};

const char *search_kind_name(enum search_kind kind)
{
	return kind_name[kind];
}

bool search_is_exact(enum search_kind kind)
{
	return kind == SEARCH_NUMBER || kind == SEARCH_CERTIFICATE;
}

size_t search_write(const struct search *s, char out[SEARCH_TYPED_MAX])
{
	char birth[DATE_ISO_SIZE];
	bool fits;

	date_format_iso(s->birth, birth);
	fits = text_format(out, SEARCH_TYPED_MAX, "%s\n%s\n%s\n%s\n%s\n%s", s->tckn, s->mobile, s->last_name,
		s->first_name, birth, s->certificate);
	assert(fits);
	(void)fits;
	return strlen(out);
}

/* Copies a line and gives the start of the next. */
static const char *line(const char *text, char *out, size_t size)
{
	size_t n = strcspn(text, "\n");

	if (n < size) {
		memcpy(out, text, n);
		out[n] = '\0';
	}
	return text + n + (text[n] == '\n');
}

void search_read(struct search *s, const char *text)
{
	char birth[DATE_ISO_SIZE] = "";

	text = line(text, s->tckn, sizeof s->tckn);
	text = line(text, s->mobile, sizeof s->mobile);
	text = line(text, s->last_name, sizeof s->last_name);
	text = line(text, s->first_name, sizeof s->first_name);
	text = line(text, birth, sizeof birth);
	(void)line(text, s->certificate, sizeof s->certificate);
	(void)date_parse_iso(birth, &s->birth);
}

void search_key(const char *name, char *out)
{
	static const char curly[] = "\xE2\x80\x99";

	while (*name != '\0')
		if (text_starts(name, curly))
			name += sizeof curly - 1;
		else if (strchr(" -.'", *name))
			name++;
		else
			*out++ = *name++;
	*out = '\0';
}

void search_pattern(const struct search *s, char last[SEARCH_PATTERN_SIZE], char first[SEARCH_PATTERN_SIZE])
{
	char key[IDENTITY_NAME_SIZE];

	search_key(s->last_name, key);
	(void)text_format(last, SEARCH_PATTERN_SIZE, "%s%s", key, text_is_empty(s->first_name) ? "%" : "");
	search_key(s->first_name, key);
	(void)text_format(first, SEARCH_PATTERN_SIZE, "%s%%", key);
}
