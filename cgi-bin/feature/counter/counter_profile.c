#include "feature/counter/counter_profile.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/counter/counter_deed.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_part.h"
#include "feature/staff/staff_session.h"

/* Somebody's CV on a clerk's desk. How the person asked is told with the first change, and carried from page to page. */
struct desk {
	struct profile_subject subject; /* first: the pages' functions know only this */
	struct person person;
	enum registration_channel channel;
	bool has_channel;
};

static const struct desk *desk_of(const struct profile_subject *s)
{
	return (const void *)s;
}

static void put(struct web *w, const struct profile_subject *s)
{
	const struct desk *d = desk_of(s);
	page_node *person;

	counter_channel_put(w);
	person_put_head(w, &d->person);
	person = page_child(w->page, "Person");
	page_put_int(person, "Version", (long)s->facts.version);
	page_put(person, "Standing", counter_person_standing(w, &s->facts));
	if (d->has_channel)
		page_put(w->page, "Cv.Channel", registration_channel_name(d->channel));
	page_put(w->page, "Page.Nav", "search");
}

/* What was changed and how it was asked for; which event of the record it was, when it was one. */
static bool write_down(struct web *w, const struct profile_subject *s, enum registration_transaction kind,
	bool is_removal, const struct registration_change *change, struct err *e)
{
	const char *entry =
		change->event_count > 0 ? arena_format(w->arena, ", entry %u", (unsigned)change->after.version) : "";
	const char *subject = arena_format(w->arena, "%s%s, %s%s", registration_transaction_name(kind),
		is_removal ? " removed" : "", registration_channel_name(s->act.channel), entry);

	return staff_audit(w, AUDIT_CITIZEN_PROFILE, s->citizen_id, subject, NULL, e);
}

/* A record of no such version: the page is shown again, with the record as it is. */
static void take(struct web *w, struct desk *d)
{
	d->has_channel = counter_channel_take(w, &d->channel);
	if (!text_parse_int(web_field(w, "record"), 1, UINT32_MAX, &d->subject.version))
		d->subject.version = 0;
}

static void carry(struct web *w, struct desk *d)
{
	d->has_channel = counter_channel_parse(web_field(w, "kanal"), &d->channel);
	if (d->has_channel)
		web_keep(w, "channel", registration_channel_name(d->channel));
}

static void fill(struct web *w, struct desk *d)
{
	struct profile_subject *s = &d->subject;
	const char *query = person_query(w, &d->person);

	s->citizen_id = d->person.id;
	s->birth_date = d->person.birth_date;
	s->facts = d->person.facts;
	s->base = "/kisi/ozgecmis";
	s->query = query;
	if (d->has_channel)
		s->query = arena_format(w->arena, "%s&kanal=%s", query, registration_channel_name(d->channel));
	s->voice = "told";
	s->notice = "told_";
	s->passive_href = arena_format(w->arena, "%s/kisi/etkin?%s", web_prefix(w), query);
	s->put = put;
	s->act = (struct registration_act){
		REGISTRATION_BY_STAFF, d->channel, w->now.today, app_rule(w, RULE_REGISTRATION_MONTHS)};
	s->actor_id = staff_actor(w)->staff_id;
	s->is_guarded = true;
	s->write_down = write_down;
}

static bool open_desk(struct web *w, struct desk **out, bool *open, struct err *e)
{
	struct desk *d = arena_alloc(w->arena, sizeof *d);

	*out = d;
	d->channel = REGISTRATION_COUNTER;
	if (!person_open(w, &d->person, open, e))
		return false;
	if (!*open)
		return true;
	if (w->method == METHOD_POST)
		take(w, d);
	else
		carry(w, d);
	fill(w, d);
	return true;
}

static bool show_overview(struct web *w, struct err *e)
{
	struct desk *d;
	bool open;

	if (!open_desk(w, &d, &open, e))
		return false;
	if (!open)
		return true;
	if (profile_part_overview(w, &d->subject, e) == 0)
		return false;
	profile_page_begin(w, &d->subject, "cv.told.overview.title", "", "");
	return web_page(w, 200, "staff/counter_profile");
}

static bool serve(struct web *w, struct err *e)
{
	struct desk *d;
	bool open;

	if (!open_desk(w, &d, &open, e))
		return false;
	return !open || profile_part_serve(w, &d->subject, e);
}

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define CLERK STAFF_BIT(STAFF_CLERK), STAFF_SCOPE_PROVINCE
#define PART(path, show, save)                                                  \
	{METHOD_GET, path, ACCESS_STAFF, FORM(show), serve, NULL, CLERK},       \
	{                                                                       \
		METHOD_POST, path, ACCESS_STAFF, FORM(save), serve, NULL, CLERK \
	}
#define SHOWN                            \
	{"no", false}, {"kanal", false}, \
	{                                \
		"sonuc", false           \
	}
#define ASKED                             \
	{"no", false}, {"record", false}, \
	{                                 \
		"channel", false          \
	}

static const struct form_field overview[] = {SHOWN};
static const struct form_field row[] = {SHOWN, {"id", false}};
static const struct form_field search[] = {SHOWN, {"ara", false}};
static const struct form_field education[] = {ASKED, PROFILE_EDUCATION_FIELDS};
static const struct form_field occupation[] = {ASKED, PROFILE_OCCUPATION_FIELDS};
static const struct form_field experience[] = {ASKED, PROFILE_EXPERIENCE_FIELDS};
static const struct form_field language[] = {ASKED, PROFILE_LANGUAGE_FIELDS};
static const struct form_field licence[] = {ASKED, PROFILE_LICENCE_FIELDS};
static const struct form_field preference[] = {ASKED, PROFILE_PREFERENCE_FIELDS};
static const struct form_field removal[] = {ASKED, PROFILE_REMOVE_FIELDS};

const struct route counter_profile_routes[] = {
	{METHOD_GET, "/kisi/ozgecmis", ACCESS_STAFF, FORM(overview), show_overview, NULL, CLERK},
	PART("/kisi/ozgecmis/egitim", row, education),
	PART("/kisi/ozgecmis/egitim/sil", row, removal),
	PART("/kisi/ozgecmis/meslek", search, occupation),
	PART("/kisi/ozgecmis/meslek/sil", row, removal),
	PART("/kisi/ozgecmis/deneyim", row, experience),
	PART("/kisi/ozgecmis/deneyim/sil", row, removal),
	PART("/kisi/ozgecmis/dil", overview, language),
	PART("/kisi/ozgecmis/dil/sil", row, removal),
	PART("/kisi/ozgecmis/ehliyet", overview, licence),
	PART("/kisi/ozgecmis/tercih", overview, preference),
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
