/* What counts on a day, from the claims alone, and the checks of a claim's fields (R7, R11-R14, R22, R24, D21, D22;
 * feature/special_status/special_status.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feature/special_status/special_status.h"

static const struct date issued = {2025, 1, 10}, approved = {2025, 2, 1}, end = {2027, 6, 30};

static struct special_claim claim(int64_t id, struct date issued_on, struct date approved_on, struct date until)
{
	return (struct special_claim){id, SPECIAL_DISABLED, approved_on, issued_on, until};
}

/* The id of the claim that counts for the disabled kind, 0 for normal. */
static int64_t on(const struct special_claim *claims, size_t count, struct date day)
{
	const struct special_claim *c = special_status_on(claims, count, day).claim[SPECIAL_DISABLED];

	return c ? c->id : 0;
}

static void test_counts_from_the_approval_through_the_last_day(void **state)
{
	struct special_claim c = claim(1, issued, approved, end);

	(void)state;
	assert_int_equal(on(&c, 1, date_add_days(approved, -1)), 0);
	assert_int_equal(on(&c, 1, approved), 1);
	assert_int_equal(on(&c, 1, date_add_days(end, -1)), 1);
	assert_int_equal(on(&c, 1, end), 1);
	assert_int_equal(on(&c, 1, date_add_days(end, 1)), 0);
	c.valid_until = date_none();
	assert_int_equal(on(&c, 1, (struct date){2099, 1, 1}), 1);
}

static void test_what_is_not_approved_counts_for_nothing(void **state)
{
	struct special_claim c = claim(1, issued, date_none(), date_none());

	(void)state;
	assert_int_equal(on(&c, 1, end), 0);
	assert_int_equal(on(NULL, 0, end), 0);
}

static void test_the_newest_approved_paper_speaks(void **state)
{
	struct date new_issued = {2026, 5, 1}, new_approved = {2026, 6, 1}, new_end = {2028, 1, 31};
	struct special_claim c[] = {claim(1, issued, approved, end), claim(2, new_issued, new_approved, new_end)};
	struct special_claim swapped[] = {c[1], c[0]};

	(void)state;
	assert_int_equal(on(c, 2, date_add_days(new_approved, -1)), 1);
	assert_int_equal(on(c, 2, new_approved), 2);
	assert_int_equal(on(swapped, 2, new_approved), 2);
	assert_int_equal(on(c, 2, date_add_days(end, 1)), 2);
	assert_int_equal(on(c, 2, new_end), 2);
	assert_int_equal(on(c, 2, date_add_days(new_end, 1)), 0);
	/* an older paper, though approved later, changes nothing */
	c[0].approved_on = (struct date){2026, 9, 1};
	assert_int_equal(on(c, 2, (struct date){2026, 9, 1}), 2);
}

/* The record follows the newest report, also to an earlier end, or to one that was over before it was approved. */
static void test_a_newer_paper_may_end_sooner(void **state)
{
	struct special_claim c[] = {claim(1, issued, approved, date_none()),
		claim(2, (struct date){2026, 5, 1}, (struct date){2026, 6, 1}, (struct date){2026, 12, 31})};

	(void)state;
	assert_int_equal(on(c, 2, (struct date){2026, 12, 31}), 2);
	assert_int_equal(on(c, 2, (struct date){2027, 1, 1}), 0);
	c[1].approved_on = (struct date){2027, 3, 1};
	assert_int_equal(on(c, 2, (struct date){2027, 2, 28}), 1);
	assert_int_equal(on(c, 2, (struct date){2027, 3, 1}), 0);
}

static void test_papers_of_one_day(void **state)
{
	struct special_claim c[] = {claim(1, issued, approved, end), claim(2, issued, approved, date_none())};

	(void)state;
	assert_int_equal(on(c, 2, approved), 2);
	c[0].approved_on = date_add_days(approved, 1);
	assert_int_equal(on(c, 2, date_add_days(approved, 1)), 1);
}

static void test_kinds_do_not_touch_each_other(void **state)
{
	struct special_claim c[] = {claim(1, issued, approved, end), claim(2, end, end, date_none())};
	struct special_status status;

	(void)state;
	c[1].kind = SPECIAL_PRIORITY;
	status = special_status_on(c, 2, end);
	assert_int_equal(status.claim[SPECIAL_DISABLED]->id, 1);
	assert_null(status.claim[SPECIAL_EX_CONVICT]);
	assert_int_equal(status.claim[SPECIAL_PRIORITY]->id, 2);
	status = special_status_on(c, 2, date_add_days(end, 1));
	assert_null(status.claim[SPECIAL_DISABLED]);
	assert_int_equal(status.claim[SPECIAL_PRIORITY]->id, 2);
}

static void digest_is(const struct special_claim *claims, size_t count, struct date day, const char *expected)
{
	char digest[SPECIAL_DIGEST_SIZE];

	special_digest_write(claims, count, day, digest);
	assert_string_equal(digest, expected);
}

