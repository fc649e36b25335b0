/* `ctl error-pages`: the error pages as files, for when nginx refuses by itself or no worker answers. nginx puts the
 * request id in by server-side include. */
#include "feature/operator/operator.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "web/page_tree.h"
#include "web/view.h"

enum { ARENA_BYTES = 512 * 1024 };

#define ID_MARK "REQUEST-ID-OF-THIS-ANSWER"
#define ID_INCLUDE "<!--# echo var=\"request_id\" -->"

static void fill(
	const struct view *v, struct arena *arena, page_node *page, int status, enum language language, bool staff)
{
	const char *key = arena_format(arena, "error.%d.title", status);

	page_put(page, "Page.Lang", language == LANGUAGE_EN ? "en" : "tr");
	page_put(page, "Page.Prefix", language == LANGUAGE_EN ? "/en" : "");
	page_put(page, "Page.UrlTr", "/");
	page_put(page, "Page.UrlEn", "/en");
	page_put(page, "Page.Staff", staff ? "1" : "");
	page_put(page, "Page.Title", view_text(v, language, key));
	page_put_int(page, "Error.Status", status);
	page_put(page, "Error.RequestId", ID_MARK);
}

static bool write_page(const char *path, const char *html, struct err *e)
{
	FILE *f = fopen(path, "we");
	bool ok = f != NULL;

	while (ok && *html != '\0') {
		const char *mark = strstr(html, ID_MARK);
		size_t n = mark ? (size_t)(mark - html) : strlen(html);

		ok = fwrite(html, 1, n, f) == n && (!mark || fputs(ID_INCLUDE, f) >= 0);
		html += n + (mark ? strlen(ID_MARK) : 0);
	}
	if (f && fclose(f) != 0)
		ok = false;
	return ok ? true : err_set(e, ERR_IO, errno, "cannot write %.200s", path);
}

static bool one_page(const struct view *v, struct arena *arena, const char *dir, int status, enum language language,
	bool staff, struct err *e)
{
	page_node *page = page_root(arena);
	const char *html = NULL;
	char path[512];
	size_t n;
	bool ok;

	fill(v, arena, page, status, language, staff);
	ok = view_render(v, language, page, "error/error", &html, &n, e) &&
	     text_format(path, sizeof path, "%s/%s%d.%s.html", dir, staff ? "staff/" : "", status,
		     language == LANGUAGE_EN ? "en" : "tr") &&
	     write_page(path, html, e);
	arena_reset(arena);
	return ok;
}

bool operator_error_pages(struct app *app, char **argument, struct err *e)
{
	static const int statuses[] = {400, 403, 404, 405, 413, 429, 500, 503};
	static const char *const folders[] = {"error", NULL};
	const char *templates, *manifest;
	struct arena *arena = arena_create(ARENA_BYTES);
	struct view *v = NULL;
	size_t count = sizeof statuses / sizeof *statuses;
	bool ok = config_need_text(app->config, "templates", &templates, e) &&
		  config_need_text(app->config, "manifest", &manifest, e) &&
		  view_open(templates, manifest, folders, &v, e);

	for (size_t i = 0; ok && i < count; i++)
		for (int staff = 0; ok && staff < 2; staff++)
			ok = one_page(v, arena, argument[0], statuses[i], LANGUAGE_TR, staff, e) &&
			     one_page(v, arena, argument[0], statuses[i], LANGUAGE_EN, staff, e);
	view_destroy(v);
	arena_destroy(arena);
	if (ok)
		(void)printf("error-pages: %lu pages\n", (unsigned long)(4 * count));
	return ok;
}
