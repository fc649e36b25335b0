#include "feature/identity_check/registry_message.h"

#include <string.h>

#include <expat.h>

#include "base/err.h"
#include "base/secret.h"
#include "base/text.h"
#include "base/turkish.h"

#define REGISTRY_SPACE "http://tckimlik.nvi.gov.tr/WS"
#define SOAP_11_SPACE "http://schemas.xmlsoap.org/soap/envelope/"
#define SOAP_12_SPACE "http://www.w3.org/2003/05/soap-envelope"
#define OPERATION "TCKimlikNoDogrula"
#define ACTION REGISTRY_SPACE "/" OPERATION

/* Upper case may be three letters for one, each escaped to six bytes at most. */
enum { NAME_UPPER_SIZE = 60 * 12 + 1, NAME_ESCAPED_SIZE = 3600, DEPTH_MAX = 16, RESULT_MAX = 16 };

/* --- the question */

static const char *escape_of(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

static bool escape(const char *text, char *out, size_t size)
{
	size_t used = 0;

	for (; *text != '\0'; text++) {
		const char *as = escape_of(*text);
		size_t n = as ? strlen(as) : 1;

		if (used + n >= size)
			return false;
		memcpy(out + used, as ? as : text, n);
		used += n;
	}
	out[used] = '\0';
	return true;
}

/* A name as the registry keeps it: upper case by Turkish rules. Control characters, which XML cannot hold,
 * are refused. */
static bool put_name(const char *name, char out[NAME_ESCAPED_SIZE])
{
	char composed[NAME_UPPER_SIZE], upper[NAME_UPPER_SIZE];
	bool ok = turkish_normalise(name, composed, sizeof composed) && !text_is_empty(composed) &&
		  turkish_upper(composed, upper, sizeof upper) && escape(upper, out, NAME_ESCAPED_SIZE);

	secret_wipe(composed, sizeof composed);
	secret_wipe(upper, sizeof upper);
	return ok;
}

static bool is_tckn(const char *text)
{
	return strlen(text) == 11 && strspn(text, "0123456789") == 11;
}

bool registry_message_build(enum registry_soap soap, const struct registry_person *person, char *out, size_t size)
{
	char first[NAME_ESCAPED_SIZE], last[NAME_ESCAPED_SIZE];
	bool ok = is_tckn(person->tckn) && put_name(person->first_name, first) && put_name(person->last_name, last) &&
		  text_format(out, size,
			  "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<s:Envelope "
			  "xmlns:s=\"%s\"><s:Body><" OPERATION " xmlns=\"" REGISTRY_SPACE
			  "\"><TCKimlikNo>%s</TCKimlikNo><Ad>%s</Ad><Soyad>%s</Soyad>"
			  "<DogumYili>%d</DogumYili></" OPERATION "></s:Body></s:Envelope>\n",
			  soap == REGISTRY_SOAP_12 ? SOAP_12_SPACE : SOAP_11_SPACE, person->tckn, first, last,
			  person->birth_year);

	if (!ok)
		out[0] = '\0';
	secret_wipe(first, sizeof first);
	secret_wipe(last, sizeof last);
	return ok;
}

const char *registry_message_type(enum registry_soap soap)
{
	return soap == REGISTRY_SOAP_12 ? "Content-Type: application/soap+xml; charset=utf-8; action=\"" ACTION "\""
					: "Content-Type: text/xml; charset=utf-8";
}

const char *registry_message_action(enum registry_soap soap)
{
	return soap == REGISTRY_SOAP_12 ? NULL : "SOAPAction: \"" ACTION "\"";
}

/* --- the answer */

/* How far the way Envelope, Body, Response, Result has been walked. */
enum { AT_NOTHING, AT_ENVELOPE, AT_BODY, AT_RESPONSE, AT_RESULT };

struct reading {
	XML_Parser parser;
	int depth;   /* elements open */
	int matched; /* of these, how many lie on the way */
	int results, faults;
	size_t n;
	char text[RESULT_MAX];
	bool refused;
};

static void refuse(struct reading *r)
{
	r->refused = true;
	(void)XML_StopParser(r->parser, XML_FALSE);
}

static bool is_soap(const char *name, const char *wanted)
{
	size_t n = text_starts(name, SOAP_11_SPACE "|")   ? sizeof SOAP_11_SPACE
		   : text_starts(name, SOAP_12_SPACE "|") ? sizeof SOAP_12_SPACE
							  : 0;

	return n > 0 && text_equal(name + n, wanted);
}

static bool is_next(int matched, const char *name)
{
	switch (matched) {
	case AT_NOTHING:
		return is_soap(name, "Envelope");
	case AT_ENVELOPE:
		return is_soap(name, "Body");
	case AT_BODY:
		return text_equal(name, REGISTRY_SPACE "|" OPERATION "Response");
	case AT_RESPONSE:
		return text_equal(name, REGISTRY_SPACE "|" OPERATION "Result");
	default:
		return false;
	}
}

static void on_start(void *context, const char *name, const char **attributes)
{
	struct reading *r = context;

	(void)attributes;
	if (r->depth == DEPTH_MAX || r->matched == AT_RESULT) {
		refuse(r);
		return;
	}
	if (r->depth == r->matched && is_next(r->matched, name)) {
		r->matched++;
		r->results += r->matched == AT_RESULT;
	} else if (r->depth == AT_BODY && r->matched == AT_BODY && is_soap(name, "Fault")) {
		r->faults++;
	}
	r->depth++;
}

static void on_end(void *context, const char *name)
{
	struct reading *r = context;

	(void)name;
	if (r->matched == r->depth)
		r->matched--;
	r->depth--;
}

static void on_text(void *context, const char *text, int n)
{
	struct reading *r = context;

	if (r->matched != AT_RESULT)
		return;
	if ((size_t)n >= sizeof r->text - r->n) {
		refuse(r);
		return;
	}
	memcpy(r->text + r->n, text, (size_t)n);
	r->n += (size_t)n;
}

static void on_doctype(void *context, const char *name, const char *system, const char *public, int internal)
{
	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	refuse(context);
}

/* An xs:boolean, white space around it allowed. */
static enum registry_outcome word_outcome(const struct reading *r)
{
	size_t from = strspn(r->text, " \t\r\n"), n = strcspn(r->text + from, " \t\r\n");
	const char *word = r->text + from;

	if (word[n + strspn(word + n, " \t\r\n")] != '\0')
		return REGISTRY_UNREADABLE;
	if ((n == 4 && text_starts(word, "true")) || (n == 1 && word[0] == '1'))
		return REGISTRY_MATCH;
	if ((n == 5 && text_starts(word, "false")) || (n == 1 && word[0] == '0'))
		return REGISTRY_MISMATCH;
	return REGISTRY_UNREADABLE;
}

enum registry_outcome registry_message_parse(const char *bytes, size_t n)
{
	struct reading r = {.parser = NULL};
	bool ok;

	if (n > REGISTRY_ANSWER_MAX)
		return REGISTRY_TOO_LARGE;
	r.parser = XML_ParserCreateNS(NULL, '|');
	if (!r.parser)
		err_fatal("registry: no memory");
	XML_SetUserData(r.parser, &r);
	XML_SetElementHandler(r.parser, on_start, on_end);
	XML_SetCharacterDataHandler(r.parser, on_text);
	XML_SetStartDoctypeDeclHandler(r.parser, on_doctype);
	ok = XML_Parse(r.parser, bytes, (int)n, XML_TRUE) == XML_STATUS_OK && !r.refused;
	XML_ParserFree(r.parser);
	if (ok && r.faults == 1 && r.results == 0)
		return REGISTRY_FAULT;
	return ok && r.results == 1 && r.faults == 0 ? word_outcome(&r) : REGISTRY_UNREADABLE;
}
