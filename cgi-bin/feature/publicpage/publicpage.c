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

/* A database that is away costs the list, not the page: error pages lead here. */
static bool help(struct web *w, struct err *e)
{
	if (!w->app->units && !unit_list_load(w->app->db, &w->app->units, e)) {
		if (e->code != ERR_DB_DOWN)
			return false;
		err_clear(e);
	}
	if (w->app->units)
		unit_list_put(w->app->units, page_child(w->page, "Units"));
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

enum { VERSIONS_MAX = 50 };

/* The other versions to read, and whether a newer one has replaced this one. */
static void put_versions(struct web *w, const struct legal_text *text, const struct legal_version *all, size_t count)
{
	page_node *node = page_child(w->page, "Version");
	const char *path = web_path(w, w->path);
	size_t n = 0;

	page_put(node, "Url", path);
	if (all[0].version != text->version)
		page_put(node, "IsOld", "1");
	for (size_t i = 0; i < count; i++) {
		page_node *item;

		if (all[i].version >= text->version)
			continue;
		item = page_item(page_child(node, "Older"), n++);
		page_put_int(item, "Number", (long)all[i].version);
		page_put(item, "Url", arena_format(w->arena, "%s?surum=%ld", path, (long)all[i].version));
	}
}

/* Changing the language stays with the version being read. */
static void keep_version(struct web *w, int64_t version)
{
	page_put(w->page, "Page.UrlTr", arena_format(w->arena, "%s?surum=%ld", w->path, (long)version));
	page_put(w->page, "Page.UrlEn", arena_format(w->arena, "/en%s?surum=%ld", w->path, (long)version));
}

/* Whether it has come into force: a withdrawn one never does. */
static bool is_listed(const struct legal_version *all, size_t count, int64_t number)
{
	for (size_t i = 0; i < count; i++)
		if (all[i].version == number)
			return true;
	return false;
}

/* `/metin/...`: the current text, or an older version by its number (D9). A version that is published but not yet in
 * force is not shown. */
static bool legal(struct web *w, enum legal_kind kind, struct err *e)
{
	struct legal_text *text = arena_alloc(w->arena, sizeof *text);
	struct legal_version version[VERSIONS_MAX];
	const char *wanted = web_field(w, "surum");
	int64_t number = 0;
	size_t count;
	bool found;

	if (wanted[0] != '\0' && !text_parse_int(wanted, 1, 60000, &number))
		return web_refuse(w, 404);
	if (!legal_text_versions(w->app->db, kind, w->language, w->now.today, version, VERSIONS_MAX, &count, e))
		return false;
	if (count == 0)
		return web_refuse(w, 404);
	if (number == 0)
		number = version[0].version;
	else
		keep_version(w, number);
	if (!legal_text_version(w->app->db, w->arena, kind, w->language, number, text, &found, e))
		return false;
	if (!found || !is_listed(version, count, number))
		return web_refuse(w, 404);
	legal_text_put(w, text, page_child(w->page, "Legal"));
	put_versions(w, text, version, count);
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
	{METHOD_GET, "/metin/uyelik-sozlesmesi", ACCESS_ANYONE, &version_form, agreement, NULL},
	{METHOD_GET, "/metin/aydinlatma", ACCESS_ANYONE, &version_form, notice, NULL},
	{METHOD_GET, "/metin/acik-riza", ACCESS_ANYONE, &version_form, consent, NULL},
	{METHOD_GET, "/saglik", ACCESS_ANYONE, NULL, health, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
