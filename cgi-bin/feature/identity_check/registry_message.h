/* The words spoken with the population registry: one question and one answer of its SOAP service. Pure text
 * in, pure text out; registry_client.h carries it. */
#ifndef FEATURE_IDENTITY_CHECK_REGISTRY_MESSAGE_H
#define FEATURE_IDENTITY_CHECK_REGISTRY_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

enum {
	REGISTRY_REQUEST_SIZE = 8192, /* holds every question: names of 60 characters, escaped */
	REGISTRY_ANSWER_MAX = 32768,  /* longer answers are not read */
};

enum registry_soap { REGISTRY_SOAP_11, REGISTRY_SOAP_12 };

/* How asking ended: the first two are answers, all others leave the question open. */
enum registry_outcome {
	REGISTRY_MATCH,
	REGISTRY_MISMATCH,
	REGISTRY_FAULT,      /* the service says that it failed */
	REGISTRY_UNREADABLE, /* not the answer agreed on */
	REGISTRY_TOO_LARGE,
	REGISTRY_HTTP,        /* a status other than 200, redirects too */
	REGISTRY_UNREACHABLE, /* no name, no connection, cut off */
	REGISTRY_TIMEOUT,
	REGISTRY_UNTRUSTED, /* TLS failed: certificate, host name, version */
};

/* What is asked (D16). Names as the person wrote them; valid UTF-8 without control characters. */
struct registry_person {
	const char *tckn; /* 11 digits */
	const char *first_name, *last_name;
	int birth_year;
};

/* Writes the question into `out` (REGISTRY_REQUEST_SIZE is enough): names in Turkish upper case, escaped.
 * False, and
 * "", when it does not fit or a text is not UTF-8, holds control characters or a number that is not 11
 * digits: such a person cannot be asked about. The caller wipes `out`. (D16) */
bool registry_message_build(enum registry_soap soap, const struct registry_person *person, char *out, size_t size);

/* The header lines that go with it: Content-Type, and SOAPAction (NULL for SOAP 1.2, which has it inside the
 * type). */
const char *registry_message_type(enum registry_soap soap);
const char *registry_message_action(enum registry_soap soap);

/* Reads an answer of either SOAP version: MATCH, MISMATCH, FAULT or UNREADABLE; TOO_LARGE above
 * REGISTRY_ANSWER_MAX. Only the one result in its place counts. A document type, and with it every entity of
 * the sender's own, deep nesting, a second result, an unknown word or anything not well-formed is UNREADABLE.
 * `bytes` need not end with a NUL. */
enum registry_outcome registry_message_parse(const char *bytes, size_t n);

#endif
