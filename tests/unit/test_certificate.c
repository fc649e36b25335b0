/* The code of a certificate: its alphabet and check character, by property; what is read however it is typed; and what a
 * certificate says of a record (R25, D3, D4). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "feature/certificate/certificate.h"
#include "feature/certificate/certificate_code.h"

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

enum { CODES = 200 };

static enum certificate_code_outcome read_code(const char *typed)
{
	char out[CERTIFICATE_CODE_TEXT];
	enum certificate_code_outcome outcome = certificate_code_read(typed, out, NULL);

	assert_int_equal(outcome == CERTIFICATE_CODE_OK, out[0] != '\0');
	return outcome;
}

static void test_codes_are_grouped_and_of_the_alphabet_and_read_as_they_are(void **state)
{
	char code[CERTIFICATE_CODE_TEXT], out[CERTIFICATE_CODE_TEXT], earlier[CERTIFICATE_CODE_TEXT] = "";
	size_t letters, seen[32] = {0};

	(void)state;
	for (int i = 0; i < CODES; i++) {
		certificate_code_make(code);
		assert_int_equal(strlen(code), CERTIFICATE_CODE_TEXT - 1);
		for (size_t k = 0; k < strlen(code); k++)
			if (k % 6 == 5)
				assert_int_equal(code[k], '-');
			else
				assert_non_null(strchr(alphabet, code[k]));
		for (size_t k = 0; k < strlen(code); k++)
			if (code[k] != '-')
				seen[strchr(alphabet, code[k]) - alphabet]++;
		assert_int_equal(certificate_code_read(code, out, &letters), CERTIFICATE_CODE_OK);
		assert_string_equal(out, code);
		assert_int_equal(letters, CERTIFICATE_CODE_LETTERS);
		assert_string_not_equal(code, earlier);
		strcpy(earlier, code);
	}
	for (size_t k = 0; k < 32; k++) /* 4000 characters: one that never comes is no chance */
		assert_true(seen[k] > 0);
}

static void test_every_single_wrong_character_is_found(void **state)
{
	char code[CERTIFICATE_CODE_TEXT], wrong[CERTIFICATE_CODE_TEXT];

	(void)state;
	for (int i = 0; i < 20; i++) {
		certificate_code_make(code);
		for (size_t k = 0; k < strlen(code); k++)
			for (const char *c = alphabet; code[k] != '-' && *c != '\0'; c++) {
				strcpy(wrong, code);
				wrong[k] = *c;
				assert_int_equal(
					read_code(wrong), *c == code[k] ? CERTIFICATE_CODE_OK : CERTIFICATE_CODE_CHECK);
			}
	}
}

static void test_every_two_swapped_characters_are_found(void **state)
{
	char code[CERTIFICATE_CODE_TEXT], wrong[CERTIFICATE_CODE_TEXT];

	(void)state;
	for (int i = 0; i < CODES; i++) {
		certificate_code_make(code);
		for (size_t a = 0; a < strlen(code); a++)
			for (size_t b = a + 1; b < strlen(code); b++) {
				if (code[a] == '-' || code[b] == '-')
					continue;
				strcpy(wrong, code);
				wrong[a] = code[b];
				wrong[b] = code[a];
				assert_int_equal(read_code(wrong),
					code[a] == code[b] ? CERTIFICATE_CODE_OK : CERTIFICATE_CODE_CHECK);
			}
	}
}

static void test_it_is_read_however_it_is_typed(void **state)
{
	/* all zero is a code by its check; ones stand where I, L and their kin are typed */
	static const struct {
		const char *typed, *read;
	} row[] = {
		{"00000-00000-00000-00000", "00000-00000-00000-00000"},
		{"OoOoO oOoOo OOOOO ooooo", "00000-00000-00000-00000"},
		{"  00000.00000_00000\xE2\x80\x93"
		 "00000\n",
			"00000-00000-00000-00000"},
		{"0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0", "00000-00000-00000-00000"},
		{"00000\xC2\xA0"
		 "00000\xE2\x88\x92"
		 "00000\xE2\x80\x91"
		 "00000",
			"00000-00000-00000-00000"},
		{"-----00000000000000000000-----", "00000-00000-00000-00000"},
		{"00000-00000-00000-00012", "00000-00000-00000-00012"},
		{"00000-00000-00000-000I2", "00000-00000-00000-00012"},
		{"00000-00000-00000-000l2", "00000-00000-00000-00012"},
		{"00000-00000-00000-000\xC4\xB1"
		 "2",
			"00000-00000-00000-00012"},
		{"00000-00000-00000-000\xC4\xB0"
		 "2",
			"00000-00000-00000-00012"},
	};
	char out[CERTIFICATE_CODE_TEXT];

	(void)state;
	for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
		assert_int_equal(certificate_code_read(row[i].typed, out, NULL), CERTIFICATE_CODE_OK);
		assert_string_equal(out, row[i].read);
	}
}

