/* Roles of staff on their days, conflicts, codes from paper, and that a staff route without roles does not start (D25). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feature/staff/staff_code.h"
#include "feature/staff/staff_role.h"
#include "web/route.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct date today = {2026, 11, 22};

static struct staff_role_held held(enum staff_role role, int from_days, int to_days)
{
	return (struct staff_role_held){.role = role,
		.from = date_add_days(today, from_days),
		.to = to_days == INT32_MAX ? date_none() : date_add_days(today, to_days)};
}
enum { OPEN = INT32_MAX };

static void test_D25_a_role_counts_from_its_first_to_its_last_day(void **state)
{
	static const struct {
		int from, to;
		bool counts;
	} cases[] = {{0, OPEN, true}, {1, OPEN, false}, {-1, OPEN, true}, {-5, 0, true}, {-5, -1, false}, {0, 0, true},
		{1, 5, false}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct staff_role_held h = held(STAFF_CLERK, cases[i].from, cases[i].to);

		assert_int_equal(staff_role_holds_on(&h, today), cases[i].counts);
		h.ended = true;
		assert_false(staff_role_holds_on(&h, today));
	}
}

static void test_D25_the_set_of_a_day(void **state)
{
	struct staff_role_held all[] = {held(STAFF_CLERK, -3, OPEN), held(STAFF_APPROVER, 1, OPEN),
		held(STAFF_UNIT_HEAD, -9, -1), held(STAFF_HQ, 0, 0)};

	(void)state;
	assert_int_equal(staff_roles_on(all, COUNT(all), today), STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_HQ));
	assert_int_equal(staff_roles_on(all, COUNT(all), date_add_days(today, 1)),
		STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_APPROVER));
	assert_int_equal(staff_roles_on(NULL, 0, today), 0);
}

static void test_D25_auditor_and_admin_see_no_citizen(void **state)
{
	(void)state;
	for (int a = 0; a < STAFF_ROLES; a++)
		for (int b = 0; b < STAFF_ROLES; b++) {
			struct staff_role_held has = held((enum staff_role)a, -10, OPEN),
					       wants = held((enum staff_role)b, 0, OPEN);
			bool apart = (a >= STAFF_AUDITOR) != (b >= STAFF_AUDITOR);

			assert_int_equal(staff_role_check(&has, 1, &wants, today), a == b  ? STAFF_ROLE_TWICE
										   : apart ? STAFF_ROLE_CONFLICT
											   : STAFF_ROLE_OK);
		}
}

static void test_D25_only_days_that_meet_conflict(void **state)
{
	struct staff_role_held clerk = held(STAFF_CLERK, -30, 5), after = held(STAFF_ADMIN, 6, OPEN),
			       meets = held(STAFF_ADMIN, 5, OPEN), past = held(STAFF_CLERK, -30, -1),
			       now = held(STAFF_AUDITOR, -30, OPEN);

	(void)state;
	assert_int_equal(staff_role_check(&clerk, 1, &after, today), STAFF_ROLE_OK);
	assert_int_equal(staff_role_check(&clerk, 1, &meets, today), STAFF_ROLE_CONFLICT);
	assert_int_equal(staff_role_check(&past, 1, &now, today), STAFF_ROLE_OK);
	clerk.ended = true;
	assert_int_equal(staff_role_check(&clerk, 1, &meets, today), STAFF_ROLE_OK);
}

static void test_D25_days_that_make_no_sense(void **state)
{
	struct staff_role_held backwards = held(STAFF_CLERK, 5, 4), over = held(STAFF_CLERK, -9, -1),
			       last = held(STAFF_CLERK, -9, 0);

	(void)state;
	assert_int_equal(staff_role_check(NULL, 0, &backwards, today), STAFF_ROLE_BACKWARDS);
	assert_int_equal(staff_role_check(NULL, 0, &over, today), STAFF_ROLE_OVER);
	assert_int_equal(staff_role_check(NULL, 0, &last, today), STAFF_ROLE_OK);
}

static void test_names_are_read_back(void **state)
{
	enum staff_role role;

	(void)state;
	for (int i = 0; i < STAFF_ROLES; i++) {
		assert_true(staff_role_parse(staff_role_names[i], &role));
		assert_int_equal(role, i);
	}
	assert_false(staff_role_parse("root", &role));
	assert_false(staff_role_parse("", &role));
}

static void test_codes_are_read_as_people_write_them(void **state)
{
	static const char *const bad[] = {"", "ABCD", "ABCD-EFGH-IJKL-MNO", "ABCD-EFGH-IJKL-MNOPQ",
		"ABCD-EFGH-IJKL-MNO1", "123456", "ABCD/EFGH/IJKL/MNOP"};
	char code[STAFF_CODE_TEXT];

	(void)state;
	assert_true(staff_code_read(" abcd efgh-ijkl mno7 ", code));
	assert_string_equal(code, "ABCD-EFGH-IJKL-MNO7");
	for (size_t i = 0; i < COUNT(bad); i++) {
		assert_false(staff_code_read(bad[i], code));
		assert_string_equal(code, "");
	}
}

static bool handler(struct web *w, struct err *e)
{
	(void)w;
	(void)e;
	return true;
}

static bool admit(struct web *w, enum admission *out, struct err *e)
{
	(void)w;
	(void)e;
	*out = ADMIT_YES;
	return true;
}

static bool starts(bool is_staff, enum access access, uint32_t roles, enum staff_scope scope)
{
	const struct route table[] = {
		{METHOD_GET, "/", access, NULL, handler, NULL, roles, scope}, {METHOD_OTHER, NULL, ACCESS_DENIED}};
	const struct route *const tables[] = {table, NULL};
	const struct zone zone = {.routes = tables, .admit = admit, .is_staff = is_staff};
	struct err e = {0};
	bool ok = route_check(&zone, &e);

	assert_int_equal(e.code, ok ? ERR_NONE : ERR_CONFIG);
	return ok;
}

static void test_D25_a_staff_route_states_roles_and_scope(void **state)
{
	(void)state;
	assert_true(starts(true, ACCESS_STAFF, STAFF_BIT(STAFF_CLERK), STAFF_SCOPE_UNIT));
	assert_false(starts(true, ACCESS_STAFF, 0, STAFF_SCOPE_UNIT));
	assert_false(starts(true, ACCESS_STAFF, STAFF_ANY, STAFF_SCOPE_NONE));
	assert_false(starts(false, ACCESS_STAFF, STAFF_ANY, STAFF_SCOPE_UNIT));
	assert_false(starts(true, ACCESS_CITIZEN, 0, STAFF_SCOPE_NONE));
	assert_true(starts(false, ACCESS_CITIZEN, 0, STAFF_SCOPE_NONE));
	assert_false(starts(true, ACCESS_DENIED, STAFF_ANY, STAFF_SCOPE_UNIT));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D25_a_role_counts_from_its_first_to_its_last_day),
		cmocka_unit_test(test_D25_the_set_of_a_day),
		cmocka_unit_test(test_D25_auditor_and_admin_see_no_citizen),
		cmocka_unit_test(test_D25_only_days_that_meet_conflict),
		cmocka_unit_test(test_D25_days_that_make_no_sense),
		cmocka_unit_test(test_names_are_read_back),
		cmocka_unit_test(test_codes_are_read_as_people_write_them),
		cmocka_unit_test(test_D25_a_staff_route_states_roles_and_scope),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