static void test_the_digest_answers_as_the_claims_do(void **state)
{
	struct special_claim c[] = {claim(1, issued, approved, end), claim(2, issued, approved, date_none()),
		claim(3, (struct date){2026, 1, 1}, (struct date){2026, 2, 1}, end)};
	struct special_claim read[SPECIAL_KINDS];
	size_t n;

	(void)state;
	c[1].kind = SPECIAL_EX_CONVICT;
	c[2].kind = SPECIAL_PRIORITY;
	digest_is(c, 0, end, "");
	digest_is(c, 1, approved, "d2027-06-30");
	digest_is(c, 3, (struct date){2026, 2, 1}, "d2027-06-30,e-,p2027-06-30");
	digest_is(c, 3, date_add_days(end, 9), "d2027-06-30,e-,p2027-06-30"); /* over is not forgotten */
	assert_true(special_digest_read("d2027-06-30,e-,p2027-06-30", read, &n));
	assert_int_equal(n, 3);
	for (int day = -40; day < 40; day++) {
		struct date d = date_add_days(end, day);
		struct special_status a = special_status_on(c, 3, d), b = special_status_on(read, n, d);

		for (int kind = 0; kind < SPECIAL_KINDS; kind++)
			assert_int_equal(a.claim[kind] != NULL, b.claim[kind] != NULL);
	}
}

static void test_what_is_no_digest_is_refused(void **state)
{
	static const char *const bad[] = {"x-", "d", "d2027-06-31", "d2027-06-3", "d-,", "d-e-", "d-,e-,p-,d-", "-"};
	struct special_claim read[SPECIAL_KINDS];
	size_t n;

	(void)state;
	assert_true(special_digest_read("", read, &n));
	assert_int_equal(n, 0);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(special_digest_read(bad[i], read, &n));
}

static void degree_is(const char *typed, enum special_degree_outcome outcome, int value)
{
	int degree = -1;

	assert_int_equal(special_check_degree(typed, 40, &degree), outcome);
	assert_int_equal(degree, value);
}

static void test_degree(void **state)
{
	(void)state;
	degree_is("39", SPECIAL_DEGREE_TOO_LOW, 39);
	degree_is("40", SPECIAL_DEGREE_OK, 40);
	degree_is("41", SPECIAL_DEGREE_OK, 41);
	degree_is("%40", SPECIAL_DEGREE_OK, 40);
	degree_is("100", SPECIAL_DEGREE_OK, 100);
	degree_is("101", SPECIAL_DEGREE_NOT_A_NUMBER, 0);
	degree_is("0", SPECIAL_DEGREE_TOO_LOW, 0);
	degree_is("", SPECIAL_DEGREE_EMPTY, 0);
	degree_is("39,9", SPECIAL_DEGREE_NOT_A_NUMBER, 0);
	degree_is("-40", SPECIAL_DEGREE_NOT_A_NUMBER, 0);
}

static void test_term(void **state)
{
	struct date birth = {1990, 5, 17}, today = {2026, 11, 22}, tomorrow = {2026, 11, 23},
		    yesterday = {2026, 11, 21};

	(void)state;
	assert_int_equal(special_check_term(today, date_none(), birth, today), SPECIAL_TERM_OK);
	assert_int_equal(special_check_term(tomorrow, date_none(), birth, today), SPECIAL_TERM_ISSUED_LATER);
	assert_int_equal(special_check_term(birth, date_none(), birth, today), SPECIAL_TERM_OK);
	assert_int_equal(special_check_term(date_add_days(birth, -1), date_none(), birth, today),
		SPECIAL_TERM_ISSUED_BEFORE_BIRTH);
	assert_int_equal(special_check_term(today, yesterday, birth, today), SPECIAL_TERM_ENDS_FIRST);
	assert_int_equal(special_check_term(yesterday, yesterday, birth, today), SPECIAL_TERM_IS_OVER);
	assert_int_equal(special_check_term(yesterday, today, birth, today), SPECIAL_TERM_OK);
	assert_int_equal(special_check_term(today, today, birth, today), SPECIAL_TERM_OK);
}

static void test_extension(void **state)
{
	struct date from = {2020, 1, 1}, to = {2023, 12, 31}, until = {2024, 6, 30}, today = {2024, 1, 2};

	(void)state;
	assert_int_equal(special_check_extension(from, to, until, today), SPECIAL_EXTENSION_OK); /* R16 */
	assert_int_equal(special_check_extension(to, to, until, today), SPECIAL_EXTENSION_OK);
	assert_int_equal(special_check_extension(to, from, until, today), SPECIAL_EXTENSION_BACKWARDS);
	assert_int_equal(special_check_extension(from, to, to, from), SPECIAL_EXTENSION_SHORTENS);
	assert_int_equal(special_check_extension(from, to, date_add_days(to, 1), to), SPECIAL_EXTENSION_OK);
	assert_int_equal(special_check_extension(from, to, until, until), SPECIAL_EXTENSION_OK);
	assert_int_equal(special_check_extension(from, to, until, date_add_days(until, 1)), SPECIAL_EXTENSION_PAST);
}

static void test_delay(void **state)
{
	static const struct {
		int days, stage;
	} expected[] = {{0, 0}, {9, 0}, {10, 1}, {19, 1}, {20, 2}, {29, 2}, {30, 3}, {31, 3}, {400, 3}};
	const struct special_delay limits = {10, 20, 30};

	(void)state;
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
		assert_int_equal(special_delay_stage(issued, date_add_days(issued, expected[i].days), &limits),
			expected[i].stage);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts_from_the_approval_through_the_last_day),
		cmocka_unit_test(test_what_is_not_approved_counts_for_nothing),
		cmocka_unit_test(test_the_newest_approved_paper_speaks),
		cmocka_unit_test(test_a_newer_paper_may_end_sooner),
		cmocka_unit_test(test_papers_of_one_day),
		cmocka_unit_test(test_kinds_do_not_touch_each_other),
		cmocka_unit_test(test_the_digest_answers_as_the_claims_do),
		cmocka_unit_test(test_what_is_no_digest_is_refused),
		cmocka_unit_test(test_degree),
		cmocka_unit_test(test_term),
		cmocka_unit_test(test_extension),
		cmocka_unit_test(test_delay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
