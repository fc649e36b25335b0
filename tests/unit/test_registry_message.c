/* The question to the population registry and its answers: feature/identity_check/registry_message.[ch]
 * (D16). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "feature/identity_check/registry_message.h"

#define S11 "http://schemas.xmlsoap.org/soap/envelope/"
#define S12 "http://www.w3.org/2003/05/soap-envelope"
#define WS "http://tckimlik.nvi.gov.tr/WS"
#define RESULT(word) "<TCKimlikNoDogrulaResult>" word "</TCKimlikNoDogrulaResult>"
#define RESPONSE(inner) "<TCKimlikNoDogrulaResponse xmlns=\"" WS "\">" inner "</TCKimlikNoDogrulaResponse>"
#define ENVELOPE(soap, body) \
	"<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"" soap "\">" body "</soap:Envelope>"
#define ANSWER(word) ENVELOPE(S11, "<soap:Body>" RESPONSE(RESULT(word)) "</soap:Body>")

#define BOMB                                                                  \
	"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">" \
	"<!ENTITY c \"&b;&b;&b;\">]><x>&c;&c;</x>"

static char out[REGISTRY_REQUEST_SIZE];

static bool build(enum registry_soap soap, const char *tckn, const char *first, const char *last)
{
	return registry_message_build(soap, &(struct registry_person){tckn, first, last, 1990}, out, sizeof out);
}

static enum registry_outcome parse(const char *text)
{
	/* a copy of exactly this size: a byte read beyond it is found by ASan */
	size_t n = strlen(text);
	char *bytes = malloc(n + (n == 0));
	enum registry_outcome outcome;

	assert_non_null(bytes);
	memcpy(bytes, text, n);
	outcome = registry_message_parse(bytes, n);
	free(bytes);
	return outcome;
}

static void test_D16_question_holds_number_names_and_birth_year(void **state)
{
	(void)state;
	assert_true(build(REGISTRY_SOAP_11, "10000000146", "Ali", "Veli"));
	assert_string_equal(out,
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<s:Envelope xmlns:s=\"" S11
		"\"><s:Body><TCKimlikNoDogrula xmlns=\"" WS "\"><TCKimlikNo>10000000146</TCKimlikNo><Ad>AL\xc4\xb0</Ad>"
		"<Soyad>VEL\xc4\xb0</Soyad><DogumYili>1990</DogumYili></TCKimlikNoDogrula></"
		"s:Body></s:Envelope>\n");
	assert_true(build(REGISTRY_SOAP_12, "10000000146", "Ali", "Veli"));
	assert_non_null(strstr(out, "<s:Envelope xmlns:s=\"" S12 "\">"));
}

static void test_headers_go_with_the_version(void **state)
{
	(void)state;
	assert_string_equal(registry_message_type(REGISTRY_SOAP_11), "Content-Type: text/xml; charset=utf-8");
	assert_string_equal(registry_message_action(REGISTRY_SOAP_11), "SOAPAction: \"" WS "/TCKimlikNoDogrula\"");
	assert_string_equal(registry_message_type(REGISTRY_SOAP_12),
		"Content-Type: application/soap+xml; charset=utf-8; action=\"" WS "/TCKimlikNoDogrula\"");
	assert_null(registry_message_action(REGISTRY_SOAP_12));
}

/* D12: i becomes dotted I, dotless i becomes I */
static void test_D12_names_go_in_turkish_upper_case(void **state)
{
	(void)state;
	assert_true(build(
		REGISTRY_SOAP_11, "10000000146", "I\xc5\x9f\xc4\xb1l i", "\xc3\xa7\xc4\x9f\xc3\xb6\xc5\x9f\xc3\xbc"));
	assert_non_null(strstr(out, "<Ad>I\xc5\x9eIL \xc4\xb0</Ad>"));
	assert_non_null(strstr(out, "<Soyad>\xc3\x87\xc4\x9e\xc3\x96\xc5\x9e\xc3\x9c</Soyad>"));
}

