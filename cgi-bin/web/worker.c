#include "web/worker.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <fcgiapp.h>

#include "base/log.h"
#include "base/text.h"
#include "web/request.h"
#include "web/route.h"
#include "web/kept.h"
#include "web/page_tree.h"

enum { ARENA_BYTES = 1024 * 1024, DEADLINE_SECONDS = 10 };

struct serving {
	const struct zone *zone;
	struct arena *arena;
	FCGX_Request fcgi;
};

static const char *param(const struct serving *s, const char *name)
{
	return FCGX_GetParam(name, s->fcgi.envp);
}

static struct request_raw raw_of(const struct serving *s)
{
	return (struct request_raw){
		.method = param(s, "REQUEST_METHOD"),
		.path = param(s, "DOCUMENT_URI"),
		.query = param(s, "QUERY_STRING"),
		.content_type = param(s, "CONTENT_TYPE"),
		.content_length = param(s, "CONTENT_LENGTH"),
		.cookie = param(s, "HTTP_COOKIE"),
		.origin = param(s, "HTTP_ORIGIN"),
		.fetch_site = param(s, "HTTP_SEC_FETCH_SITE"),
		.site = param(s, "SITE_ORIGIN"),
		.ip = param(s, "REMOTE_ADDR"),
		.id = param(s, "REQUEST_ID"),
		.user_agent = param(s, "HTTP_USER_AGENT"),
	};
}

/* Reads exactly the announced body, within the cap. 0 or the status to refuse with. */
static int read_body(struct serving *s, struct web *w, const struct request_raw *raw)
{
	size_t most = route_body_max(s->zone, w);
	int64_t length = 0;
	char *bytes;
	int got = 0;

	if (!raw->content_length || !text_parse_int(raw->content_length, 0, INT32_MAX, &length))
		return 400;
	if ((size_t)length > most)
		return 413;
	bytes = arena_alloc(s->arena, (size_t)length + 1);
	while (got < length) {
		int n = FCGX_GetStr(bytes + got, (int)length - got, s->fcgi.in);

		if (n <= 0)
			return 400;
		got += n;
	}
	return request_body(w, raw->content_type, bytes, (size_t)length, most);
}

static void put_common(const struct zone *zone, struct web *w)
{
	/* the English home is /en, not /en/ */
	const char *below = text_equal(w->path, "/") ? w->address + 1 : w->address;

	page_put(w->page, "Page.Lang", w->language == LANGUAGE_EN ? "en" : "tr");
	page_put(w->page, "Page.Prefix", web_prefix(w));
	page_slot(w->page, "Page.UrlTr", w->address);
	if (zone->is_staff)
		page_put(w->page, "Page.Staff", "1");
	page_slot(w->page, "Page.UrlEn", arena_join(w->arena, "/en", below, NULL));
	page_slot(w->page, "Page.RequestId", w->id);
}

/* The plain page of a status: what happened, what to do next, the request id. */
static bool render_status_page(const struct zone *zone, struct web *w, struct err *e)
{
	static const int known[] = {400, 403, 404, 405, 409, 413, 422, 429, 500, 503};
	int status = 500;
	char key[32];

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (known[i] == w->status)
			status = w->status;
	w->status = status;
	(void)text_format(key, sizeof key, "error.%d.title", status);
	web_title(w, key);
	page_put_int(w->page, "Error.Status", status);
	page_put(w->page, "Error.RequestId", w->id);
	return view_render(zone->view, w->language, w->page, "error/error", &w->bytes, &w->bytes_n, e);
}

static void put(struct serving *s, const char *bytes, size_t n)
{
	(void)FCGX_PutStr(bytes, (int)n, s->fcgi.out);
}

#define NO_STORE "Cache-Control: no-store\r\n"

/* Header lines that never change, each with its end. */
static void put_lines(struct serving *s, const char *lines)
{
	put(s, lines, strlen(lines));
}

