#include "feature/publicpage/publicpage.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/consent/legal_text.h"

static bool home(struct web *w, struct err *e)
{
	(void)e;
	web_title(w, "public.home.title");
	return web_page(w, 200, "public/home");
}

static bool help(struct web *w, struct err *e)
{
	(void)e;
	web_title(w, "public.help.title");
	return web_page(w, 200, "public/help");
}

static bool cookies(struct web *w, struct err *e)
{
	(void)e;
	web_title(w, "public.cookies.title");
	return web_page(w, 200, "public/cookies");
}

static bool accessibility(struct web *w, struct err *e)
{
	(void)e;
	web_title(w, "public.accessibility.title");
	return web_page(w, 200, "public/accessibility");
}

static bool certificate(struct web *w, struct err *e)
{
	(void)e;
	web_title(w, "public.certificate.title");
	return web_page(w, 200, "public/certificate");
}

/* `/metin/…`: the current text, or an older version by number (D9). */
static bool legal(struct web *w, enum legal_kind kind, struct err *e)
{
	struct legal_text *text = arena_alloc(w->arena, sizeof *text);
	const char *version = web_field(w, "surum");
	int64_t number = 0;
	bool found;

	if (version[0] != '\0' && !text_parse_int(version, 1, 60000, &number))
		return web_refuse(w, 404);
	if (number > 0 ? !legal_text_version(w->app->db, w->arena, kind, w->language, number, text, &found, e)
		       : !legal_text_current(w->app->db, w->arena, kind, w->language, w->now.today, text, &found, e))
		return false;
	if (!found)
		return web_refuse(w, 404);
	legal_text_put(w, text, page_child(w->page, "Legal"));
	for (long i = 1; i < text->version; i++)
		page_put_int(page_item(page_child(w->page, "Older"), (size_t)i), "Version", i);
	page_put(w->page, "Page.Title", text->title);
	return web_page(w, 200, "public/legal");
}

static bool agreement(struct web *w, struct err *e)
{
	return legal(w, LEGAL_AGREEMENT, e);
}

static bool notice(struct web *w, struct err *e)
{
	return legal(w, LEGAL_NOTICE, e);
}

static bool consent(struct web *w, struct err *e)
{
	return legal(w, LEGAL_CONSENT, e);
}

/* `/saglik`: for whoever watches the service. */
static bool health(struct web *w, struct err *e)
{
	if (!db_ping(w->app->db, e))
		return false;
	return web_bytes(w, "text/plain; charset=utf-8", "ok\n", 3);
}

static const struct form_field version_field[] = {{"surum", false}};
static const struct form version_form = {version_field, 1};

const struct route publicpage_routes[] = {
	{METHOD_GET, "/", ACCESS_ANYONE, NULL, home, NULL},
	{METHOD_GET, "/yardim", ACCESS_ANYONE, NULL, help, NULL},
	{METHOD_GET, "/cerezler", ACCESS_ANYONE, NULL, cookies, NULL},
	{METHOD_GET, "/erisilebilirlik", ACCESS_ANYONE, NULL, accessibility, NULL},
	{METHOD_GET, "/belge-dogrula", ACCESS_ANYONE, NULL, certificate, NULL},
	{METHOD_GET, "/metin/uyelik-sozlesmesi", ACCESS_ANYONE, &version_form, agreement, NULL},
	{METHOD_GET, "/metin/aydinlatma", ACCESS_ANYONE, &version_form, notice, NULL},
	{METHOD_GET, "/metin/acik-riza", ACCESS_ANYONE, &version_form, consent, NULL},
	{METHOD_GET, "/saglik", ACCESS_ANYONE, NULL, health, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
