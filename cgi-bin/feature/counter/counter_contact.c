#include "feature/counter/counter_contact.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/contact/contact_store.h"
#include "feature/counter/counter_contact_store.h"
#include "feature/counter/counter_deed.h"
#include "feature/counter/counter_paper.h"
#include "feature/notification/notification_address.h"
#include "feature/registration/registration_store.h"
#include "feature/signup/signup_contact.h"
#include "feature/signup/signup_identity.h"
#include "feature/staff/staff_session.h"

static const char path[] = "/kisi/iletisim";
enum { USEFUL_DAYS = 7, WAYS_MAX = 4 };

struct changing {
	struct person person;
	struct contact stored; /* its version is what the form shows */
	struct signup_draft draft;
	struct signup_contact contact;
	char mobile[IDENTITY_MOBILE_SIZE];
	const char *paper;
	int64_t version;
};

static bool show(struct web *w, const struct changing *c, int64_t province, int status)
{
	if (province != 0)
		reference_put_districts(w->app->reference, province, page_child(w->page, "Signup.Districts"));
	person_put_head(w, &c->person);
	page_put_int(page_child(w->page, "Person"), "Version", (long)c->stored.version);
	signup_contact_choices(w);
	counter_paper_put(w);
	web_title(w, "counter_contact.title");
	page_put(w->page, "Page.Nav", "search");
	web_form(w, path);
	return web_page(w, status, "staff/counter_contact");
}

static bool open_person(struct web *w, struct changing *c, bool *open, struct err *e)
{
	char tckn[IDENTITY_TCKN_MASK_SIZE], mobile[IDENTITY_MOBILE_MASK_SIZE];

	if (!person_open(w, &c->person, open, e))
		return false;
	return !*open || contact_store_find(w->app->db, c->person.id, &c->stored, tckn, mobile, e);
}

static bool show_form(struct web *w, struct err *e)
{
	struct changing *c = arena_alloc(w->arena, sizeof *c);
	bool open;

	if (!open_person(w, c, &open, e))
		return false;
	if (!open)
		return true;
	web_keep(w, "mobile", c->person.mobile);
	web_keep(w, "contact_preference", c->stored.preference);
	web_keep(w, "email", c->stored.email);
	web_keep(w, "province", arena_format(w->arena, "%d", (int)c->stored.province));
	web_keep(w, "district", arena_format(w->arena, "%d", (int)c->stored.district));
	web_keep(w, "address", c->stored.address);
	return show(w, c, c->stored.province, 200);
}

static void take(struct web *w, struct changing *c)
{
	static const enum signup_field fields[] = {
		SIGNUP_MOBILE, SIGNUP_PREFERENCE, SIGNUP_EMAIL, SIGNUP_PROVINCE, SIGNUP_DISTRICT, SIGNUP_ADDRESS};

	signup_draft_clear(&c->draft);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		const char *name = signup_field_name(fields[i]);

		(void)signup_draft_set(&c->draft, w->arena, fields[i], web_field(w, name));
		web_keep(w, name, c->draft.value[fields[i]]);
	}
	if (!text_parse_int(web_field(w, "version"), 1, UINT32_MAX, &c->version))
		c->version = 0;
}

/* The rules of registration at the counter: somebody may have no mobile (D13). */
static void check(struct web *w, struct changing *c)
{
	enum identity_mobile_outcome mobile = identity_check_mobile(c->draft.value[SIGNUP_MOBILE], c->mobile);
	unsigned problems = signup_contact_check(w, &c->draft, &c->contact);

	c->paper = counter_paper_take(w);
	if (mobile == IDENTITY_MOBILE_EMPTY)
		c->mobile[0] = '\0';
	else
		signup_identity_mobile_error(w, mobile);
	signup_contact_errors(w, problems);
	if (mobile == IDENTITY_MOBILE_EMPTY && text_equal(c->contact.preference, "sms"))
		web_field_error(w, "contact_preference", "register.error.no_mobile", NULL);
}

/* Where somebody is told: each place once. */
struct ways {
	struct notification_address *way; /* WAYS_MAX */
	size_t count;
};

static void add_way(struct ways *ways, enum notification_channel channel, const char *to)
{
	if (to[0] == '\0')
		return;
	for (size_t i = 0; i < ways->count; i++)
		if (text_equal(ways->way[i].to, to))
			return;
	ways->way[ways->count].channel = channel;
	(void)text_copy(ways->way[ways->count].to, sizeof ways->way[ways->count].to, to);
	ways->count++;
}

static bool add_preferred(struct web *w, struct ways *ways, int64_t citizen_id, enum language *language, struct err *e)
{
	struct notification_address *to = arena_alloc(w->arena, sizeof *to);

	if (!notification_address(w->app->db, citizen_id, to, language, e))
		return false;
	add_way(ways, to->channel, to->to);
	return true;
}

/* The old and the new place both hear of it, so that nobody takes a record over in silence. */
static bool tell(
	struct web *w, const struct changing *c, const struct ways *ways, enum language language, struct err *e)
{
	struct web words = *w;

