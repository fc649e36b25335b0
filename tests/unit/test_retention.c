/* When a record has been idle long enough: feature/retention/retention_idle.[ch] (D28). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feature/retention/retention_idle.h"

static struct date on(const char *text)
{
	struct date day = {0, 0, 0};

	assert_true(text[0] == '\0' || date_parse_iso(text, &day));
	return day;
}

static enum retention_act act(const char *idle, bool signed_in, const char *told, const char *due, const char *today)
{
	const struct retention_idle r = {
		.idle_since = on(idle), .signed_in = signed_in, .told_since = on(told), .due_on = on(due)};

	return retention_idle_act(&r, 10, on(today));
}

static void test_D28_told_once_the_years_are_full(void **state)
{
	(void)state;
	assert_int_equal(act("2016-03-10", false, "", "", "2026-03-09"), RETENTION_KEEP);
	assert_int_equal(act("2016-03-10", false, "", "", "2026-03-10"), RETENTION_TELL);
	assert_int_equal(act("2016-03-10", false, "", "", "2040-01-01"), RETENTION_TELL);
	assert_int_equal(act("2016-02-29", false, "", "", "2026-02-27"), RETENTION_KEEP);
	assert_int_equal(act("2016-02-29", false, "", "", "2026-02-28"), RETENTION_TELL);
	assert_int_equal(act("2016-03-10", true, "", "", "2026-03-10"), RETENTION_KEEP);
	assert_int_equal(act("", false, "", "", "2026-03-10"), RETENTION_KEEP);
}

static void test_D28_anonymised_on_the_day_of_the_notice(void **state)
{
	(void)state;
	assert_int_equal(act("2016-03-10", false, "2016-03-10", "2026-04-09", "2026-04-08"), RETENTION_KEEP);
	assert_int_equal(act("2016-03-10", false, "2016-03-10", "2026-04-09", "2026-04-09"), RETENTION_ANONYMISE);
	assert_int_equal(act("2016-03-10", false, "2016-03-10", "2026-04-09", "2027-01-01"), RETENTION_ANONYMISE);
}

static void test_D28_who_came_back_is_told_no_longer(void **state)
{
	(void)state;
	assert_int_equal(act("", false, "2016-03-10", "2026-04-09", "2026-04-09"), RETENTION_RETURNED);
	assert_int_equal(act("2026-04-01", false, "2016-03-10", "2026-04-09", "2026-04-09"), RETENTION_RETURNED);
	assert_int_equal(act("2016-03-10", true, "2016-03-10", "2026-04-09", "2026-04-09"), RETENTION_RETURNED);
}

/* Whoever is to be told is among those that the store is asked for. */
static void test_D28_the_limit_leaves_nobody_out(void **state)
{
	struct date first = on("2015-12-01");

	(void)state;
	for (int32_t i = 0; i < 400; i++)
		for (int32_t j = -2; j <= 2; j++) {
			const struct retention_idle r = {.idle_since = date_add_days(first, i)};
			struct date today = date_add_days(date_add_months(r.idle_since, 120), j);

			if (retention_idle_act(&r, 10, today) == RETENTION_TELL)
				assert_true(date_compare(r.idle_since, retention_idle_limit(10, today)) <= 0);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D28_told_once_the_years_are_full),
		cmocka_unit_test(test_D28_anonymised_on_the_day_of_the_notice),
		cmocka_unit_test(test_D28_who_came_back_is_told_no_longer),
		cmocka_unit_test(test_D28_the_limit_leaves_nobody_out),
	};

	return cmocka_run_group_tests_name("retention", tests, NULL, NULL);
}