static void test_what_is_no_code_is_told_apart(void **state)
{
	static const struct {
		const char *typed;
		enum certificate_code_outcome outcome;
		size_t letters;
	} row[] = {
		{"", CERTIFICATE_CODE_EMPTY, 0},
		{" - -\n", CERTIFICATE_CODE_EMPTY, 0},
		{"0", CERTIFICATE_CODE_LENGTH, 1},
		{"0000000000000000000", CERTIFICATE_CODE_LENGTH, 19},
		{"000000000000000000000", CERTIFICATE_CODE_LENGTH, 21},
		{"0000000000000000000000000000000000000000000000000000000000000000", CERTIFICATE_CODE_LENGTH, 64},
		{"00000-00000-00000-00001", CERTIFICATE_CODE_CHECK, 20},
		{"7K3QM-9T2XB-4HJWN-8RZD0", CERTIFICATE_CODE_CHECK, 20}, /* the example of the pages is nobody's */
		{"00000-00000-00000-0000U", CERTIFICATE_CODE_CHARACTER, 0},
		{"00000-00000-00000-0000*", CERTIFICATE_CODE_CHARACTER, 0},
		{"00000/00000", CERTIFICATE_CODE_CHARACTER, 0},
		{"\xC4\x9E", CERTIFICATE_CODE_CHARACTER, 0},
		{"\xC4", CERTIFICATE_CODE_CHARACTER, 0},
		{"\xE2\x80", CERTIFICATE_CODE_CHARACTER, 0},
		{"\xFF\xFE", CERTIFICATE_CODE_CHARACTER, 0},
		{"%s%n", CERTIFICATE_CODE_CHARACTER, 0},
		{"' OR 1=1 --", CERTIFICATE_CODE_CHARACTER, 0},
	};
	char out[CERTIFICATE_CODE_TEXT];
	size_t letters;

	(void)state;
	for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
		assert_int_equal(certificate_code_read(row[i].typed, out, &letters), row[i].outcome);
		assert_int_equal(letters, row[i].letters);
		assert_string_equal(out, "");
	}
}

static void test_the_digest_is_of_the_code_as_printed(void **state)
{
	unsigned char one[SECRET_DIGEST_BYTES], two[SECRET_DIGEST_BYTES];
	char read[CERTIFICATE_CODE_TEXT];

	(void)state;
	assert_int_equal(certificate_code_read("ooooo ooooo ooooo ooo12", read, NULL), CERTIFICATE_CODE_OK);
	certificate_code_digest(one, read);
	certificate_code_digest(two, "00000-00000-00000-00012");
	assert_memory_equal(one, two, sizeof one);
	certificate_code_digest(two, "00000-00000-00000-00000");
	assert_memory_not_equal(one, two, sizeof one);
}

static void test_D4_it_says_what_the_record_is_on_the_day(void **state)
{
	struct registration_facts facts = {.state = REGISTRATION_ACTIVE,
		.since = {2026, 3, 15},
		.last_transaction = {2027, 3, 15},
		.active_until = {2028, 3, 15}};
	struct certificate c = {.id = 7};

	(void)state;
	certificate_state(&c, &facts, (struct date){2028, 3, 15});
	assert_int_equal(c.state, REGISTRATION_ACTIVE);
	assert_int_equal(date_compare(c.active_until, facts.active_until), 0);
	assert_int_equal(date_compare(c.issued_on, (struct date){2028, 3, 15}), 0);
	assert_int_equal(c.id, 7);
	certificate_state(&c, &facts, (struct date){2028, 3, 16}); /* lapsed, whether or not a job wrote it */
	assert_int_equal(c.state, REGISTRATION_PASSIVE);
	assert_int_equal(date_compare(c.since, (struct date){2028, 3, 16}), 0);
	assert_true(date_is_none(c.active_until));
	assert_int_equal(date_compare(c.last_transaction, facts.last_transaction), 0);
	facts = (struct registration_facts){.state = REGISTRATION_DRAFT, .since = {2027, 1, 1}};
	certificate_state(&c, &facts, (struct date){2027, 1, 2});
	assert_int_equal(c.state, REGISTRATION_DRAFT);
	assert_true(date_is_none(c.last_transaction) && date_is_none(c.active_until));
}

static void test_D28_the_last_day_is_a_whole_one(void **state)
{
	instant end = certificate_end((struct date){2028, 2, 29}, 24);
	struct clock_local last = clock_to_local(end - 1), next = clock_to_local(end);

	(void)state;
	assert_int_equal(date_compare(last.day, (struct date){2030, 2, 28}), 0);
	assert_int_equal(date_compare(next.day, (struct date){2030, 3, 1}), 0);
	assert_int_equal(next.hour + next.minute + next.second, 0);
}

static int open_clock(void **state)
{
	struct err e;

	(void)state;
	return clock_open(NULL, &e) ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_codes_are_grouped_and_of_the_alphabet_and_read_as_they_are),
		cmocka_unit_test(test_every_single_wrong_character_is_found),
		cmocka_unit_test(test_every_two_swapped_characters_are_found),
		cmocka_unit_test(test_it_is_read_however_it_is_typed),
		cmocka_unit_test(test_what_is_no_code_is_told_apart),
		cmocka_unit_test(test_the_digest_is_of_the_code_as_printed),
		cmocka_unit_test(test_D4_it_says_what_the_record_is_on_the_day),
		cmocka_unit_test(test_D28_the_last_day_is_a_whole_one),
	};

	return cmocka_run_group_tests(tests, open_clock, NULL);
}
