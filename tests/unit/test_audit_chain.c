/* The chain over the audit log (D26; feature/audit/audit_chain.h): every column counts, and what was done is named. Also
 * the lines of "who looked at my record". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "feature/audit/audit_chain.h"
#include "feature/audit/audit_look.h"
#include "key_fixture.h"

enum { ROWS = 4 };

static struct audit_row row_of(int64_t id)
{
	struct audit_row row = {.id = id, .at = 1000 * id, .actor_id = 7, .unit_id = 3, .citizen_id = AUDIT_NO_ID};

	(void)text_copy(row.actor, sizeof row.actor, "staff");
	(void)text_copy(row.action, sizeof row.action, "citizen.look");
	(void)text_copy(row.subject, sizeof row.subject, "ab");
	(void)text_copy(row.reason, sizeof row.reason, "c");
	(void)text_format(row.note, sizeof row.note, "note %ld", (long)id);
	return row;
}

struct sealed {
	struct audit_row row[ROWS];
	struct audit_line line[ROWS];
	struct audit_seal seal;
};

/* Rows 11, 12, 14, 15: the id 13 was rolled back. */
static struct sealed seal_four(void)
{
	static const int64_t id[ROWS] = {11, 12, 14, 15};
	struct sealed s = {.seal = {1, 5000, 11, 15, ROWS, {0}}};
	unsigned char chain[SECRET_DIGEST_BYTES] = {0};

	for (int i = 0; i < ROWS; i++) {
		s.row[i] = row_of(id[i]);
		s.line[i] = (struct audit_line){id[i], i > 0 ? id[i - 1] : 0, {0}};
		audit_chain_next(s.line[i].chain, chain, s.line[i].previous_id, &s.row[i]);
		memcpy(chain, s.line[i].chain, sizeof chain);
	}
	audit_chain_seal(s.seal.mac, &s.seal, chain);
	return s;
}

/* Walks over all lines but the one at `skipped` (-1: all), then closes. */
static enum audit_fault walk(const struct sealed *s, int skipped, int64_t *id)
{
	struct audit_walk w = {.previous_id = 0};
	enum audit_fault fault = AUDIT_HOLDS;
	int64_t count = 0;

	for (int i = 0; i < ROWS && fault == AUDIT_HOLDS; i++)
		if (i != skipped) {
			fault = audit_chain_walk(&w, &s->line[i], &s->row[i], id);
			count++;
		}
	return fault != AUDIT_HOLDS ? fault : audit_chain_close(&w, &s->seal, count, id);
}

static void assert_named(const struct sealed *s, int skipped, enum audit_fault fault, int64_t row)
{
	int64_t id = 0;

	assert_int_equal(walk(s, skipped, &id), fault);
	assert_int_equal(id, row);
}

static void test_what_was_not_touched_holds(void **state)
{
	struct sealed s = seal_four();
	int64_t id;

	(void)state;
	assert_int_equal(walk(&s, -1, &id), AUDIT_HOLDS);
}

static void test_every_column_counts(void **state)
{
	struct sealed changed[10];
	size_t n = sizeof changed / sizeof *changed;

	(void)state;
	for (size_t i = 0; i < n; i++)
		changed[i] = seal_four();
	changed[0].row[1].at++;
	changed[1].row[1].actor[0] = 'S';
	changed[2].row[1].actor_id = 8;
	changed[3].row[1].unit_id = AUDIT_NO_ID;
	changed[4].row[1].action[0] = 'x';
	changed[5].row[1].citizen_id = 0; /* NULL is not 0 */
	changed[6].row[1].note[0] = '\0';
	changed[7].row[1].request_id[0] = 'r';
	changed[8].row[1].id = 13;
	/* the same letters, cut elsewhere */
	(void)text_copy(changed[9].row[1].subject, sizeof changed[9].row[1].subject, "a");
	(void)text_copy(changed[9].row[1].reason, sizeof changed[9].row[1].reason, "bc");
	for (size_t i = 0; i < n; i++)
		assert_named(&changed[i], -1, AUDIT_CHANGED, 12);
}

static void test_a_removed_row_is_named(void **state)
{
	struct sealed s = seal_four();

	(void)state;
	s.row[2].id = 0;
	assert_named(&s, -1, AUDIT_REMOVED, 14);
	s = seal_four();
	assert_named(&s, 2, AUDIT_REMOVED, 14); /* with its line */
	assert_named(&s, 0, AUDIT_REMOVED, 11);
	assert_named(&s, ROWS - 1, AUDIT_CUT_AFTER, 14);
	s.row[1].id = 0;
	assert_named(&s, 0, AUDIT_REMOVED, 11); /* the first of two */
}

