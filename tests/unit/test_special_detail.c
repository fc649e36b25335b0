/* Boxes that the writing program cannot open, and reasons that a dump does not tell (D24; feature/special_status/
 * special_detail.h, special_reason.h; base/secret.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "feature/special_status/special_detail.h"
#include "feature/special_status/special_reason.h"
#include "key_fixture.h"

static struct special_detail sample(void)
{
	struct special_detail d = {.claim_id = 7,
		.citizen_id = 100012,
		.paper = "adult_board",
		.basis = "acquired",
		.degree = 45,
		.number = "2024/118 - Ş",
		.issuer = "Işık Eğitim ve Araştırma Hastanesi",
		.convictions = 2};

	d.conviction[0] = (struct special_conviction){"theft", true, true, 1, 2, 3, SPECIAL_SENTENCE_PROBATION};
	d.conviction[1] = (struct special_conviction){"", false, false, 0, 0, 20, SPECIAL_SENTENCE_SERVING};
	return d;
}

static void test_a_detail_comes_back_whole(void **state)
{
	unsigned char sealed[SPECIAL_DETAIL_SEALED];
	struct special_detail in = sample(), out;
	struct err e;

	(void)state;
	special_detail_seal(&in, sealed);
	assert_true(special_detail_open(sealed, sizeof sealed, 7, 100012, &out, &e));
	assert_string_equal(out.paper, in.paper);
	assert_string_equal(out.basis, in.basis);
	assert_int_equal(out.degree, 45);
	assert_string_equal(out.number, in.number);
	assert_string_equal(out.issuer, in.issuer);
	assert_int_equal(out.convictions, 2);
	assert_string_equal(out.conviction[0].offence, "theft");
	assert_true(out.conviction[0].pardoned && out.conviction[0].intentional);
	assert_int_equal(out.conviction[0].days, 3);
	assert_int_equal(out.conviction[0].state, SPECIAL_SENTENCE_PROBATION);
	assert_string_equal(out.conviction[1].offence, "");
	assert_int_equal(out.conviction[1].state, SPECIAL_SENTENCE_SERVING);
}

static void test_the_largest_detail_fits(void **state)
{
	unsigned char sealed[SPECIAL_DETAIL_SEALED];
	struct special_detail in = {.claim_id = INT64_MAX, .citizen_id = INT64_MAX, .degree = 100}, out;
	struct err e;

	(void)state;
	memset(in.paper, 'a', sizeof in.paper - 1);
	memset(in.basis, 'a', sizeof in.basis - 1);
	memset(in.number, 'a', sizeof in.number - 1);
	memset(in.issuer, 'a', sizeof in.issuer - 1);
	for (in.convictions = 0; in.convictions < SPECIAL_CONVICTIONS_MAX; in.convictions++) {
		in.conviction[in.convictions] =
			(struct special_conviction){"", true, true, 99, 99, 9999, SPECIAL_SENTENCE_CONDITIONAL_RELEASE};
		memset(in.conviction[in.convictions].offence, 'a', sizeof in.conviction[0].offence - 1);
	}
	special_detail_seal(&in, sealed);
	assert_true(special_detail_open(sealed, sizeof sealed, INT64_MAX, INT64_MAX, &out, &e));
	assert_string_equal(out.issuer, in.issuer);
}

static void test_a_box_belongs_to_its_claim_and_person(void **state)
{
	unsigned char sealed[SPECIAL_DETAIL_SEALED];
	struct special_detail in = sample(), out;
	struct err e;

	(void)state;
	special_detail_seal(&in, sealed);
	assert_false(special_detail_open(sealed, sizeof sealed, 8, 100012, &out, &e));
	assert_false(special_detail_open(sealed, sizeof sealed, 7, 100013, &out, &e));
	assert_false(special_detail_open(sealed, sizeof sealed - 1, 7, 100012, &out, &e));
	sealed[200] ^= 1;
	assert_false(special_detail_open(sealed, sizeof sealed, 7, 100012, &out, &e));
	assert_int_equal(e.code, ERR_INTERNAL);
}

static void test_a_box_holds_no_word_and_is_never_the_same(void **state)
{
	unsigned char one[SPECIAL_DETAIL_SEALED], two[SPECIAL_DETAIL_SEALED];
	struct special_detail in = sample();

	(void)state;
	special_detail_seal(&in, one);
	special_detail_seal(&in, two);
	assert_memory_not_equal(one, two, sizeof one);
	assert_null(memmem(one, sizeof one, "theft", 5));
	assert_null(memmem(one, sizeof one, "acquired", 8));
}

/* The keys of the citizen's program alone, in a process of its own: it can close a box and not open one. */
static void test_the_writing_program_cannot_read_back(void **state)
{
	unsigned char sealed[SPECIAL_DETAIL_SEALED];
	struct special_detail in = sample(), out;
	struct err e;
	int status = 0;
	pid_t child;

	(void)state;
	child = fork();
	if (child == 0) {
		char *const words[] = {(char[]){"test"}, (char[]){"writer"}, key_dir, NULL};

		(void)close(STDERR_FILENO);
		(void)execv("/proc/self/exe", words);
		_exit(99);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 70); /* "this program has no key" */
	special_detail_seal(&in, sealed);
	assert_true(special_detail_open(sealed, sizeof sealed, 7, 100012, &out, &e));
}

