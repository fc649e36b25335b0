#include "feature/identity_check/registry_client.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <curl/curl.h>

#include "base/secret.h"
#include "base/text.h"

enum { TIMEOUT_MS = 10000, HTTP_OK = 200 };

struct registry_client {
	CURL *curl;
	struct curl_slist *headers;
	enum registry_soap soap;
	size_t n;
	char answer[REGISTRY_ANSWER_MAX];
};

/* Keeps a piece of the answer; one piece too many ends the transfer. */
static size_t on_piece(char *piece, size_t size, size_t n, void *context)
{
	struct registry_client *client = context;
	size_t bytes = size * n;

	if (bytes > sizeof client->answer - client->n)
		return CURL_WRITEFUNC_ERROR;
	memcpy(client->answer + client->n, piece, bytes);
	client->n += bytes;
	return bytes;
}

static bool read_soap(const struct config *c, enum registry_soap *out, struct err *e)
{
	const char *word = config_text(c, "registry_soap", "1.1");

	*out = text_equal(word, "1.2") ? REGISTRY_SOAP_12 : REGISTRY_SOAP_11;
	if (*out == REGISTRY_SOAP_12 || text_equal(word, "1.1"))
		return true;
	return err_set(e, ERR_CONFIG, 0, "configuration: 'registry_soap' is 1.1 or 1.2");
}

static bool read_timeout(const struct config *c, long *out, struct err *e)
{
	int64_t ms = TIMEOUT_MS;

	if (config_text(c, "registry_timeout_ms", NULL) &&
		!config_need_int(c, "registry_timeout_ms", 100, REGISTRY_TIMEOUT_MAX_MS, &ms, e))
		return false;
	*out = (long)ms;
	return true;
}

static bool read_places(const struct config *c, const char **url, const char **ca, struct err *e)
{
	if (!config_need_text(c, "registry_url", url, e) || !config_need_text(c, "registry_ca", ca, e))
		return false;
	if (!text_starts(*url, "https://"))
		return err_set(e, ERR_CONFIG, 0, "configuration: 'registry_url' must start with https://");
	if (access(*ca, R_OK) != 0)
		return err_set(e, ERR_CONFIG, 0, "configuration: 'registry_ca' is no readable file");
	return true;
}

static bool add_header(struct registry_client *client, const char *line)
{
	struct curl_slist *longer = line ? curl_slist_append(client->headers, line) : client->headers;

	if (longer)
		client->headers = longer;
	return longer != NULL;
}

/* Every option must be taken: one that was not would leave a check out. */
static bool set_options(struct registry_client *client, const char *url, const char *ca, long timeout_ms)
{
	CURL *c = client->curl;

	return add_header(client, registry_message_type(client->soap)) &&
	       add_header(client, registry_message_action(client->soap)) &&
	       curl_easy_setopt(c, CURLOPT_URL, url) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "https") == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_PROXY, "") == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 2L) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_CAINFO, ca) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_CAPATH, NULL) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_HTTPHEADER, client->headers) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_TIMEOUT_MS, timeout_ms) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT_MS, timeout_ms) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_piece) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_WRITEDATA, client) == CURLE_OK;
}

bool registry_client_open(const struct config *c, struct registry_client **out, struct err *e)
{
	const char *url, *ca;
	enum registry_soap soap;
	long timeout_ms;
	struct registry_client *client;

	*out = NULL;
	if (!read_places(c, &url, &ca, e) || !read_soap(c, &soap, e) || !read_timeout(c, &timeout_ms, e))
		return false;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		return err_set(e, ERR_INTERNAL, 0, "registry: libcurl does not start");
	client = calloc(1, sizeof *client);
	if (!client)
		err_fatal("registry: no memory");
	client->soap = soap;
	client->curl = curl_easy_init();
	if (!client->curl || !set_options(client, url, ca, timeout_ms)) {
		registry_client_close(client);
		return err_set(e, ERR_CONFIG, 0, "registry: libcurl refuses an option");
	}
	*out = client;
	return true;
}

void registry_client_close(struct registry_client *client)
{
	if (!client)
		return;
	curl_easy_cleanup(client->curl);
	curl_slist_free_all(client->headers);
	secret_wipe(client->answer, sizeof client->answer);
	free(client);
	curl_global_cleanup();
}

enum registry_soap registry_client_soap(const struct registry_client *client)
{
	return client->soap;
}

static enum registry_outcome failure(CURLcode code)
{
	switch (code) {
	case CURLE_OPERATION_TIMEDOUT:
		return REGISTRY_TIMEOUT;
	case CURLE_WRITE_ERROR:
		return REGISTRY_TOO_LARGE;
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_CONNECT_ERROR:
	case CURLE_SSL_CACERT_BADFILE:
	case CURLE_SSL_CERTPROBLEM:
	case CURLE_SSL_CIPHER:
	case CURLE_SSL_ISSUER_ERROR:
		return REGISTRY_UNTRUSTED;
	default:
		return REGISTRY_UNREACHABLE;
	}
}

enum registry_outcome registry_client_ask(struct registry_client *client, const char *question)
{
	long status = 0;
	CURLcode code;

	client->n = 0;
	if (curl_easy_setopt(client->curl, CURLOPT_POSTFIELDSIZE, (long)strlen(question)) != CURLE_OK ||
		curl_easy_setopt(client->curl, CURLOPT_POSTFIELDS, question) != CURLE_OK)
		return REGISTRY_UNREACHABLE;
	code = curl_easy_perform(client->curl);
	(void)curl_easy_setopt(client->curl, CURLOPT_POSTFIELDS, ""); /* the question is the caller's */
	if (code != CURLE_OK)
		return failure(code);
	if (curl_easy_getinfo(client->curl, CURLINFO_RESPONSE_CODE, &status) != CURLE_OK || status != HTTP_OK)
		return REGISTRY_HTTP;
	return registry_message_parse(client->answer, client->n);
}
