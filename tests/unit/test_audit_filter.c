/* What an auditor types, and how a filter stands in an address (feature/audit/audit_filter.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feature/audit/audit_filter.h"

static void test_days(void **state)
{
	static const char *const good[] = {"22.11.2026", "22/11/2026", "2026-11-22"};
	static const char *const bad[] = {"22.11.26", "31.11.2026", "22.11", "22.11.2026.", "x", "22.11.2026 ",
		"0.1.2026", "1.1.20260", "11/22/2026", "222222222222222222222222222222222222222222"};
	struct date day;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		assert_true(audit_filter_day(good[i], &day));
		assert_int_equal(date_compare(day, (struct date){2026, 11, 22}), 0);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_false(audit_filter_day(bad[i], &day));
		assert_true(date_is_none(day));
	}
	assert_true(audit_filter_day("", &day));
	assert_true(date_is_none(day));
}

static void test_queries(void **state)
{
	struct audit_filter f = {.staff_id = 9};
	char query[AUDIT_FILTER_QUERY];

	(void)state;
	audit_filter_query(&f, query);
	assert_string_equal(query, "");
	f = (struct audit_filter){{2026, 1, 2}, {2026, 12, 31}, "staff.sign_in_refused",
		"abcdefghijklmnopqrstuvwxyz.12345", 9, 65535, INT64_MAX};
	audit_filter_query(&f, query);
	assert_string_equal(query,
		"ilk=2026-01-02&son=2026-12-31&islem=staff.sign_in_refused&personel=abcdefghijklmnopqrstuvwxyz.12345"
		"&birim=65535&kisi=9223372036854775807");
	f = (struct audit_filter){.citizen_id = 4};
	audit_filter_query(&f, query);
	assert_string_equal(query, "kisi=4");
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_days), cmocka_unit_test(test_queries)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