static void put_line(struct serving *s, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* One header line; formatted by libc, since libfcgi's own printf stops at what it does not know. */
static void put_line(struct serving *s, const char *format, ...)
{
	char line[512];
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(line, sizeof line - 2, format, ap);
	va_end(ap);
	if (n < 0 || (size_t)n >= sizeof line - 2 || strpbrk(line, "\r\n"))
		err_fatal("worker: a header that is too long or broken");
	memcpy(line + n, "\r\n", 2);
	put(s, line, (size_t)n + 2);
}

static void put_cookies(struct serving *s, const struct web *w)
{
	for (int i = 0; i < w->set_cookie_count; i++) {
		const char *value = w->set_cookie[i].max_age < 0 ? "" : w->set_cookie[i].value;
		long max_age = w->set_cookie[i].max_age;
		char age[32] = "";

		if (max_age != 0)
			(void)text_format(age, sizeof age, "; Max-Age=%ld", max_age < 0 ? 0 : max_age);
		put_line(s, "Set-Cookie: %s=%s; Path=/; Secure; HttpOnly; SameSite=%s%s", w->set_cookie[i].name, value,
			s->zone->is_staff ? "Strict" : "Lax", age);
	}
}

static void send_answer(struct serving *s, const struct web *w)
{
	put_line(s, "Status: %d", w->status);
	if (w->location[0] != '\0')
		put_line(s, "Location: %s", w->location);
	else
		put_line(s, "Content-Type: %s", w->content_type ? w->content_type : "text/html; charset=utf-8");
	if (w->file_name)
		put_line(s, "Content-Disposition: attachment; filename=\"%s\"", w->file_name);
	if (w->status == 405 && w->allow)
		put_line(s, "Allow: %s", w->allow);
	put_lines(s,
		w->language == LANGUAGE_EN ? "Content-Language: en\r\n" NO_STORE : "Content-Language: tr\r\n" NO_STORE);
	/* not "cookies": it would forget the remembered device (D17); handlers delete the cookies that must go */
	if (w->clear_site_data)
		put_lines(s, "Clear-Site-Data: \"cache\", \"storage\"\r\n");
	put_cookies(s, w);
	put_line(s, "Content-Length: %lu", (unsigned long)w->bytes_n);
	put(s, "\r\n", 2);
	put(s, w->bytes, w->bytes_n);
}

/* Runs the handler and renders what it chose. False for a surprise, with nothing sent yet. */
static bool answer(struct serving *s, struct web *w, struct err *e)
{
	struct request_raw raw = raw_of(s);
	int refusal = request_read(w, &raw);

	put_common(s->zone, w);
	if (refusal == 0 && w->method == METHOD_POST)
		refusal = read_body(s, w, &raw);
	if (refusal != 0)
		(void)web_refuse(w, refusal);
	else if (!route_dispatch(s->zone, w, &raw, e))
		return false;
	if (w->actor && s->zone->decorate && !w->location[0] && !w->bytes)
		s->zone->decorate(w);
	if (w->sent_status_page)
		return render_status_page(s->zone, w, e);
	if (w->before_page && w->location[0] == '\0' && !w->before_page(w, e))
		return false;
	if (w->location[0] != '\0' || w->bytes)
		return true;
	if (w->is_kept)
		return kept_render(w, e);
	return view_render(s->zone->view, w->language, w->page, w->template_name, &w->bytes, &w->bytes_n, e);
}

static int status_of_error(const struct err *e)
{
	switch (e->code) {
	case ERR_DB_DOWN:
	case ERR_DB_UNKNOWN:
	case ERR_DB_BUSY:
	case ERR_DB_READONLY:
		return 503;
	default:
		return 500;
	}
}

/* A surprise: logged once, answered with a plain page on a fresh data set. */
static void answer_error(struct serving *s, struct web *w, const struct err *e)
{
	struct err again;

	log_error(s->zone->name, w->id ? w->id : "", e);
	w->page = page_root(w->arena);
	put_common(s->zone, w);
	w->status = status_of_error(e);
	w->outcome = "error";
	w->location[0] = '\0';
	w->set_cookie_count = 0;
	w->content_type = NULL;
	if (!render_status_page(s->zone, w, &again)) {
		w->bytes = "";
		w->bytes_n = 0;
	}
}

static double ms_since(const struct timespec *start)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) * 1e3 + (double)(now.tv_nsec - start->tv_nsec) / 1e6;
}

static void serve_one(struct serving *s)
{
	struct timespec start;
	struct err e = {0};
	struct web w = {.arena = s->arena, .app = s->zone->app, .view = s->zone->view, .outcome = "", .id = ""};

	(void)clock_gettime(CLOCK_MONOTONIC, &start);
	w.now = clock_read();
	w.page = page_root(s->arena);
	if (!answer(s, &w, &e))
		answer_error(s, &w, &e);
	send_answer(s, &w);
	FCGX_Finish_r(&s->fcgi);
	log_request(&(struct log_request){
		w.now.at, w.id, s->zone->name, w.route ? w.route->path : "-", w.status, ms_since(&start), w.outcome});
	secret_wipe(w.visitor, sizeof w.visitor);
	arena_reset(s->arena);
}

int worker_run(const struct zone *zone)
{
	struct serving s = {.zone = zone};

	if (FCGX_Init() != 0 || FCGX_InitRequest(&s.fcgi, 0, 0) != 0)
		err_fatal("worker: libfcgi does not start");
	s.arena = arena_create(ARENA_BYTES);
	for (int served = 0; served < zone->max_requests && FCGX_Accept_r(&s.fcgi) == 0; served++) {
		(void)alarm(DEADLINE_SECONDS);
		serve_one(&s);
		(void)alarm(0);
	}
	arena_destroy(s.arena);
	return 0;
}
