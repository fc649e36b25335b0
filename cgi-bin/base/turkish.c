#include "base/turkish.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

/* Code points named here because C files hold no Turkish letters. */
enum {
	CAPITAL_A_CIRCUMFLEX = 0xC2,
	CAPITAL_I_CIRCUMFLEX = 0xCE,
	CAPITAL_U_CIRCUMFLEX = 0xDB,
	CAPITAL_I_DOT = 0x130,
	MARK_FIRST = 0x300, /* combining diacritical marks */
	MARK_DOT_ABOVE = 0x307,
	MARK_LAST = 0x36F
};

/* Writes one character of a text over itself, never ahead of what is read, and gives the place of the next.
 */
static char *put(char *to, ucs4_t uc)
{
	int n = u8_uctomb((uint8_t *)to, uc, 4);

	assert(n > 0);
	return to + n;
}

/* Takes what libunistring returned: `out` itself, NULL, or memory of its own when `out` was too small. */
static bool take_result(const uint8_t *result, char *out, size_t size, size_t length)
{
	if (result == (const uint8_t *)out && length < size) {
		out[length] = '\0';
		return true;
	}
	if (result != (const uint8_t *)out)
		free((void *)result);
	out[0] = '\0';
	return false;
}

static bool is_utf8(const char *text)
{
	return u8_check((const uint8_t *)text, strlen(text)) == NULL;
}

static bool has_control(const char *text)
{
	const uint8_t *at = (const uint8_t *)text;
	ucs4_t uc;

	while ((at = u8_next(&uc, at)) != NULL)
		if (uc < 0x20 || (uc >= 0x7F && uc < 0xA0))
			return true;
	return false;
}

bool turkish_normalise(const char *text, char *out, size_t size)
{
	size_t length = size;
	uint8_t *result;

	assert(size > 0);
	out[0] = '\0';
	if (text[0] == '\0')
		return true;
	if (!is_utf8(text) || has_control(text))
		return false;
	result = u8_normalize(UNINORM_NFC, (const uint8_t *)text, strlen(text), (uint8_t *)out, &length);
	return take_result(result, out, size, length);
}

/* The circumflex is optional in Turkish spelling: the letter counts as the one without it. */
static ucs4_t drop_circumflex(ucs4_t uc)
{
	switch (uc) {
	case CAPITAL_A_CIRCUMFLEX:
		return 'A';
	case CAPITAL_I_CIRCUMFLEX:
		return CAPITAL_I_DOT;
	case CAPITAL_U_CIRCUMFLEX:
		return 'U';
	default:
		return uc;
	}
}

/* Marks that go with the letter before them, so that what is left of it is still composed. */
static bool is_dropped_mark(ucs4_t uc, ucs4_t letter)
{
	if (letter == CAPITAL_I_DOT && uc == MARK_DOT_ABOVE)
		return true;
	return uc_combining_class(uc) != 0 && drop_circumflex(letter) != letter;
}

/*
 * Rewrites an upper-case text in place; no letter grows. Programs that lower-case without Turkish rules leave
 * a dotted capital I as i + dot above, which comes back as a dotted capital with a second dot: that dot is
 * dropped.
 */
static void unify_spelling(char *text)
{
	char *to = text;
	const uint8_t *at = (const uint8_t *)text;
	ucs4_t uc;
	ucs4_t letter = 0;

	while ((at = u8_next(&uc, at)) != NULL) {
		if (is_dropped_mark(uc, letter))
			continue;
		letter = uc;
		to = put(to, drop_circumflex(uc));
	}
	*to = '\0';
}

bool turkish_upper(const char *text, char *out, size_t size)
{
	size_t length = size;
	uint8_t *result;

	assert(size > 0);
	out[0] = '\0';
	if (text[0] == '\0')
		return true;
	if (!is_utf8(text))
		return false;
	result = u8_toupper((const uint8_t *)text, strlen(text), "tr", UNINORM_NFC, (uint8_t *)out, &length);
	if (!take_result(result, out, size, length))
		return false;
	unify_spelling(out);
	return true;
}

bool turkish_equal(const char *a, const char *b)
{
	char upper_a[TURKISH_COMPARE_MAX + 1];
	char upper_b[TURKISH_COMPARE_MAX + 1];

	if (!turkish_upper(a, upper_a, sizeof upper_a) || !turkish_upper(b, upper_b, sizeof upper_b))
		return strcmp(a, b) == 0;
	return strcmp(upper_a, upper_b) == 0;
}

/* The unaccented Latin letter under a composed one; anything else as it is. */
static ucs4_t base_letter(ucs4_t uc)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	ucs4_t base = uc;

	while (base > 0x7F && uc_canonical_decomposition(base, parts) > 0)
		base = parts[0];
	return base >= 'A' && base <= 'Z' ? base : uc;
}

/* In place, as in unify_spelling(): a base letter is one byte. Marks that no composed letter took up are
 * dropped. */
static void drop_accents(char *text)
{
	char *to = text;
	const uint8_t *at = (const uint8_t *)text;
	ucs4_t uc;

	while ((at = u8_next(&uc, at)) != NULL)
		if (uc < MARK_FIRST || uc > MARK_LAST)
			to = put(to, base_letter(uc));
	*to = '\0';
}

bool turkish_fold_letters(const char *text, char *out, size_t size)
{
	if (!turkish_upper(text, out, size))
		return false;
	drop_accents(out);
	return true;
}

static bool is_word_character(ucs4_t uc)
{
	return uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_N);
}

bool turkish_fold_search(const char *text, char *out, size_t size)
{
	char *to = out;
	const uint8_t *at = (const uint8_t *)out;
	bool gap = false;
	ucs4_t uc;

	if (!turkish_fold_letters(text, out, size))
		return false;
	while ((at = u8_next(&uc, at)) != NULL) {
		if (!is_word_character(uc)) {
			gap = to > out;
			continue;
		}
		if (gap)
			to = put(to, ' ');
		gap = false;
		to = put(to, uc);
	}
	*to = '\0';
	return true;
}

size_t turkish_length(const char *text)
{
	return is_utf8(text) ? u8_mbsnlen((const uint8_t *)text, strlen(text)) : 0;
}
