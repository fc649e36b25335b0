/* The sheet: fonts are looked at once at start, the longest words fit, and each failure of libharu is the house's error object. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "feature/certificate/certificate_pdf.h"

#define PLAIN "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
#define BOLD "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"

static bool open_with(const char *plain, const char *bold, struct err *e)
{
	char path[] = "/tmp/esube-font-XXXXXX";
	struct config *config = NULL;
	FILE *f = fdopen(mkstemp(path), "w");
	bool ok;

	assert_non_null(f);
	(void)fprintf(f, "certificate_font = %s\nfont = %s\n", plain, bold);
	(void)fclose(f);
	assert_true(config_load(path, &config, e));
	(void)unlink(path);
	ok = certificate_pdf_open(config, e);
	config_destroy(config);
	return ok;
}

static struct certificate_sheet some_sheet(void)
{
	return (struct certificate_sheet){.site = "S",
		.tagline = "T",
		.title = "\xC4\xB0\xC5\x9F",
		.lead = "a b",
		.state_label = "s",
		.state = "A",
		.state_note = "u",
		.is_active = true,
		.row = {{"k", "v"}},
		.check_title = "c",
		.step = {"1", "2", "3"},
		.code_label = "l",
		.code = "00000-00000-00000-00000",
		.note = "n",
		.link = "https://example.org/belge-dogrula#00000-00000-00000-00000",
		.made_at = INSTANT_DAY};
}

static void test_fonts_are_looked_at_at_start(void **state)
{
	struct err e = {0};

	(void)state;
	assert_false(open_with("/nowhere/font.ttf", BOLD, &e));
	assert_int_equal(e.code, ERR_CONFIG);
	assert_false(open_with(PLAIN, "/etc/passwd", &e));
	assert_int_equal(e.code, ERR_CONFIG);
	assert_false(open_with("fonts/plain.ttf", BOLD, &e));
	assert_int_equal(e.code, ERR_CONFIG);
	err_clear(&e);
	assert_true(open_with(PLAIN, BOLD, &e));
}

static void test_a_sheet_is_a_pdf_and_the_same_one_again(void **state)
{
	struct arena *arena = arena_create(1024 * 1024);
	struct certificate_sheet sheet = some_sheet();
	const void *one, *two;
	size_t n, m;
	struct err e = {0};

	(void)state;
	assert_true(certificate_pdf_write(arena, &sheet, &one, &n, &e));
	assert_memory_equal(one, "%PDF-1.", 7);
	assert_true(n < CERTIFICATE_PDF_MAX);
	assert_true(certificate_pdf_write(arena, &sheet, &two, &m, &e));
	assert_int_equal(n, m);
	assert_memory_equal(one, two, n);
	arena_destroy(arena);
}

/* 60 characters of a first and 60 of a last name, with and without spaces, of letters with several bytes. */
static void test_the_longest_names_fit(void **state)
{
	static const char *const letter[] = {"W", "\xC5\x9E", "\xE4\xB8\x80", "\xF0\x9D\x94\xB8", "W ", "\xC5\x9E "};
	struct arena *arena = arena_create(1024 * 1024);
	struct certificate_sheet sheet = some_sheet();
	char name[600];
	const void *pdf;
	size_t n;
	struct err e = {0};

	(void)state;
	for (size_t i = 0; i < sizeof letter / sizeof *letter; i++) {
		name[0] = '\0';
		for (size_t k = 0; k < 121 / strlen(letter[i]) * strlen(letter[i]); k++)
			strcat(name, k < 120 ? letter[i] : "");
		sheet.row[0].value = name;
		arena_reset(arena);
		assert_true(certificate_pdf_write(arena, &sheet, &pdf, &n, &e));
	}
	arena_destroy(arena);
}

static void test_what_libraries_refuse_is_an_error_and_the_next_sheet_is_fine(void **state)
{
	static char long_link[8000];
	struct arena *arena = arena_create(1024 * 1024);
	struct certificate_sheet sheet = some_sheet();
	const void *pdf;
	size_t n;
	struct err e = {0};

	(void)state;
	memset(long_link, 'a', sizeof long_link - 1);
	sheet.link = long_link; /* more than a QR code takes */
	assert_false(certificate_pdf_write(arena, &sheet, &pdf, &n, &e));
	assert_int_equal(e.code, ERR_INTERNAL);
	sheet = some_sheet();
	assert_true(certificate_pdf_write(arena, &sheet, &pdf, &n, &e));
	arena_destroy(arena);
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
		cmocka_unit_test(test_fonts_are_looked_at_at_start),
		cmocka_unit_test(test_a_sheet_is_a_pdf_and_the_same_one_again),
		cmocka_unit_test(test_the_longest_names_fit),
		cmocka_unit_test(test_what_libraries_refuse_is_an_error_and_the_next_sheet_is_fine),
	};

	return cmocka_run_group_tests(tests, open_clock, NULL);
}
