/* Turkish letters: base/turkish.[ch]. Turkish letters are written as \u escapes, as everywhere in C files. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/turkish.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

struct pair {
	const char *in;
	const char *out;
};

typedef bool (*rewrite)(const char *text, char *out, size_t size);

static void assert_rewrites(rewrite function, const struct pair *table, size_t count)
{
	char out[256];

	for (size_t i = 0; i < count; i++) {
		assert_true(function(table[i].in, out, sizeof out));
		assert_string_equal(out, table[i].out);
	}
}

static void test_D12_upper_case_by_turkish_rules(void **state)
{
	static const struct pair table[] = {{"", ""}, {"i", "\u0130"}, {"\u0131", "I"}, {"I", "I"},
		{"\u0130", "\u0130"}, {"istanbul", "\u0130STANBUL"}, {"\u0131\u015F\u0131k", "I\u015EIK"},
		{"\u00E7a\u011Fr\u0131", "\u00C7A\u011ERI"}, {"\u00F6\u00FC", "\u00D6\u00DC"},
		{"kadir 2", "KAD\u0130R 2"}, {"\u00E2", "A"}, {"\u00C2", "A"}, {"\u00EE", "\u0130"},
		{"\u00CE", "\u0130"}, {"\u00FB", "U"}, {"\u00DB", "U"}, {"h\u00E2l\u00E2", "HALA"},
		{"i\u0307stanbul", "\u0130STANBUL"}, {"I\u0307", "\u0130"}, {"c\u0327", "\u00C7"}, {"\u00E9", "\u00C9"},
		{"\u043C\u0438\u0440", "\u041C\u0418\u0420"}, {"\u0645\u062D\u0645\u062F", "\u0645\u062D\u0645\u062F"}};

	(void)state;
	assert_rewrites(turkish_upper, table, COUNT(table));
}

static void test_D12_equal_by_turkish_rules(void **state)
{
	static const struct {
		const char *a;
		const char *b;
		bool equal;
	} table[] = {{"", "", true}, {"Ay\u015Fe", "AY\u015EE", true}, {"ali", "AL\u0130", true}, {"ali", "ALI", false},
		{"\u0131rmak", "IRMAK", true}, {"\u0131rmak", "irmak", false},
		{"I\u015F\u0131k", "\u0131\u015F\u0131k", true}, {"\u0130pek", "ipek", true},
		{"\u0130pek", "Ipek", false}, {"I\u0307pek", "ipek", true}, {"i\u0307pek", "\u0130PEK", true},
		{"\u00C2dem", "adem", true}, {"K\u00E2mil", "KAM\u0130L", true}, {"\u00CElhan", "ilhan", true},
		{"N\u00FBr", "nur", true}, {"N\u00FBr", "n\u00FCr", false}, {"\u00C7elik", "c\u0327elik", true},
		{"\u00C7elik", "Celik", false}, {"\u015Een", "Sen", false}, {"O\u011Fuz", "O\u011EUZ", true},
		{"O\u011Fuz", "OGUZ", false}, {"G\u00F6k", "Go\u0308k", true}, {"Ali", "Ali ", false},
		{"Veli", "Ali", false}, {"a", "", false}, {"\xFF", "\xFF", true}, {"\xFF", "\xFE", false},
		{"\xFF", "a", false}};

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		if (turkish_equal(table[i].a, table[i].b) != table[i].equal)
			fail_msg("row %zu: %s / %s", i, table[i].a, table[i].b);
		assert_int_equal(turkish_equal(table[i].b, table[i].a), table[i].equal);
	}
}

static void test_long_texts_compare_too(void **state)
{
	char a[TURKISH_COMPARE_MAX + 100];
	char b[TURKISH_COMPARE_MAX + 100];

	(void)state;
	memset(a, 'a', sizeof a);
	memset(b, 'A', sizeof b);
	a[TURKISH_COMPARE_MAX] = '\0';
	b[TURKISH_COMPARE_MAX] = '\0';
	assert_true(turkish_equal(a, b));
	a[TURKISH_COMPARE_MAX] = 'a';
	b[TURKISH_COMPARE_MAX] = 'A';
	a[TURKISH_COMPARE_MAX + 1] = '\0';
	b[TURKISH_COMPARE_MAX + 1] = '\0';
	assert_false(turkish_equal(a, b));
	assert_true(turkish_equal(a, a));
}

static void test_search_key_matches_every_writing(void **state)
{
	static const struct pair table[] = {{"", ""}, {"garson", "GARSON"}, {"GARSON", "GARSON"},
		{"\u00E7a\u011Fr\u0131", "CAGRI"}, {"cagri", "CAGRI"}, {"\u00C7A\u011ERI", "CAGRI"}, {"CAGRI", "CAGRI"},
		{"\u0130stanbul", "ISTANBUL"}, {"i\u0307stanbul", "ISTANBUL"}, {"\u0131STANBUL", "ISTANBUL"},
		{"\u00F6\u015F\u00FC \u00D6\u015E\u00DC", "OSU OSU"},
		{"\u00E7a\u011Fr\u0131 merkezi-eleman\u0131", "CAGRI MERKEZI ELEMANI"}, {"  a ,;. b  ", "A B"},
		{"a\u00A0\u2013\u3000b", "A B"}, {"O'Neil \u2019 x", "O NEIL X"}, {"...", ""}, {"\tx\n", "X"},
		{"h\u00E2l\u00E2", "HALA"}, {"Andr\u00E9 \u1EAC", "ANDRE A"}, {"x\u0302", "X"},
		{"3. s\u0131n\u0131f", "3 SINIF"}, {"\u043C\u0438\u0440", "\u041C\u0418\u0420"},
		{"\u0645\u062D\u0645\u062F", "\u0645\u062D\u0645\u062F"}, {"\u0438\u0306", "\u0419"}};

	(void)state;
	assert_rewrites(turkish_fold_search, table, COUNT(table));
}

static void test_folded_letters_keep_punctuation(void **state)
{
	static const struct pair table[] = {
		{"\u015Eifre-123!", "SIFRE-123!"}, {"  a  ", "  A  "}, {"...", "..."}, {"I\u0131\u0130i", "IIII"}};

	(void)state;
	assert_rewrites(turkish_fold_letters, table, COUNT(table));
}

static void test_D12_edge_composes(void **state)
{
	static const struct pair table[] = {{"", ""}, {"c\u0327ag\u0306r\u0131", "\u00E7a\u011Fr\u0131"},
		{"I\u0307", "\u0130"}, {"as is  ", "as is  "}, {"\u00E2", "\u00E2"}, {"a\u0302", "\u00E2"}};

	(void)state;
	assert_rewrites(turkish_normalise, table, COUNT(table));
}

static void test_edge_refuses_controls_and_broken_utf8(void **state)
{
	static const char *const bad[] = {"a\tb", "a\nb", "\r", "\x01", "\x1F", "\x7F", "\u00A0\xC2\x80", "\xC2\x9F",
		"\xFF", "\xC3", "a\xC3", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80",
		"\xF0\x9F\x98"};
	char out[64];

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		memset(out, 'x', sizeof out);
		assert_false(turkish_normalise(bad[i], out, sizeof out));
		assert_string_equal(out, "");
	}
	assert_true(turkish_normalise("\u00A0 ~\U0001F600", out, sizeof out));
}

static void test_broken_utf8_is_refused_everywhere(void **state)
{
	static const rewrite functions[] = {
		turkish_normalise, turkish_upper, turkish_fold_letters, turkish_fold_search};
	char out[64];

	(void)state;
	for (size_t i = 0; i < COUNT(functions); i++) {
		memset(out, 'x', sizeof out);
		assert_false(functions[i]("ab\xC4", out, sizeof out));
		assert_string_equal(out, "");
	}
	assert_int_equal(turkish_length("ab\xC4"), 0);
}

/* Every buffer size from 1 up: refused with "" until the whole result and its NUL fit, and never a byte
 * beyond. */
