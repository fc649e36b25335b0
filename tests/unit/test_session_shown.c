/* The digest of a person in one column: read part by part; anything else than the known fourteen parts is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/text.h"
#include "feature/citizen/citizen_shown.h"
#include "feature/session/session_shown.h"

#define WHOLE \
	"Çiğdem\tIşık Yıldız\t1990-05-17\t1\t2\t1\t3\t0\tdoctorate,bachelor\t17\t6,34,35\tsms\tcigdem@ornek.example\t6"

static bool read_text(const char *text, struct session_actor *out)
{
	char copy[CITIZEN_SHOWN_SIZE];

	assert_true(text_copy(copy, sizeof copy, text));
	*out = (struct session_actor){0};
	return session_shown_read(copy, out);
}

static void every_part_arrives(void **state)
{
	static struct session_actor a;

	(void)state;
	assert_true(read_text(WHOLE, &a));
	assert_string_equal(a.first_name, "Çiğdem");
	assert_string_equal(a.last_name, "Işık Yıldız");
	assert_true(a.birth_date.year == 1990 && a.birth_date.month == 5 && a.birth_date.day == 17);
	assert_true(a.minor_at_signup && a.facts.has_education && a.facts.has_occupation);
	assert_int_equal(a.occupations, 1);
	assert_int_equal(a.preferred_provinces, 3);
	assert_int_equal(a.experiences, 0);
	assert_string_equal(a.education_codes, "doctorate,bachelor");
	assert_string_equal(a.occupation_codes, "17");
	assert_string_equal(a.province_codes, "6,34,35");
	assert_string_equal(a.preference, "sms");
	assert_string_equal(a.email, "cigdem@ornek.example");
	assert_int_equal(a.province_code, 6);
}

static void nothing_yet_is_empty(void **state)
{
	static struct session_actor a;

	(void)state;
	assert_true(read_text("\t\t\t0\t0\t0\t0\t0\t\t\t\t\t\t0", &a));
	assert_true(
		!a.facts.has_education && !a.facts.has_occupation && !a.minor_at_signup && date_is_none(a.birth_date));
	assert_string_equal(a.preference, "");
}

static void anything_else_is_refused(void **state)
{
	static const char *const bad[] = {"", "\t", "a\tb\t1990-05-17\t0\t0\t0\t0\t0\t\t\t\t\t", WHOLE "\t", WHOLE "x",
		"a\tb\t1990-02-30\t0\t0\t0\t0\t0\t\t\t\t\t\t0", "a\tb\t\tx\t0\t0\t0\t0\t\t\t\t\t\t0",
		"a\tb\t\t0\t0\t-1\t0\t0\t\t\t\t\t\t0", "a\tb\t\t0\t0\t0\t0\t0\t\t\t\tpigeons!\t\t0"};
	static struct session_actor a;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (read_text(bad[i], &a))
			fail_msg("taken: %s", bad[i]);
}

static void names_of_sixty_wide_letters_fit(void **state)
{
	static struct session_actor a;
	char text[CITIZEN_SHOWN_SIZE] = "", name[241] = "";

	(void)state;
	for (int i = 0; i < 60; i++)
		memcpy(name + 4 * (size_t)i, "\xf0\x9f\x98\x80", 5);
	assert_true(text_format(text, sizeof text, "%s\t%s\t\t0\t0\t0\t0\t0\t\t\t\t\t\t0", name, name));
	assert_true(read_text(text, &a));
	assert_string_equal(a.last_name, name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_part_arrives),
		cmocka_unit_test(nothing_yet_is_empty),
		cmocka_unit_test(anything_else_is_refused),
		cmocka_unit_test(names_of_sixty_wide_letters_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
