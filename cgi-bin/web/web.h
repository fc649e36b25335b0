/* One request and its answer, as handlers see them. A handler reads top-down: load (store) → decide (rule) →
 * save (store, one transaction) → choose a page or a redirect. It returns false only for surprises. */
#ifndef WEB_WEB_H
#define WEB_WEB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/secret.h"
#include "web/params.h"

struct app;  /* what the program gives its handlers: feature/app/app.h */
struct view; /* web/view.h */
struct page_node;
typedef struct page_node page_node; /* a place in the page's data: web/page_tree.h */

enum language { LANGUAGE_TR, LANGUAGE_EN };
enum method { METHOD_GET, METHOD_POST, METHOD_OTHER };

/* Zero denies: a route that does not state its access is refused (security.md). */
enum access {
	ACCESS_DENIED = 0,
	ACCESS_ANYONE,  /* no cookie is read; POST only where it asks (only_asks) */
	ACCESS_VISITOR, /* not signed in; a form needs the visitor cookie `form_cookie` of its zone */
	ACCESS_CITIZEN, /* a living session */
	ACCESS_STAFF,   /* a living staff session, and today one of the route's roles */
};

/* Whose records a staff route may show or change; a handler asks for the person's own unit with staff_actor(). */
enum staff_scope {
	STAFF_SCOPE_NONE = 0, /* not stated: the program does not start */
	STAFF_SCOPE_OWN,      /* the signed-in person's own account */
	STAFF_SCOPE_UNIT,     /* own unit */
	STAFF_SCOPE_PROVINCE, /* own province */
	STAFF_SCOPE_ALL,
};

struct web;
typedef bool (*web_handler)(struct web *w, struct err *e);

/* A field of a form. What a form does not name, or names once and gets twice, fails the request (400). */
struct form_field {
	const char *name;
	bool many; /* may be repeated: check boxes */
};

struct form {
	const struct form_field *field;
	size_t count;
};

struct route {
	enum method method;
	const char *path; /* without /en */
	enum access access;
	const struct form *form; /* NULL: takes no field (but csrf and key on a POST) */
	web_handler handle;
	const char *cookie;     /* ACCESS_VISITOR: the cookie that forms are bound to, e.g. WEB_COOKIE_SIGNUP */
	uint32_t roles;         /* ACCESS_STAFF: bits of enum staff_role (feature/staff/staff_role.h), one is enough */
	enum staff_scope scope; /* ACCESS_STAFF */
	/* POST: bytes that the body may have, when more than PARAMS_BODY_MAX; nginx allows the same for this address alone. One value
	 * may then take a third of it: whatever it holds, it fits in when it is urlencoded. */
	size_t body_max;
	/* ACCESS_ANYONE, POST: a question whose words must not stand in an address. It changes nothing (its zone can write nothing), so
	 * there is nothing to forge and it takes no token; the answer is a page. */
	bool only_asks;
};

#define WEB_COOKIE_SESSION "__Host-oturum"
#define WEB_COOKIE_DEVICE "__Host-cihaz"
#define WEB_COOKIE_SIGNUP "__Host-kayit"
#define WEB_COOKIE_DRAFT "__Host-taslak" /* "1": a sign-up has been begun in this browser */
#define WEB_COOKIE_SIGNIN "__Host-giris"
#define WEB_COOKIE_STAFF "__Host-personel"
#define WEB_COOKIE_STAFF_SIGNIN "__Host-personelgiris"
#define WEB_COOKIE_STAFF_BROWSER "__Host-personeltarayici"

enum { WEB_COOKIES_MAX = 4, WEB_ERRORS_MAX = 24, WEB_LOCATION_MAX = 200 };

struct web {
	/* the request, read-only for handlers */
	struct arena *arena;
	struct clock_now now;
	struct app *app;
	const struct route *route;
	enum method method;
	enum language language;
	const char *path; /* without /en */
	const char *id;   /* request id */
	const char *ip;
	const char *user_agent;
	const char *cookie_header;
	const char *address; /* of a GET: path without /en and, in plain characters, its query; else w->path */
	struct params query;
	struct params body;
	char visitor[SECRET_TOKEN_TEXT]; /* token of the visitor or session cookie, "" when absent */
	bool visitor_is_new;             /* the cookie goes out with this answer: nothing can be stored under it yet */
	unsigned char visitor_hash[SECRET_DIGEST_BYTES]; /* its SHA-256: what CSRF tokens and rows are bound to */
	void *actor; /* ACCESS_CITIZEN: struct session_actor (feature/session/session.h); ACCESS_STAFF: struct staff_actor */

