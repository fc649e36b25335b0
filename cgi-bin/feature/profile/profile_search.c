#include "feature/profile/profile_search.h"

#include <string.h>

#include "base/text.h"
#include "base/turkish.h"

enum { FOLDED_BYTES = 1024 };

/* `%word%`, with what LIKE reads as special taken literally. The fold leaves no such character today; this holds
 * whatever it does tomorrow. */
static void make_pattern(char out[PROFILE_SEARCH_PATTERN], const char *word, size_t n)
{
	size_t o = 0;

	out[o++] = '%';
	for (size_t i = 0; i < n && o < PROFILE_SEARCH_PATTERN - 4; i++) {
		if (word[i] == '%' || word[i] == '_' || word[i] == '\\')
			out[o++] = '\\';
		out[o++] = word[i];
	}
	if (n > 0)
		out[o++] = '%';
	out[o] = '\0';
}

static bool is_ascii(const char *text)
{
	for (; *text != '\0'; text++)
		if ((unsigned char)*text > 126)
			return false;
	return true;
}

enum profile_search_outcome profile_search_parse(const char *typed, struct profile_search *out)
{
	char folded[FOLDED_BYTES];
	const char *word = folded;

	if (turkish_length(typed) > PROFILE_SEARCH_MAX || !turkish_fold_search(typed, folded, sizeof folded))
		return PROFILE_SEARCH_TOO_LONG;
	if (!is_ascii(folded))
		return PROFILE_SEARCH_NOTHING;
	if (strlen(folded) < PROFILE_SEARCH_MIN)
		return PROFILE_SEARCH_TOO_SHORT;
	if (strlen(folded) > PROFILE_SEARCH_MAX)
		return PROFILE_SEARCH_TOO_LONG;
	(void)text_copy(out->first, sizeof out->first, folded);
	out->first[strcspn(out->first, " ")] = '\0';
	for (int i = 0; i < PROFILE_SEARCH_WORDS; i++) {
		size_t n = strcspn(word, " ");

		make_pattern(out->pattern[i], word, n);
		word += n + (word[n] == ' ');
	}
	return PROFILE_SEARCH_OK;
}

int profile_search_rank(const struct profile_search *search, const char *title)
{
	char folded[FOLDED_BYTES];
	size_t n = strlen(search->first);

	if (!turkish_fold_search(title, folded, sizeof folded))
		return 2;
	if (strncmp(folded, search->first, n) == 0)
		return 0;
	for (const char *word = strchr(folded, ' '); word; word = strchr(word + 1, ' '))
		if (strncmp(word + 1, search->first, n) == 0)
			return 1;
	return 2;
}
