/* registry_message: an answer is one clear word or none, whatever comes; a question holds no mark-up of the person's. */
#include "fuzz.h"

#include "feature/identity_check/registry_message.h"

static char question[REGISTRY_REQUEST_SIZE];

static void answer(const uint8_t *bytes, size_t n)
{
	char *own = malloc(n + 1);
	enum registry_outcome outcome;

	if (!own)
		abort();
	memcpy(own, bytes, n);
	own[n] = '\0';
	outcome = registry_message_parse(own, n);
	fuzz_expect(outcome <= REGISTRY_TOO_LARGE);
	fuzz_expect((outcome == REGISTRY_TOO_LARGE) == (n > REGISTRY_ANSWER_MAX));
	/* neither can be said without the service's own name; checked in bytes, so for UTF-16 it is not asked */
	if (outcome <= REGISTRY_MISMATCH && memchr(own, 0, n) == NULL)
		fuzz_expect(strstr(own, "tckimlik") || strstr(own, "&#"));
	if (memchr(own, 0, n) == NULL && strstr(own, "<!DOCTYPE"))
		fuzz_expect(outcome == REGISTRY_UNREADABLE || strstr(own, "<!--") || strstr(own, "<![CDATA[") ||
			    strstr(own, "<?") || n > REGISTRY_ANSWER_MAX);
	free(own);
}

static size_t count(const char *text, char c)
{
	size_t n = 0;

	for (; *text != '\0'; text++)
		n += *text == c;
	return n;
}

static void ask(const uint8_t *bytes, size_t n)
{
	char *first = fuzz_text(&bytes, &n), *last = fuzz_text(&bytes, &n);
	const struct registry_person person = {"10000000146", first, last, 1990};
	enum registry_soap soap = n % 2 ? REGISTRY_SOAP_12 : REGISTRY_SOAP_11;

	if (registry_message_build(soap, &person, question, sizeof question)) {
		fuzz_expect(count(question, '<') == 15 && count(question, '>') == 15);
		/* a question is well-formed, and no answer */
		fuzz_expect(registry_message_parse(question, strlen(question)) == REGISTRY_UNREADABLE);
	} else {
		fuzz_expect(question[0] == '\0');
	}
	free(first);
	free(last);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	answer(bytes, n);
	ask(bytes, n);
	return 0;
}