static void test_names_cannot_write_xml(void **state)
{
	(void)state;
	assert_true(build(REGISTRY_SOAP_11, "10000000146", "</Ad><Ad>\"&'", "O'Neil"));
	assert_non_null(strstr(out, "<Ad>&lt;/AD&gt;&lt;AD&gt;&quot;&amp;&#39;</Ad>"));
	assert_non_null(strstr(out, "<Soyad>O&#39;NE\xc4\xb0L</Soyad>"));
}

/* the longest names a form takes (60 characters, D12), and the letters that grow most */
static void test_longest_names_fit(void **state)
{
	char letters[60 * 4 + 1], quotes[61];

	(void)state;
	for (size_t i = 0; i < 60; i++) {
		memcpy(letters + 2 * i, "\xce\x90", 2); /* three letters in upper case */
		quotes[i] = '\'';
	}
	letters[120] = quotes[60] = '\0';
	assert_true(build(REGISTRY_SOAP_11, "10000000146", letters, quotes));
	assert_true(build(REGISTRY_SOAP_12, "10000000146", quotes, letters));
}

static void test_who_cannot_be_asked_about_is_refused(void **state)
{
	static const char *const numbers[] = {"", "1", "1000000014", "100000001460", "1000000014x", "<0000000146"};
	static const char *const names[] = {"", "a\nb", "a\x01", "\xff", "\xc4"};
	char small[200];

	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		assert_false(build(REGISTRY_SOAP_11, numbers[i], "a", "b"));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_false(build(REGISTRY_SOAP_11, "10000000146", names[i], "b"));
		assert_false(build(REGISTRY_SOAP_11, "10000000146", "a", names[i]));
		assert_string_equal(out, "");
	}
	assert_false(registry_message_build(
		REGISTRY_SOAP_11, &(struct registry_person){"10000000146", "a", "b", 1990}, small, sizeof small));
}

static void test_D16_answers_are_read(void **state)
{
	(void)state;
	assert_int_equal(parse(ANSWER("true")), REGISTRY_MATCH);
	assert_int_equal(parse(ANSWER("1")), REGISTRY_MATCH);
	assert_int_equal(parse(ANSWER(" \r\n\ttrue\n")), REGISTRY_MATCH);
	assert_int_equal(parse(ANSWER("tr<!-- -->ue")), REGISTRY_MATCH);
	assert_int_equal(parse(ANSWER("&#116;rue")), REGISTRY_MATCH);
	assert_int_equal(parse(ANSWER("false")), REGISTRY_MISMATCH);
	assert_int_equal(parse(ANSWER("0")), REGISTRY_MISMATCH);
	assert_int_equal(parse(ENVELOPE(S12, "<soap:Header><a/></soap:Header><soap:Body>" RESPONSE(
						     RESULT("false")) "</soap:Body>")),
		REGISTRY_MISMATCH);
	assert_int_equal(
		parse(ENVELOPE(S12, "<soap:Body><soap:Fault><x>true</x></soap:Fault></soap:Body>")), REGISTRY_FAULT);
	assert_int_equal(parse(ENVELOPE(S11, "<soap:Body><soap:Fault/></soap:Body>")), REGISTRY_FAULT);
}