static void test_a_row_under_another_id_is_found(void **state)
{
	struct sealed s = seal_four();
	struct audit_walk w = {.previous_id = 0};
	struct audit_row moved = s.row[0];

	(void)state;
	moved.id = 90;
	assert_true(audit_chain_was(&w, &s.line[0], &moved));
	assert_false(audit_chain_was(&w, &s.line[0], &s.row[0])); /* in its place */
	assert_false(audit_chain_was(&w, &s.line[0], &s.row[1]));
}

static void test_a_seal_or_line_that_was_changed_is_named(void **state)
{
	struct sealed s = seal_four();

	(void)state;
	s.seal.sealed_at++;
	assert_named(&s, -1, AUDIT_SEAL_LOST, 11);
	s = seal_four();
	s.seal.count--;
	assert_named(&s, -1, AUDIT_SEAL_LOST, 11);
	s = seal_four();
	s.line[1].previous_id = 5; /* the row itself is there and fits */
	assert_named(&s, -1, AUDIT_CHANGED, 12);
	s = seal_four();
	s.line[2].chain[0] ^= 1;
	assert_named(&s, -1, AUDIT_CHANGED, 14);
}

static void test_a_seal_binds_the_ones_before(void **state)
{
	struct sealed s = seal_four();
	struct audit_walk w = {.previous_id = 0}, other;
	unsigned char a[SECRET_DIGEST_BYTES], b[SECRET_DIGEST_BYTES];
	struct audit_row next = row_of(20);
	int64_t id;

	(void)state;
	for (int i = 0; i < ROWS; i++)
		assert_int_equal(audit_chain_walk(&w, &s.line[i], &s.row[i], &id), AUDIT_HOLDS);
	assert_int_equal(audit_chain_close(&w, &s.seal, ROWS, &id), AUDIT_HOLDS);
	assert_memory_equal(w.chain, s.seal.mac, sizeof w.chain);
	assert_int_equal(w.previous_id, 15);
	other = w;
	other.chain[31] ^= 1;
	audit_chain_next(a, w.chain, 15, &next);
	audit_chain_next(b, other.chain, 15, &next);
	assert_memory_not_equal(a, b, sizeof a);
}

static struct audit_look look_of(int day, int64_t unit, enum audit_reason reason)
{
	return (struct audit_look){.day = {2026, 11, day}, .unit_id = unit, .reason = reason};
}

static void test_looks_of_a_day_unit_and_reason_are_one_line(void **state)
{
	struct audit_look look[] = {look_of(22, 1, AUDIT_REASON_PHONE), look_of(22, 1, AUDIT_REASON_PHONE),
		look_of(22, 2, AUDIT_REASON_PHONE), look_of(22, 1, AUDIT_REASON_CLAIM),
		look_of(22, 1, AUDIT_REASON_PHONE), look_of(21, 1, AUDIT_REASON_PHONE)};
	struct date older;

	(void)state;
	assert_int_equal(audit_look_fold(look, 6, &older), 4);
	assert_true(date_is_none(older));
	assert_int_equal(look[1].unit_id, 2);
	assert_int_equal(look[2].reason, AUDIT_REASON_CLAIM);
	assert_int_equal(look[3].day.day, 21);
	assert_int_equal(audit_look_fold(look, 0, &older), 0);
}

static void test_a_full_page_ends_with_a_whole_day(void **state)
{
	static struct audit_look look[AUDIT_LOOKS_MAX];
	struct date older;

	(void)state;
	for (int i = 0; i < AUDIT_LOOKS_MAX; i++)
		look[i] = look_of(i < AUDIT_LOOKS_MAX - 5 ? 22 : 21, 1, AUDIT_REASON_PHONE);
	assert_int_equal(audit_look_fold(look, AUDIT_LOOKS_MAX, &older), 1);
	assert_int_equal(older.day, 22); /* the next page begins before it */
	for (int i = 0; i < AUDIT_LOOKS_MAX; i++)
		look[i] = look_of(22, i, AUDIT_REASON_PHONE);
	assert_int_equal(audit_look_fold(look, AUDIT_LOOKS_MAX, &older), AUDIT_LOOKS_MAX);
	assert_int_equal(older.day, 22);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_was_not_touched_holds),
		cmocka_unit_test(test_every_column_counts),
		cmocka_unit_test(test_a_removed_row_is_named),
		cmocka_unit_test(test_a_row_under_another_id_is_found),
		cmocka_unit_test(test_a_seal_or_line_that_was_changed_is_named),
		cmocka_unit_test(test_a_seal_binds_the_ones_before),
		cmocka_unit_test(test_looks_of_a_day_unit_and_reason_are_one_line),
		cmocka_unit_test(test_a_full_page_ends_with_a_whole_day),
	};

	return cmocka_run_group_tests(tests, make_keys, remove_keys);
}
