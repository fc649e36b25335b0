/* How a handler answers: page, redirect, refusal, bytes, cookies; and the fields it reads. */
#include "web/web.h"

#include <string.h>

#include "base/text.h"

static const struct params *params_of(const struct web *w)
{
	return w->method == METHOD_POST ? &w->body : &w->query;
}

static bool is_declared(const struct web *w, const char *name)
{
	const struct form *form = w->route->form;

	for (size_t i = 0; form && i < form->count; i++)
		if (text_equal(form->field[i].name, name))
			return true;
	return text_equal(name, "key");
}

const char *web_field_at(const struct web *w, const char *name, size_t i)
{
	const struct params *p = params_of(w);

	if (!is_declared(w, name))
		err_fatal("web: %s reads the undeclared field %s", w->route->path, name);
	for (size_t k = 0; k < p->count; k++)
		if (text_equal(p->item[k].name, name) && i-- == 0)
			return p->item[k].value;
	return NULL;
}

const char *web_field(const struct web *w, const char *name)
{
	const char *value = web_field_at(w, name, 0);

	return value ? value : "";
}

const char *web_prefix(const struct web *w)
{
	return w->language == LANGUAGE_EN ? "/en" : "";
}

const char *web_path(const struct web *w, const char *path)
{
	return w->language == LANGUAGE_EN ? arena_format(w->arena, "/en%s", path) : path;
}

bool web_page(struct web *w, int status, const char *template_name)
{
	w->status = status;
	w->template_name = template_name;
	w->outcome = status == 200 ? "ok" : "form";
	return true;
}

bool web_page_kept(struct web *w, int status, const char *template_name)
{
	w->is_kept = true;
	return web_page(w, status, template_name);
}

bool web_redirect(struct web *w, const char *path, const char *query)
{
	const char *prefix = web_prefix(w);

	if (prefix[0] != '\0' && text_equal(path, "/"))
		path = "";
	w->status = 303;
	w->outcome = "redirect";
	if (!text_format(w->location, sizeof w->location, "%s%s%s%s", prefix, path, query[0] != '\0' ? "?" : "", query))
		err_fatal("web: a redirect is too long");
	return true;
}

bool web_redirect_stored(struct web *w, const char *location)
{
	w->status = 303;
	w->outcome = "redirect";
	if (!text_copy(w->location, sizeof w->location, location))
		err_fatal("web: a redirect is too long");
	return true;
}

bool web_refuse(struct web *w, int status)
{
	w->status = status;
	w->sent_status_page = true;
	w->outcome = "refused";
	return true;
}

bool web_bytes(struct web *w, const char *content_type, const void *bytes, size_t n)
{
	w->status = 200;
	w->outcome = "ok";
	w->content_type = content_type;
	w->bytes = bytes;
	w->bytes_n = n;
	return true;
}

bool web_download(struct web *w, const char *content_type, const char *file_name, const void *bytes, size_t n)
{
	w->file_name = file_name;
	return web_bytes(w, content_type, bytes, n);
}

void web_set_cookie(struct web *w, const char *name, const char *value, long max_age)
{
	int i = 0;

	while (i < w->set_cookie_count && !text_equal(w->set_cookie[i].name, name))
		i++;
	if (i == WEB_COOKIES_MAX)
		err_fatal("web: more than %d cookies", WEB_COOKIES_MAX);
	if (i == w->set_cookie_count)
		w->set_cookie_count++;
	w->set_cookie[i].name = name;
	w->set_cookie[i].value = arena_copy(w->arena, value);
	w->set_cookie[i].max_age = max_age;
}