/* only one clear word in its place is an answer: anything else leaves the question open */
static void test_D16_anything_else_is_no_answer(void **state)
{
	static const char *const bad[] = {
		"",
		" ",
		"true",
		"<a/>",
		"<html><body>true</body></html>",
		"\xff\xfe",
		"{\"result\":true}",
		ANSWER(""),
		ANSWER("TRUE"),
		ANSWER("yes"),
		ANSWER("true false"),
		ANSWER("truefalse"),
		ANSWER("10"),
		ANSWER("truetruetruetruetrue"),
		ANSWER("<b>true</b>"),
		ANSWER("true<b/>"),
		ANSWER("true&x;"),
		ANSWER("\x01"),
		ENVELOPE(S11, "<soap:Body>" RESPONSE(RESULT("true") RESULT("false")) "</soap:Body>"),
		ENVELOPE(S11, "<soap:Body>" RESPONSE(RESULT("true")) RESPONSE(RESULT("true")) "</soap:Body>"),
		ENVELOPE(S11, "<soap:Body>" RESPONSE(RESULT("true")) "<soap:Fault/></soap:Body>"),
		ENVELOPE(S11, "<soap:Body>" RESPONSE("<a>" RESULT("true") "</a>") "</soap:Body>"),
		ENVELOPE(S11, "<soap:Header>" RESPONSE(RESULT("true")) "</soap:Header><soap:Body/>"),
		ENVELOPE(S11, RESPONSE(RESULT("true"))),
		ENVELOPE("urn:other", "<soap:Body>" RESPONSE(RESULT("true")) "</soap:Body>"),
		"<Envelope><Body>" RESPONSE(RESULT("true")) "</Body></Envelope>",
		ENVELOPE(S11, "<soap:Body><TCKimlikNoDogrulaResponse>" RESULT(
				      "true") "</TCKimlikNoDogrulaResponse></soap:Body>"),
		"<?xml version=\"1.0\" encoding=\"x-none\"?><a/>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (parse(bad[i]) != REGISTRY_UNREADABLE)
			fail_msg("taken for an answer: %s", bad[i]);
}

static void test_every_cut_of_an_answer_is_no_answer(void **state)
{
	static const char whole[] = ANSWER("true");

	(void)state;
	for (size_t n = 0; n < sizeof whole - 1; n++)
		assert_int_equal(registry_message_parse(whole, n), REGISTRY_UNREADABLE);
}

static void test_document_types_and_entities_are_refused(void **state)
{
	static const char *const bad[] = {
		"<!DOCTYPE a><a/>",
		"<!DOCTYPE x [<!ENTITY t \"true\">]><s:Envelope xmlns:s=\"" S11
		"\"><s:Body>" RESPONSE(RESULT("&t;")) "</s:Body></s:Envelope>",
		"<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>",
		BOMB,
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(parse(bad[i]), REGISTRY_UNREADABLE);
}

static void test_size_and_depth_are_bounded(void **state)
{
	static char huge[REGISTRY_ANSWER_MAX + 1], deep[3 * 1000 + 1];

	(void)state;
	memset(huge, ' ', sizeof huge);
	assert_int_equal(registry_message_parse(huge, sizeof huge), REGISTRY_TOO_LARGE);
	assert_int_equal(registry_message_parse(huge, sizeof huge - 1), REGISTRY_UNREADABLE);
	for (size_t i = 0; i < 1000; i++)
		memcpy(deep + 3 * i, "<a>", 3);
	assert_int_equal(parse(deep), REGISTRY_UNREADABLE);
	/* 14 elements inside the envelope's two, and one more */
	assert_int_equal(parse(ENVELOPE(S11,
				 "<soap:Body>" RESPONSE(RESULT(
					 "true") "<a><a><a><a><a><a><a><a><a><a><a><a><a/>"
						 "</a></a></a></a></a></a></a></a></a></a></a></a>") "</soap:Body>")),
		REGISTRY_MATCH);
	assert_int_equal(parse(ENVELOPE(S11,
				 "<soap:Body>" RESPONSE(RESULT("true") "<a><a><a><a><a><a><a><a><a><a><a><a><a><a/>"
								       "</a></a></a></a></a></a></a></a></a></a></a></"
								       "a></a>") "</soap:Body>")),
		REGISTRY_UNREADABLE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_D16_question_holds_number_names_and_birth_year),
		cmocka_unit_test(test_headers_go_with_the_version),
		cmocka_unit_test(test_D12_names_go_in_turkish_upper_case),
		cmocka_unit_test(test_names_cannot_write_xml),
		cmocka_unit_test(test_longest_names_fit),
		cmocka_unit_test(test_who_cannot_be_asked_about_is_refused),
		cmocka_unit_test(test_D16_answers_are_read),
		cmocka_unit_test(test_D16_anything_else_is_no_answer),
		cmocka_unit_test(test_every_cut_of_an_answer_is_no_answer),
		cmocka_unit_test(test_document_types_and_entities_are_refused),
		cmocka_unit_test(test_size_and_depth_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
