#include "feature/contact/contact_citizen.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/contact/contact_store.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_own.h"
#include "feature/profile/profile_page.h"
#include "feature/session/session.h"

static const struct form_field show_fields[] = {{"sonuc", false}};
static const struct form show_form = {show_fields, 1};
static const struct form_field save_fields[] = {{"version", false}, {"contact_preference", false}, {"email", false},
	{"province", false}, {"district", false}, {"address", false}, {"show_districts", false}};
static const struct form save_form = {save_fields, 7};

/* The row as stored, and what the page shows masked. */
struct stored {
	struct contact row;
	char tckn[IDENTITY_TCKN_MASK_SIZE];
	char mobile[IDENTITY_MOBILE_MASK_SIZE];
};

static bool load(struct web *w, struct stored **out, struct err *e)
{
	*out = arena_alloc(w->arena, sizeof **out);
	return contact_store_find(
		w->app->db, session_actor(w)->citizen_id, &(*out)->row, (*out)->tckn, (*out)->mobile, e);
}

static void put_ways(struct web *w, const struct stored *s)
{
	static const char *const ways[] = {"sms", "email", "post"};
	page_node *list = page_child(w->page, "Ways");

	for (size_t i = s->mobile[0] == '\0'; i < 3; i++) {
		page_node *item = page_item(list, i);

		page_put(item, "Value", ways[i]);
		page_put(item, "Label", profile_page_word(w, "contact.way", ways[i]));
	}
}

static bool show(struct web *w, int status, const struct stored *s, int64_t province, int64_t version)
{
	const struct province *known = reference_province(w->app->reference, province);

	page_put(w->page, "Tckn", s->tckn);
	page_put(w->page, "Mobile", s->mobile);
	page_put_int(w->page, "Version", (long)version);
	put_ways(w, s);
	if (known) {
		reference_put_districts(w->app->reference, province, page_child(w->page, "Districts"));
		page_put(w->page, "ProvinceName", known->name);
	}
	web_title(w, "contact.title");
	page_put(w->page, "Page.Nav", "contact");
	profile_page_notice(w);
	web_form(w, "/iletisim");
	return web_page(w, status, "citizen/contact");
}

static bool get(struct web *w, struct err *e)
{
	struct stored *s;

	if (!load(w, &s, e))
		return false;
	web_keep(w, "contact_preference", s->row.preference);
	web_keep(w, "email", s->row.email);
	web_keep(w, "province", arena_format(w->arena, "%d", (int)s->row.province));
	web_keep(w, "district", arena_format(w->arena, "%d", (int)s->row.district));
	web_keep(w, "address", s->row.address);
	return show(w, 200, s, s->row.province, s->row.version);
}

static void keep_form(struct web *w)
{
	static const char *const names[] = {"contact_preference", "email", "province", "district", "address"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		web_keep(w, names[i], web_field(w, names[i]));
}

/* The phone itself is not changed here: its number protects the sign-in, so a unit looks at the person first. */
static void read_preference(struct web *w, struct contact *x, bool has_mobile)
{
	const char *typed = web_field(w, "contact_preference");

	if (!contact_is_preference(typed) || (text_equal(typed, "sms") && !has_mobile))
		web_field_error(w, "contact_preference", "contact.preference.empty", NULL);
	else
		(void)text_copy(x->preference, sizeof x->preference, typed);
}

static void read_email(struct web *w, struct contact *x)
{
	static const char *const key[] = {[CONTACT_EMAIL_TOO_LONG] = "contact.email.long",
		[CONTACT_EMAIL_SPACE] = "contact.email.space",
		[CONTACT_EMAIL_NO_AT] = "contact.email.at",
		[CONTACT_EMAIL_NOT_ASCII] = "contact.email.letters",
		[CONTACT_EMAIL_BAD_PART] = "contact.email.wrong"};
	const char *typed = web_field(w, "email");
	enum contact_email_outcome outcome = contact_check_email(typed);

	if (outcome == CONTACT_EMAIL_EMPTY && text_equal(x->preference, "email"))
		web_field_error(w, "email", "contact.email.empty", NULL);
	else if (outcome == CONTACT_EMAIL_OK)
		(void)text_copy(x->email, sizeof x->email, typed);
	else if (outcome != CONTACT_EMAIL_EMPTY)
		web_field_error(w, "email", key[outcome], NULL);
}

static void read_place(struct web *w, struct contact *x)
{
	const struct reference *r = w->app->reference;
	const struct district *district;
	int64_t id;

	if (!text_parse_int(web_field(w, "province"), 1, 81, &x->province) || !reference_province(r, x->province)) {
		x->province = 0;
		web_field_error(w, "province", "contact.province.empty", NULL);
		return;
	}
	district = text_parse_int(web_field(w, "district"), 1, 65535, &id) ? reference_district(r, id) : NULL;
	if (!district || district->province_code != x->province)
		web_field_error(w, "district", "contact.district.empty", "province",
			reference_province(r, x->province)->name, NULL);
	else
		x->district = id;
}

static void read_form(struct web *w, struct contact *x, bool has_mobile)
{
	read_preference(w, x, has_mobile);
	read_email(w, x);
	read_place(w, x);
	profile_page_text(w, "address", "contact.address", CONTACT_ADDRESS_MAX,
		PROFILE_LINES | (text_equal(x->preference, "post") ? PROFILE_REQUIRED : 0), x->address,
		sizeof x->address);
}

static enum profile_save save(struct web *w, const struct profile_subject *s, void *context, struct err *e)
{
	bool saved;

	if (!contact_store_save(w->app->db, s->citizen_id, context, w->now.at, &saved, e))
		return PROFILE_SAVE_FAILED;
	return saved ? PROFILE_SAVED : PROFILE_STALE;
}

/* "Show districts": the same form with what was typed, nothing saved, nothing complained about. */
static bool show_districts(struct web *w, const struct stored *s, int64_t version)
{
	int64_t province = 0;

	(void)text_parse_int(web_field(w, "province"), 1, 81, &province);
	return show(w, 200, s, province, version);
}

static bool post(struct web *w, struct err *e)
{
	struct contact *x = arena_alloc(w->arena, sizeof *x);
	struct profile_subject own = profile_own(w);
	struct profile_change change = {REGISTRATION_CONTACT, save, x, "/iletisim", false};
	enum profile_save saved;
	struct stored *s;

	if (!load(w, &s, e))
		return false;
	keep_form(w);
	if (!profile_page_id(web_field(w, "version"), &x->version))
		return web_refuse(w, 400);
	if (web_field(w, "show_districts")[0] != '\0')
		return show_districts(w, s, x->version);
	read_form(w, x, s->mobile[0] != '\0');
	if (w->error_count > 0)
		return show(w, 422, s, x->province, x->version);
	if (!profile_change_run(w, &own, &change, &saved, e))
		return false;
	return saved == PROFILE_SAVED ||
	       show(w, profile_page_refused(w, PROFILE_STALE), s, x->province, s->row.version);
}

const struct route contact_routes[] = {
	{METHOD_GET, "/iletisim", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/iletisim", ACCESS_CITIZEN, &save_form, post, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