static void test_small_buffers_are_refused_never_overrun(void **state)
{
	static const rewrite functions[] = {
		turkish_normalise, turkish_upper, turkish_fold_letters, turkish_fold_search};
	static const char text[] = "\u00E7a\u011Fr\u0131 i\u0131\u015F \u1E9E\u00DF k";
	char whole[64];
	char out[64];

	(void)state;
	for (size_t f = 0; f < COUNT(functions); f++) {
		assert_true(functions[f](text, whole, sizeof whole));
		for (size_t size = 1; size < sizeof out; size++) {
			bool fits;

			memset(out, '#', sizeof out);
			fits = functions[f](text, out, size);
			assert_string_equal(out, fits ? whole : "");
			for (size_t i = size; i < sizeof out; i++)
				assert_int_equal(out[i], '#');
			if (size > strlen(text) * 2)
				assert_true(fits);
			if (size <= strlen(whole))
				assert_false(fits);
		}
	}
}

static void test_length_counts_characters(void **state)
{
	(void)state;
	assert_int_equal(turkish_length(""), 0);
	assert_int_equal(turkish_length("abc"), 3);
	assert_int_equal(turkish_length("\u00E7\u0131\U0001F600"), 3);
}

/* Folding is idempotent: the key of a key is the key. Random texts over letters that have rules. */
static void test_keys_are_stable(void **state)
{
	static const char *const letters[] = {"i", "I", "\u0131", "\u0130", "\u0307", "\u0302", "\u0327", "c", "\u00E7",
		"\u011F", "\u00C2", "\u00EE", "s", "-", " ", "'", "\u1EAC", "7", "\u0438", "\u0306"};
	unsigned seed = 12345;
	char text[128];
	char once[512];
	char twice[512];

	(void)state;
	for (int round = 0; round < 20000; round++) {
		text[0] = '\0';
		for (int i = 0; i < 12; i++) {
			size_t used = strlen(text);
			const char *letter;

			seed = seed * 1103515245U + 12345U;
			letter = letters[(seed >> 16) % COUNT(letters)];
			memcpy(text + used, letter, strlen(letter) + 1);
		}
		assert_true(turkish_fold_search(text, once, sizeof once));
		assert_true(turkish_fold_search(once, twice, sizeof twice));
		assert_string_equal(once, twice);
		assert_true(turkish_upper(text, once, sizeof once));
		assert_true(turkish_upper(once, twice, sizeof twice));
		assert_string_equal(once, twice);
		assert_true(turkish_equal(text, once));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D12_upper_case_by_turkish_rules),
		cmocka_unit_test(test_D12_equal_by_turkish_rules),
		cmocka_unit_test(test_long_texts_compare_too),
		cmocka_unit_test(test_search_key_matches_every_writing),
		cmocka_unit_test(test_folded_letters_keep_punctuation),
		cmocka_unit_test(test_D12_edge_composes),
		cmocka_unit_test(test_edge_refuses_controls_and_broken_utf8),
		cmocka_unit_test(test_broken_utf8_is_refused_everywhere),
		cmocka_unit_test(test_small_buffers_are_refused_never_overrun),
		cmocka_unit_test(test_length_counts_characters),
		cmocka_unit_test(test_keys_are_stable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