	words.language = language;
	for (size_t i = 0; i < ways->count; i++) {
		struct notification n = {.citizen_id = c->person.id,
			.channel = ways->way[i].channel,
			.purpose = "contact_by_unit",
			.cause = arena_format(
				w->arena, "%lld:%lld:%d", (long long)c->person.id, (long long)w->now.at, (int)i),
			.to = ways->way[i].to,
			.useless_after = w->now.at + USEFUL_DAYS * INSTANT_DAY};

		n.subject =
			n.channel == NOTIFICATION_SMS ? "" : web_text(&words, "message.contact_by_unit.subject", NULL);
		n.text = web_text(&words, "message.contact_by_unit.text", "date", web_date_long(&words, w->now.today),
			"time", web_time(&words, w->now.at), NULL);
		if (!notification_queue(w->app->db, &n, w->now.at, e))
			return false;
	}
	return true;
}

/* A change of contact data at the citizen's request is a transaction (D3, R25). */
static bool transact(struct web *w, const struct changing *c, struct err *e)
{
	const struct registration_act act = {
		REGISTRATION_BY_STAFF, REGISTRATION_COUNTER, w->now.today, app_rule(w, RULE_REGISTRATION_MONTHS)};
	struct registration_facts before;
	struct registration_change change;
	bool found;

	if (!registration_store_lock(w->app->db, c->person.id, &before, &found, e))
		return false;
	if (!found)
		return err_set(e, ERR_DB, 0, "counter: a person without a record");
	(void)registration_transact(&before, &act, REGISTRATION_CONTACT, &change);
	return registration_store_apply(
		w->app->db, c->person.id, &before, &change, staff_actor(w)->staff_id, "", w->now.at, e);
}

static bool save(struct web *w, const struct changing *c, bool *saved, struct err *e)
{
	struct contact *x = arena_alloc(w->arena, sizeof *x);

	*x = (struct contact){.province = c->contact.province, .district = c->contact.district, .version = c->version};
	(void)text_copy(x->preference, sizeof x->preference, c->contact.preference);
	(void)text_copy(x->email, sizeof x->email, c->contact.email);
	(void)text_copy(x->address, sizeof x->address, c->contact.address);
	return contact_store_save(w->app->db, c->person.id, x, w->now.at, saved, e) &&
	       (!*saved || text_equal(c->mobile, c->person.mobile) ||
		       counter_contact_store_mobile(w->app->db, c->person.id, c->mobile, e));
}

static enum db_verdict change(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct changing *c = context;
	struct ways ways = {arena_alloc(w->arena, WAYS_MAX * sizeof *ways.way), 0};
	enum language language;
	bool saved;

	if (!add_preferred(w, &ways, c->person.id, &language, e))
		return DB_FAIL;
	if (!save(w, c, &saved, e))
		return DB_FAIL;
	if (!saved)
		return DB_ROLLBACK;
	if (!text_equal(c->mobile, c->person.mobile)) {
		add_way(&ways, NOTIFICATION_SMS, c->person.mobile);
		add_way(&ways, NOTIFICATION_SMS, c->mobile);
	}
	if (!add_preferred(w, &ways, c->person.id, &language, e) || !tell(w, c, &ways, language, e) ||
		!transact(w, c, e) || !staff_audit(w, AUDIT_CITIZEN_CONTACT, c->person.id, c->paper, NULL, e))
		return DB_FAIL;
	return counter_person_answer(w, answer, c->person.id, "iletisim");
}

/* Somebody saved meanwhile: what was typed stays, and the next time counts. */
static bool refuse_stale(struct web *w, struct changing *c)
{
	web_anchor_error(w, "form", "", "counter_contact.stale", NULL);
	w->outcome = "changed";
	return show(w, c, c->contact.province, 409);
}

static bool submit(struct web *w, struct err *e)
{
	struct changing *c = arena_alloc(w->arena, sizeof *c);
	enum submission_outcome outcome;
	bool open;

	if (!open_person(w, c, &open, e))
		return false;
	if (!open)
		return true;
	take(w, c);
	if (!text_is_empty(web_field(w, "show_districts"))) {
		web_keep(w, "paper", web_field(w, "paper"));
		(void)signup_contact_check(w, &c->draft, &c->contact);
		return show(w, c, c->contact.province, 200);
	}
	check(w, c);
	if (w->error_count > 0)
		return show(w, c, c->contact.province, 422);
	if (!submission_run(w, change, c, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || refuse_stale(w, c);
}

#define CLERK STAFF_BIT(STAFF_CLERK), STAFF_SCOPE_PROVINCE

static const struct form_field person_fields[] = {{"no", false}};
static const struct form person_form = {person_fields, 1};
static const struct form_field contact_fields[] = {{"no", false}, {"version", false}, {"paper", false},
	{"mobile", false}, {"contact_preference", false}, {"email", false}, {"province", false}, {"district", false},
	{"address", false}, {"show_districts", false}};
static const struct form contact_form = {contact_fields, sizeof contact_fields / sizeof *contact_fields};

const struct route counter_contact_routes[] = {
	{METHOD_GET, "/kisi/iletisim", ACCESS_STAFF, &person_form, show_form, NULL, CLERK},
	{METHOD_POST, "/kisi/iletisim", ACCESS_STAFF, &contact_form, submit, NULL, CLERK},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
