#include "feature/certificate/certificate_public.h"

#include "feature/app/app.h"
#include "feature/certificate/certificate_check_store.h"
#include "feature/certificate/certificate_words.h"

static bool show_form(struct web *w, int status)
{
	web_title(w, "certificate.check.title");
	return web_page(w, status, "public/certificate");
}

static bool show(struct web *w, struct err *e)
{
	(void)e;
	return show_form(w, 200);
}

static void put_row(struct web *w, size_t i, const char *key, const char *value)
{
	page_node *item = page_item(page_child(w->page, "Row"), i);

	page_put_text(w, item, "Key", key, NULL);
	page_put(item, "Value", value);
}

/* What it stated on its day, and what the record is today: the state follows from the record and the day (D4). */
static void put_valid(struct web *w, const struct certificate_shown *c)
{
	struct registration_status today = registration_status_on(&c->record, w->now.today);
	bool is_active = today.state == REGISTRATION_ACTIVE;

	page_put(w->page, "Outcome", is_active ? "active" : "passive");
	page_put_text(
		w, w->page, "Heading", is_active ? "certificate.check.active" : "certificate.check.not_active", NULL);
	put_row(w, 0, "certificate.row.name", c->name);
	put_row(w, 1, "certificate.row.day", web_date_long(w, c->issued_on));
	put_row(w, 2, "certificate.row.stated", certificate_words_state(w, c->state, c->since, c->active_until));
	put_row(w, 3, "certificate.row.today",
		is_active ? certificate_words_state(w, today.state, today.since, c->record.active_until)
			  : web_text(w, "certificate.check.today_not", NULL));
	if (!date_is_none(c->newer_on))
		page_put_text(
			w, w->page, "Newer", "certificate.check.newer", "date", web_date_long(w, c->newer_on), NULL);
}

static void put_withdrawn(struct web *w, const struct certificate_shown *c)
{
	page_put(w->page, "Outcome", "withdrawn");
	page_put_text(w, w->page, "Heading", "certificate.check.withdrawn", NULL);
	put_row(w, 0, "certificate.row.day", web_date_long(w, c->issued_on));
	put_row(w, 1, "certificate.row.withdrawn", web_date_long(w, clock_to_local(c->withdrawn_at).day));
}

/* The message beside the field; what was typed stays. */
static bool refuse(struct web *w, const char *key, size_t letters)
{
	web_keep(w, "code", web_field(w, "code"));
	web_field_error(w, "code", key, "most", arena_format(w->arena, "%d", CERTIFICATE_CODE_LETTERS), "typed",
		arena_format(w->arena, "%zu", letters), NULL);
	return show_form(w, 422);
}

static bool check(struct web *w, struct err *e)
{
	static const char *const key[] = {[CERTIFICATE_CODE_OK] = NULL,
		[CERTIFICATE_CODE_EMPTY] = "certificate.check.error.empty",
		[CERTIFICATE_CODE_CHARACTER] = "certificate.check.error.character",
		[CERTIFICATE_CODE_LENGTH] = "certificate.check.error.length",
		[CERTIFICATE_CODE_CHECK] = "certificate.check.error.mistyped"};
	struct certificate_shown c;
	char code[CERTIFICATE_CODE_TEXT];
	size_t letters;
	enum certificate_code_outcome outcome = certificate_code_read(web_field(w, "code"), code, &letters);
	bool found;

	if (outcome != CERTIFICATE_CODE_OK)
		return refuse(w, key[outcome], letters);
	if (!certificate_check_store_find(w->app->db, code, w->now.at, &c, &found, e))
		return false;
	if (!found)
		return refuse(w, "certificate.check.error.unknown", letters);
	page_put(w->page, "Code", arena_copy(w->arena, code));
	if (c.withdrawn_at != 0)
		put_withdrawn(w, &c);
	else
		put_valid(w, &c);
	return show_form(w, 200);
}

static const struct form_field code_field[] = {{"code", false}};
static const struct form code_form = {code_field, 1};

const struct route certificate_public_routes[] = {
	{METHOD_GET, "/belge-dogrula", ACCESS_ANYONE, NULL, show, NULL},
	{METHOD_POST, "/belge-dogrula", ACCESS_ANYONE, &code_form, check, .only_asks = true},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