static int writer(const char *keys)
{
	unsigned char sealed[SPECIAL_DETAIL_SEALED];
	struct special_detail in = sample(), out;
	struct err e;

	if (!secret_open(keys, 1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_INDEX | 1u << SECRET_KEY_BOX_PUBLIC, &e))
		return 1;
	special_detail_seal(&in, sealed);
	return special_detail_open(sealed, sizeof sealed, 7, 100012, &out, &e) ? 0 : 2;
}

static void test_a_reason_is_sealed_for_its_claim(void **state)
{
	unsigned char sealed[SPECIAL_REASON_SEALED];
	struct special_reason in = {"cannot_work", "Raporda “çalışamaz” yazıyor.\nİtiraz edebilirsiniz."}, out;
	struct err e;

	(void)state;
	special_reason_seal(&in, 12, sealed);
	assert_null(memmem(sealed, sizeof sealed, "cannot_work", 11));
	assert_true(special_reason_open(sealed, sizeof sealed, 12, &out, &e));
	assert_string_equal(out.code, in.code);
	assert_string_equal(out.words, in.words);
	assert_false(special_reason_open(sealed, sizeof sealed, 13, &out, &e));
}

static void test_reasons_fit_their_kind(void **state)
{
	(void)state;
	assert_true(special_reason_fits("proved", SPECIAL_PRIORITY, true));
	assert_false(special_reason_fits("proved", SPECIAL_PRIORITY, false));
	assert_false(special_reason_fits("other", SPECIAL_PRIORITY, true));
	assert_true(special_reason_fits("cannot_work", SPECIAL_DISABLED, false)); /* R12 */
	assert_false(special_reason_fits("cannot_work", SPECIAL_EX_CONVICT, false));
	assert_true(special_reason_fits("barred", SPECIAL_EX_CONVICT, false)); /* R17 */
	assert_false(special_reason_fits("barred", SPECIAL_DISABLED, false));
	assert_false(special_reason_fits("", SPECIAL_DISABLED, false));
	assert_string_equal(special_reason_refusal(SPECIAL_PRIORITY, 0), "no_right");
	assert_null(special_reason_refusal(SPECIAL_PRIORITY, 99));
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_detail_comes_back_whole),
		cmocka_unit_test(test_the_largest_detail_fits),
		cmocka_unit_test(test_a_box_belongs_to_its_claim_and_person),
		cmocka_unit_test(test_a_box_holds_no_word_and_is_never_the_same),
		cmocka_unit_test(test_the_writing_program_cannot_read_back),
		cmocka_unit_test(test_a_reason_is_sealed_for_its_claim),
		cmocka_unit_test(test_reasons_fit_their_kind),
	};

	if (argc == 3 && strcmp(argv[1], "writer") == 0)
		return writer(argv[2]);
	return cmocka_run_group_tests(tests, make_keys, remove_keys);
}
