/* `/kayit-al/metinler` and `/kayit-al/kod`: what is printed at a registration, and the routes. */
#include "feature/counter/counter_register.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/consent/legal_text.h"
#include "feature/person/person.h"
#include "feature/staff/staff_session.h"
#include "feature/startcode/startcode_store.h"

enum { SHOW_CODE_MINUTES = 15 };

/* The three texts with a place to sign below each (R31, D9), in the language of the page. */
bool counter_register_texts(struct web *w, struct err *e)
{
	page_node *list = page_child(w->page, "Text");
	bool found;

	for (int kind = 0; kind < LEGAL_KIND_COUNT; kind++) {
		struct legal_text *text = arena_alloc(w->arena, sizeof *text);

		if (!legal_text_current(
			    w->app->db, w->arena, (enum legal_kind)kind, w->language, w->now.today, text, &found, e))
			return false;
		if (!found)
			return err_set(
				e, ERR_DB, 0, "register: no %s holds today", legal_kind_name((enum legal_kind)kind));
		legal_text_put(w, text, page_item(list, (size_t)kind));
		page_put_text(w, page_item(list, (size_t)kind), "Act",
			arena_format(w->arena, "register.act.%s", legal_kind_name((enum legal_kind)kind)), NULL);
	}
	web_title(w, "register.texts.title");
	page_put(w->page, "Page.Nav", "register");
	return web_page(w, 200, "staff/counter_texts");
}

/* Shown to who made it, for some minutes: then it stands on paper alone. */
static void put_code(struct web *w, const struct startcode *code)
{
	char text[STAFF_CODE_TEXT];

	if (code->created_by != staff_actor(w)->staff_id || code->used_at != 0 || w->now.at >= code->expires_at ||
		w->now.at >= code->created_at + SHOW_CODE_MINUTES * INSTANT_MINUTE)
		return;
	startcode_text(text, code);
	page_put(w->page, "Code.Text", text);
	page_put_text(w, w->page, "Code.Until", "register.code.until", "date",
		web_date_long(w, clock_to_local(code->expires_at).day), "time", web_time(w, code->expires_at), "tries",
		arena_format(w->arena, "%d", app_rule(w, RULE_START_CODE_TRIES)), NULL);
	if (!code->has_mobile)
		page_put_text(w, w->page, "Code.Long", "startcode.long", "min",
			arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_LONG)), NULL);
}

bool counter_register_code(struct web *w, struct err *e)
{
	struct person *person = arena_alloc(w->arena, sizeof *person);
	int64_t id = person_number(w);
	struct startcode code;
	bool found, open;

	if (id == 0)
		return web_refuse(w, 404);
	if (!startcode_store_newest(w->app->db, id, &code, &found, e))
		return false;
	if (!found || code.created_by != staff_actor(w)->staff_id)
		return web_refuse(w, 404);
	if (!person_open(w, person, &open, e))
		return false;
	if (!open)
		return true;
	page_put(w->page, "Code.Name", person_name(w, person));
	if (!person->facts.has_education || !person->facts.has_occupation)
		page_put(w->page, "Code.Profile",
			arena_format(
				w->arena, "%s/kisi/ozgecmis?%s&kanal=counter", web_prefix(w), person_query(w, person)));
	put_code(w, &code);
	web_title(w, "register.code.title");
	page_put(w->page, "Page.Nav", "register");
	return web_page(w, 200, "staff/counter_code");
}

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define CLERK STAFF_BIT(STAFF_CLERK), STAFF_SCOPE_PROVINCE

static const struct form_field code_fields[] = {{"no", false}};
static const struct form_field register_fields[] = {{"tckn", false}, {"first_name", false}, {"last_name", false},
	{"father_name", false}, {"birth_day", false}, {"birth_month", false}, {"birth_year", false}, {"mobile", false},
	{"paper", false}, {"text_language", false}, {"text_versions", false}, {"membership_agreement", false},
	{"privacy_notice", false}, {"consent", false}, {"representative", false}, {"relation", false},
	{"document", false}, {"contact_preference", false}, {"email", false}, {"province", false}, {"district", false},
	{"address", false}, {"show_districts", false}};

const struct route counter_register_routes[] = {
	{METHOD_GET, "/kayit-al", ACCESS_STAFF, NULL, counter_register_show, NULL, CLERK},
	{METHOD_POST, "/kayit-al", ACCESS_STAFF, FORM(register_fields), counter_register_submit, NULL, CLERK},
	{METHOD_GET, "/kayit-al/metinler", ACCESS_STAFF, NULL, counter_register_texts, NULL, CLERK},
	{METHOD_GET, "/kayit-al/kod", ACCESS_STAFF, FORM(code_fields), counter_register_code, NULL, CLERK},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
