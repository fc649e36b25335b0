/* What handlers put on a page: texts with places filled, dates, field errors, form tokens. */
#include "web/web.h"

#include <stdarg.h>
#include <string.h>

#include "base/text.h"
#include "web/csrf.h"
#include "web/page_tree.h"
#include "web/view.h"

enum { KEY_BYTES = 16 };

static const char *message(const struct web *w, const char *key, va_list ap)
{
	return view_message(w->view, w->arena, w->language, key, ap);
}

const char *web_text(const struct web *w, const char *key, ...)
{
	const char *text;
	va_list ap;

	va_start(ap, key);
	text = message(w, key, ap);
	va_end(ap);
	return text;
}

void page_put_text(struct web *w, page_node *node, const char *name, const char *key, ...)
{
	va_list ap;

	va_start(ap, key);
	page_keep(node, name, message(w, key, ap));
	va_end(ap);
}

void web_title(struct web *w, const char *key)
{
	page_put_text(w, w->page, "Page.Title", key, NULL);
}

/* `value` (0 to 9999) with at least `width` digits, before `end`; where it begins. */
static char *put_number(char *end, int value, int width)
{
	for (; value > 0 || width > 0; value /= 10, width--)
		*--end = (char)('0' + value % 10);
	return end;
}

const char *web_date_short(const struct web *w, struct date d)
{
	char text[] = "00.00.0000";

	(void)put_number(text + 2, d.day, 2);
	(void)put_number(text + 5, d.month, 2);
	(void)put_number(text + 10, d.year, 4);
	return arena_copy_n(w->arena, text, sizeof text - 1);
}

const char *web_date_long(const struct web *w, struct date d)
{
	static const char *const month[] = {"date.month.1", "date.month.2", "date.month.3", "date.month.4",
		"date.month.5", "date.month.6", "date.month.7", "date.month.8", "date.month.9", "date.month.10",
		"date.month.11", "date.month.12"};
	char day[] = "00", year[] = "0000";

	if (d.month < 1 || d.month > 12)
		err_fatal("page: there is no date to write");
	return arena_join(w->arena, put_number(day + 2, d.day, 1), " ", web_text(w, month[d.month - 1], NULL), " ",
		put_number(year + 4, d.year, 4), NULL);
}

const char *web_time(const struct web *w, instant at)
{
	struct clock_local local = clock_to_local(at);

	return arena_format(w->arena, w->language == LANGUAGE_TR ? "%02d.%02d" : "%02d:%02d", local.hour, local.minute);
}

static page_node *form_node(struct web *w, const char *field)
{
	return page_child(page_child(w->page, "Form"), field);
}

void web_keep(struct web *w, const char *field, const char *value)
{
	page_put(form_node(w, field), "Value", value);
}

static void add_error(struct web *w, const char *field, const char *anchor, const char *text)
{
	page_node *item;

	if (w->error_count == WEB_ERRORS_MAX)
		err_fatal("page: more than %d field errors", WEB_ERRORS_MAX);
	item = page_item(page_child(w->page, "Form.Errors"), (size_t)w->error_count++);
	page_put(item, "Field", anchor);
	page_put(item, "Message", text);
	page_put(form_node(w, field), "Error", text);
	page_put(w->page, "Page.HasErrors", "1");
}

void web_field_error(struct web *w, const char *field, const char *key, ...)
{
	va_list ap;

	va_start(ap, key);
	add_error(w, field, field, message(w, key, ap));
	va_end(ap);
}

void web_anchor_error(struct web *w, const char *field, const char *anchor, const char *key, ...)
{
	va_list ap;

	va_start(ap, key);
	add_error(w, field, anchor, message(w, key, ap));
	va_end(ap);
}

void web_form_at(struct web *w, page_node *node, const char *path)
{
	char csrf[CSRF_TEXT], key_text[KEY_BYTES * 2];
	unsigned char key[KEY_BYTES];

	csrf_make(csrf, w->visitor_hash, path);
	secret_random(key, sizeof key);
	secret_encode(key_text, sizeof key_text, key, sizeof key);
	page_slot(node, "Csrf", csrf);
	page_slot(node, "Key", key_text);
}

void web_form(struct web *w, const char *path)
{
	web_form_at(w, page_child(w->page, "Form"), path);
}

void web_notice(struct web *w, const char *const *allowed)
{
	const char *word = web_field(w, "sonuc");
	char key[64];

	for (; *allowed; allowed++)
		if (text_equal(*allowed, word) && text_format(key, sizeof key, "notice.%s", *allowed))
			page_put_text(w, w->page, "Page.Notice", key, NULL);
}
