#include "web/route.h"

#include <string.h>

#include "base/text.h"
#include "web/csrf.h"

enum { SIGNUP_COOKIE_SECONDS = 24 * 3600 };

static const struct route *find(const struct zone *zone, struct web *w)
{
	bool get = false, post = false;

	for (const struct route *const *table = zone->routes; *table; table++)
		for (const struct route *r = *table; r->path; r++) {
			if (!text_equal(r->path, w->path))
				continue;
			if (r->method == w->method)
				return r;
			get = get || r->method == METHOD_GET;
			post = post || r->method == METHOD_POST;
		}
	if (get || post)
		w->allow = !post ? "GET, HEAD" : get ? "GET, HEAD, POST" : "POST";
	return NULL;
}

size_t route_body_max(const struct zone *zone, struct web *w)
{
	const struct route *r = find(zone, w);

	return r && r->body_max > 0 ? r->body_max : PARAMS_BODY_MAX;
}

/* Each field given must be declared, and given once unless it may repeat. */
static bool form_fits(const struct form *form, const struct params *p, bool is_post)
{
	for (size_t i = 0; i < p->count; i++) {
		const struct form_field *field = NULL;
		const char *name = p->item[i].name;

		for (size_t k = 0; form && k < form->count; k++)
			if (text_equal(form->field[k].name, name))
				field = &form->field[k];
		if (!field && !(is_post && (text_equal(name, "csrf") || text_equal(name, "key"))))
			return false;
		for (size_t k = 0; k < i && !(field && field->many); k++)
			if (text_equal(p->item[k].name, name))
				return false;
	}
	return true;
}

/* A visitor's form is bound to a cookie that the GET gave; a signed-in one's to the session, which is never given
 * here: whoever signs out without one is led to /giris. False then. */
static bool take_visitor(struct web *w)
{
	const struct route *r = w->route;

	if (request_take_cookie(w, r->cookie))
		return true;
	if (text_equal(r->cookie, WEB_COOKIE_SESSION) || text_equal(r->cookie, WEB_COOKIE_STAFF))
		return false;
	if (w->method != METHOD_GET)
		return true; /* and post_is_genuine refuses */
	request_give_cookie(w, r->cookie, text_equal(r->cookie, WEB_COOKIE_SIGNUP) ? SIGNUP_COOKIE_SECONDS : 0);
	return true;
}

/* POST: our own page, a token made for this visitor and path, a well-formed idempotency key; where it only asks, our own page. */
static bool post_is_genuine(const struct web *w, const struct request_raw *raw)
{
	const char *token = params_find(&w->body, "csrf"), *key = params_find(&w->body, "key");

	if (w->route->only_asks)
		return request_is_own(raw);
	return request_is_own(raw) && w->visitor[0] != '\0' && token && key && strlen(key) == 22 &&
	       csrf_check(token, w->visitor_hash, w->path);
}

static bool admit(const struct zone *zone, struct web *w, enum admission *admission, struct err *e)
{
	*admission = ADMIT_YES;
	switch (w->route->access) {
	case ACCESS_ANYONE:
		return true;
	case ACCESS_VISITOR:
		if (!take_visitor(w))
			*admission = ADMIT_SIGN_IN;
		return true;
	case ACCESS_CITIZEN:
	case ACCESS_STAFF:
		if (!request_take_cookie(w, zone->is_staff ? WEB_COOKIE_STAFF : WEB_COOKIE_SESSION)) {
			*admission = ADMIT_SIGN_IN;
			return true;
		}
		return zone->admit(w, admission, e);
	case ACCESS_DENIED:
		break;
	}
	*admission = ADMIT_ELSEWHERE;
	return web_refuse(w, 403);
}

bool route_dispatch(const struct zone *zone, struct web *w, const struct request_raw *raw, struct err *e)
{
	enum admission admission;

	w->route = find(zone, w);
	if (!w->route)
		return web_refuse(w, w->allow ? 405 : 404);
	if (!form_fits(w->route->form, w->method == METHOD_POST ? &w->body : &w->query, w->method == METHOD_POST) ||
		(w->method == METHOD_POST && w->query.count > 0))
		return web_refuse(w, 400);
	if (w->route->access != ACCESS_ANYONE && zone->prepare && !zone->prepare(w, e))
		return false;
	if (!admit(zone, w, &admission, e))
		return false;
	if (admission == ADMIT_SIGN_IN)
		return web_redirect(w, "/giris", "sebep=oturum");
	if (admission == ADMIT_ELSEWHERE)
		return true;
	if (w->method == METHOD_POST && !post_is_genuine(w, raw))
		return web_refuse(w, 403);
	return w->route->handle(w, e);
}

static bool route_is_whole(const struct zone *zone, const struct route *r)
{
	if (!r->handle || r->path[0] != '/' || (r->method != METHOD_GET && r->method != METHOD_POST))
		return false;
	if (r->only_asks && r->access != ACCESS_ANYONE)
		return false;
	switch (r->access) {
	case ACCESS_ANYONE:
		return (r->method == METHOD_POST) == r->only_asks;
	case ACCESS_VISITOR:
		return r->cookie != NULL;
	case ACCESS_CITIZEN:
		return zone->admit != NULL && !zone->is_staff;
	case ACCESS_STAFF:
		return zone->admit != NULL && zone->is_staff && r->roles != 0 && r->scope != STAFF_SCOPE_NONE;
	case ACCESS_DENIED:
		break;
	}
	return false;
}

bool route_check(const struct zone *zone, struct err *e)
{
	for (const struct route *const *table = zone->routes; *table; table++)
		for (const struct route *r = *table; r->path; r++)
			if (!route_is_whole(zone, r))
				return err_set(e, ERR_CONFIG, 0, "route %s states no access, or lacks a part", r->path);
	return true;
}
