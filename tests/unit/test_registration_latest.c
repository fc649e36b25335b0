/* The newest events in short: what is written is read back, and what is not the whole truth is not used. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/text.h"
#include "feature/registration/registration_latest.h"

static struct registration_change change_of(uint32_t seq, int count, enum registration_event_kind kind)
{
	struct registration_change c = {.event_count = count};

	for (int i = 0; i < count; i++)
		c.events[i] = (struct registration_event){.seq = seq + (uint32_t)i,
			.kind = kind,
			.actor = REGISTRATION_BY_STAFF,
			.channel = REGISTRATION_FAX,
			.transaction = REGISTRATION_REACTIVATION,
			.effective = {2027, 11, 20},
			.extends_to = {2028, 11, 20}};
	return c;
}

static void an_entry_comes_back_as_it_was(void **state)
{
	struct registration_change c = change_of(1, 1, REGISTRATION_EVENT_REACTIVATED);
	static struct registration_entry out[REGISTRATION_LATEST];
	char text[REGISTRATION_LATEST_NEW];

	(void)state;
	registration_latest_write(&c, text);
	assert_string_equal(text, "1 reactivated reactivation none staff fax 2027-11-20 2028-11-20");
	assert_int_equal(registration_latest_read(text, 1, out), 1);
	assert_memory_equal(&out[0].event, &c.events[0], sizeof c.events[0]);
	assert_string_equal(out[0].note, "");
}

static void two_events_stand_newest_first(void **state)
{
	struct registration_change c = change_of(4, 2, REGISTRATION_EVENT_TRANSACTION);
	char text[REGISTRATION_LATEST_NEW];

	(void)state;
	registration_latest_write(&c, text);
	assert_true(text_starts(text, "5 "));
	assert_non_null(strstr(text, ";4 "));
}

static void a_correction_is_never_told_in_short(void **state)
{
	struct registration_change c = change_of(4, 1, REGISTRATION_EVENT_CORRECTED);
	char text[REGISTRATION_LATEST_NEW];

	(void)state;
	registration_latest_write(&c, text);
	assert_string_equal(text, "-");
}

/* The longest words fit, three times, into the column. */
static void the_longest_entries_fit(void **state)
{
	struct registration_change c = change_of(UINT32_MAX - 1, 2, REGISTRATION_EVENT_REACTIVATED);
	char text[REGISTRATION_LATEST_NEW];

	(void)state;
	for (int i = 0; i < 2; i++) {
		c.events[i].transaction = REGISTRATION_PROGRAMME_APPLICATION;
		c.events[i].reason = REGISTRATION_CITIZEN_REQUEST;
		c.events[i].actor = REGISTRATION_BY_CITIZEN;
		c.events[i].channel = REGISTRATION_COUNTER;
	}
	registration_latest_write(&c, text);
	assert_string_not_equal(text, "-");
	assert_in_range(strlen(text) / 2 * 3 + 3, 1, REGISTRATION_LATEST_SIZE - 1);
}

#define A "created none none citizen web 2027-01-01 -"

static void only_the_whole_truth_is_used(void **state)
{
	static const struct {
		const char *text;
		uint32_t version;
		size_t count;
	} table[] = {
		{"1 " A, 1, 1},
		{"2 " A ";1 " A, 2, 2},
		{"9 " A ";8 " A ";7 " A, 9, 3},
		{"", 1, 0},                      /* not known */
		{"9 " A ";8 " A, 9, 0},          /* a third is missing */
		{"9 " A ";8 " A ";7 " A, 10, 0}, /* the record went on without it */
		{"9 " A ";7 " A ";6 " A, 9, 0},  /* one between is missing */
		{"9 " A ";-;7 " A, 9, 0},        /* a correction */
		{"-", 4, 0},
		{"1 created none none citizen web 2027-01-01", 1, 0},
		{"1 created none none citizen web 2027-02-30 -", 1, 0},
		{"1 invented none none citizen web 2027-01-01 -", 1, 0},
		{"x " A, 1, 0},
		{"1 " A " -", 1, 0},
		{"1  created none none citizen web 2027-01-01", 1, 0},
	};
	static struct registration_entry out[REGISTRATION_LATEST];

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		assert_int_equal(registration_latest_read(table[i].text, table[i].version, out), table[i].count);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_entry_comes_back_as_it_was),
		cmocka_unit_test(two_events_stand_newest_first),
		cmocka_unit_test(a_correction_is_never_told_in_short),
		cmocka_unit_test(the_longest_entries_fit),
		cmocka_unit_test(only_the_whole_truth_is_used),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
