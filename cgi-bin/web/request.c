#include "web/request.h"

#include <string.h>

#include "base/text.h"

enum { QUERY_MAX = 400 };

static int status_of(enum params_outcome outcome)
{
	switch (outcome) {
	case PARAMS_OK:
		return 0;
	case PARAMS_TOO_LONG:
	case PARAMS_TOO_MANY:
		return 413;
	case PARAMS_BAD:
		break;
	}
	return 400;
}

static const char *or_empty(const char *text)
{
	return text ? text : "";
}

static enum method method_of(const char *name)
{
	if (text_equal(name, "GET") || text_equal(name, "HEAD"))
		return METHOD_GET;
	return text_equal(name, "POST") ? METHOD_POST : METHOD_OTHER;
}

/* "/en/durum" is /durum in English. */
static void take_language(struct web *w, const char *path)
{
	bool english = text_starts(path, "/en") && (path[3] == '/' || path[3] == '\0');

	w->language = english ? LANGUAGE_EN : LANGUAGE_TR;
	if (english)
		path += 3;
	w->path = arena_copy(w->arena, path[0] == '\0' ? "/" : path);
}

/* Request ids and addresses go to logs and pages: nothing but their own characters. */
static const char *plain_word(struct web *w, const char *text, const char *allowed)
{
	size_t n = strlen(text);

	if (n > 45 || strspn(text, allowed) != n)
		return "";
	return arena_copy(w->arena, text);
}

/* What a link to this same page is made of. A query in other characters than those of our own links is left out. */
static const char *address_of(struct web *w, const char *query)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789=&%+-_.~";
	size_t n = strlen(query);

	if (w->method != METHOD_GET || n == 0 || n > QUERY_MAX || strspn(query, plain) != n)
		return w->path;
	return arena_format(w->arena, "%s?%s", w->path, query);
}

int request_read(struct web *w, const struct request_raw *raw)
{
	const char *query = or_empty(raw->query);

	w->id = plain_word(w, or_empty(raw->id), "0123456789abcdef");
	w->ip = plain_word(w, or_empty(raw->ip), "0123456789abcdefABCDEF.:");
	w->user_agent = arena_copy_n(w->arena, or_empty(raw->user_agent), strnlen(or_empty(raw->user_agent), 400));
	w->method = method_of(or_empty(raw->method));
	take_language(w, raw->path && raw->path[0] == '/' ? raw->path : "/");
	w->address = address_of(w, query);
	if (strlen(or_empty(raw->path)) > 512)
		return 400;
	w->cookie_header = arena_copy(w->arena, or_empty(raw->cookie));
	return status_of(params_decode(w->arena, query, strlen(query), PARAMS_VALUE_MAX, &w->query));
}

int request_body(struct web *w, const char *content_type, const char *bytes, size_t n, size_t body_max)
{
	static const char urlencoded[] = "application/x-www-form-urlencoded";
	size_t type_n = sizeof urlencoded - 1;
	size_t value_max = body_max > PARAMS_BODY_MAX ? body_max / 3 : PARAMS_VALUE_MAX;

	if (n > body_max)
		return 413;
	if (!content_type || strncmp(content_type, urlencoded, type_n) != 0 ||
		(content_type[type_n] != '\0' && content_type[type_n] != ';' && content_type[type_n] != ' '))
		return 400;
	return status_of(params_decode(w->arena, bytes, n, value_max, &w->body));
}

bool request_is_own(const struct request_raw *raw)
{
	if (raw->fetch_site && raw->fetch_site[0] != '\0' && !text_equal(raw->fetch_site, "same-origin"))
		return false;
	/* under our own Referrer-Policy browsers send "null" here: it tells nothing, the form token decides */
	if (raw->origin && raw->origin[0] != '\0' && !text_equal(raw->origin, "null") &&
		!text_equal(raw->origin, or_empty(raw->site)))
		return false;
	return true;
}

static void hash_visitor(struct web *w)
{
	secret_sha256(w->visitor_hash, w->visitor, strlen(w->visitor));
}

bool request_take_cookie(struct web *w, const char *name)
{
	const char *value = params_cookie(w->arena, w->cookie_header, name);

	w->visitor[0] = '\0';
	if (!value || strlen(value) != SECRET_TOKEN_TEXT - 1)
		return false;
	(void)text_copy(w->visitor, sizeof w->visitor, value);
	hash_visitor(w);
	return true;
}

void request_give_cookie(struct web *w, const char *name, long max_age)
{
	secret_token(w->visitor);
	w->visitor_is_new = true;
	hash_visitor(w);
	web_set_cookie(w, name, w->visitor, max_age);
}