	/* the answer, filled by the functions below */
	const struct view *view;
	page_node *page;
	int status;
	const char *template_name;
	const char *content_type;
	const char *file_name; /* of a download, else NULL */
	const char *bytes;
	size_t bytes_n;
	char location[WEB_LOCATION_MAX];
	struct {
		const char *name;
		const char *value;
		long max_age; /* seconds; 0 = until the browser closes; -1 = delete */
	} set_cookie[WEB_COOKIES_MAX];
	int set_cookie_count;
	bool clear_site_data;
	const char *outcome; /* a word for the log */
	bool is_kept;        /* web_page_kept */
	/* What must be written down before the page is shown: runs once, when the handler has chosen a page of its own (no redirect, no
	 * plain page of a status). Whoever sets it may set it again: the last one counts. */
	web_handler before_page;
	const void *before_page_of;
	int error_count;
	bool sent_status_page; /* an error page was chosen by status */
	const char *allow;     /* of a 405: the methods that the address takes */
};

/* The value of a declared field of the body (POST) or query (GET); "" when absent. */
const char *web_field(const struct web *w, const char *name);

/* The i-th value of a `many` field, or NULL after the last. */
const char *web_field_at(const struct web *w, const char *name, size_t i);

/* "/en" or "". Links and redirects keep the language. */
const char *web_prefix(const struct web *w);

/* A path of this site in the request's language: "/durum" or "/en/durum". */
const char *web_path(const struct web *w, const char *path);

/* Chooses the page: status 200 or 422 and a template ("citizen/status"). */
bool web_page(struct web *w, int status, const char *template_name);

/* As web_page, for a page that many readers get alike but for what was put with page_slot: it is rendered once per process for
 * each shape (web/kept.h). */
bool web_page_kept(struct web *w, int status, const char *template_name);

/* 303 to a path of this site, in the request's language; `query` is "" or "name=value" made by the server.
 * web_redirect_stored repeats an answer kept by feature/submission (a path with its language). */
bool web_redirect(struct web *w, const char *path, const char *query);
bool web_redirect_stored(struct web *w, const char *location);

/* The plain page for an expected refusal: 400, 403, 404, 405, 409, 413, 429, 503. */
bool web_refuse(struct web *w, int status);

/* An answer that is not a page: picture, sound, plain text. */
bool web_bytes(struct web *w, const char *content_type, const void *bytes, size_t n);

/* web_bytes that browsers keep as a file of this name (a literal of [a-z0-9.-]). */
bool web_download(struct web *w, const char *content_type, const char *file_name, const void *bytes, size_t n);

/* Sets (max_age seconds, 0 = session) or deletes (-1) a `__Host-` cookie. */
void web_set_cookie(struct web *w, const char *name, const char *value, long max_age);

/* ---- filling the page ---- */

page_node *page_child(page_node *node, const char *name);
page_node *page_item(page_node *list, size_t index);
void page_put(page_node *node, const char *name, const char *value);
/* page_put of a value that differs from reader to reader: a name, a date, a token. Templates print it; they may ask whether it is
 * there, but decide nothing by what it is. */
void page_slot(page_node *node, const char *name, const char *value);
/* page_slot of an item of a list that is a value itself. */
void page_slot_item(page_node *list, size_t index, const char *value);
void page_put_int(page_node *node, const char *name, long value);

/* A text by its key ("status.active.title", below T), with {name} places filled from name, value pairs, NULL last.
 * A key that does not exist is a programmer's mistake and ends the worker; a check finds them before. */
const char *web_text(const struct web *w, const char *key, ...) __attribute__((sentinel));
void page_put_text(struct web *w, page_node *node, const char *name, const char *key, ...) __attribute__((sentinel));

/* The title (and h1) of the page. */
void web_title(struct web *w, const char *key);

/* `15 September 2024` for sentences, `15.09.2024` for tables, `14.05` for clock times. */
const char *web_date_long(const struct web *w, struct date d);
const char *web_date_short(const struct web *w, struct date d);
const char *web_time(const struct web *w, instant at);

/* ---- forms ---- */

/* Puts the field's typed value into `Form.<name>.Value` so that it stays in the form. Never for passwords and codes. */
void web_keep(struct web *w, const char *field, const char *value);

/* A message beside the field and in the summary: `Form.<field>.Error`, `Form.Errors.N`; web_errors counts them.
 * The anchor is the field's id. */
void web_field_error(struct web *w, const char *field, const char *key, ...) __attribute__((sentinel));
void web_anchor_error(struct web *w, const char *field, const char *anchor, const char *key, ...)
	__attribute__((sentinel));

/* `csrf` and `key` for the page's form that posts to `path` (Form.Csrf, Form.Key), or under `node` for one of several. */
void web_form(struct web *w, const char *path);
void web_form_at(struct web *w, page_node *node, const char *path);

/* Tells the reader what just worked: reads `?sonuc=` and, when it is one of `allowed` (NULL last), puts the text
 * `notice.<word>` in Page.Notice. A route that uses it declares the field "sonuc". */
void web_notice(struct web *w, const char *const *allowed);

#endif
