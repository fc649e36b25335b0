/* What a search for people is made of: keys, patterns, and the text that is sealed (feature/person/search.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feature/person/search.h"

static void test_keys(void **state)
{
	static const struct {
		const char *name, *key;
	} row[] = {
		{"Kaya", "Kaya"},
		{"Kaya-Demir", "KayaDemir"},
		{"D'Arc St. John", "DArcStJohn"},
		{"O\xE2\x80\x99"
		 "Neil",
			"ONeil"},
		{"\xC5\x9E"
		 "en",
			"\xC5\x9E"
			"en"},
		{"- .'", ""},
		{"", ""},
		{"\xE2\x80\x98"
		 "a",
			"\xE2\x80\x98"
			"a"},
	};
	char key[IDENTITY_NAME_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
		search_key(row[i].name, key);
		assert_string_equal(key, row[i].key);
	}
}

static void test_patterns(void **state)
{
	struct search s = {.kind = SEARCH_NAME, .last_name = "De Mir"};
	char last[SEARCH_PATTERN_SIZE], first[SEARCH_PATTERN_SIZE];

	(void)state;
	search_pattern(&s, last, first);
	assert_string_equal(last, "DeMir%");
	assert_string_equal(first, "%");
	strcpy(s.first_name, "A-li");
	search_pattern(&s, last, first);
	assert_string_equal(last, "DeMir");
	assert_string_equal(first, "Ali%");
}

static void test_text(void **state)
{
	struct search s = {.kind = SEARCH_BIRTH, .birth = {1990, 5, 17}}, back = {.kind = SEARCH_BIRTH};
	char text[SEARCH_TYPED_MAX];
	size_t n;

	(void)state;
	/* the longest names, of letters of four bytes, fit */
	for (size_t i = 0; i + 4 < sizeof s.last_name; i += 4) {
		memcpy(s.last_name + i, "\xF0\x90\x90\x80", 4);
		memcpy(s.first_name + i, "\xF0\x90\x90\x81", 4);
	}
	strcpy(s.tckn, "12345678901");
	strcpy(s.mobile, "5301234567");
	strcpy(s.certificate, "7K3QM-9T2XB-4HJWN-8RZD5");
	n = search_write(&s, text);
	assert_int_equal(n, strlen(text));
	search_read(&back, text);
	assert_string_equal(back.tckn, s.tckn);
	assert_string_equal(back.mobile, s.mobile);
	assert_string_equal(back.last_name, s.last_name);
	assert_string_equal(back.first_name, s.first_name);
	assert_int_equal(date_compare(back.birth, s.birth), 0);
	assert_string_equal(back.certificate, s.certificate);

	s = (struct search){.kind = SEARCH_NAME, .last_name = "Kaya"};
	back = (struct search){.kind = SEARCH_NAME};
	(void)search_write(&s, text);
	search_read(&back, text);
	assert_string_equal(back.last_name, "Kaya");
	assert_string_equal(back.tckn, "");
	assert_string_equal(back.first_name, "");
	assert_true(date_is_none(back.birth));

	s = (struct search){.kind = SEARCH_CERTIFICATE, .certificate = "7K3QM-9T2XB-4HJWN-8RZD5"};
	back = (struct search){.kind = SEARCH_CERTIFICATE};
	(void)search_write(&s, text);
	search_read(&back, text);
	assert_string_equal(back.certificate, s.certificate);
	assert_true(date_is_none(back.birth));
}

static void test_D25_what_names_one_person_is_exact(void **state)
{
	(void)state;
	for (int kind = 0; kind < SEARCH_KINDS; kind++)
		assert_int_equal(
			search_is_exact((enum search_kind)kind), kind == SEARCH_NUMBER || kind == SEARCH_CERTIFICATE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_patterns),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_D25_what_names_one_person_is_exact),
	};

	return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}
