#include "feature/counter/counter_register.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/counter/counter_deed.h"
#include "feature/counter/counter_paper.h"
#include "feature/counter/counter_register_store.h"
#include "feature/counter/counter_representative.h"
#include "feature/person/person_look.h"
#include "feature/signup/signup_person.h"
#include "feature/staff/staff_session.h"
#include "feature/startcode/startcode_store.h"

static const char path[] = "/kayit-al";
static const char *const languages[] = {"tr", "en"};
static const char *const consents[] = {"give", "refuse", "later"};
enum { LANGUAGES = 2, CONSENTS = 3 };

struct registering {
	struct signup_draft draft;
	struct signup_identity identity;
	struct signup_contact contact;
	struct signup_text text[LEGAL_KIND_COUNT];
	struct signup_person person;
	struct counter_sighting sighting;
	struct counter_representative representative;
	const char *consent; /* "give", "refuse", "later" */
	bool taken;
};

/* The texts that hold today, as the clerk printed them: the form brings their versions back (D9). */
static bool put_versions(struct web *w, struct err *e)
{
	struct signup_text text[LEGAL_KIND_COUNT];

	if (!signup_person_texts(w, LANGUAGE_TR, text, e))
		return false;
	page_put(page_child(w->page, "Form"), "Versions", signup_person_versions(w, text));
	return true;
}

static bool show(struct web *w, int64_t province, int status, struct err *e)
{
	if (province != 0)
		reference_put_districts(w->app->reference, province, page_child(w->page, "Signup.Districts"));
	signup_contact_choices(w);
	counter_paper_put(w);
	counter_put_choices(w, "Language", "register.language", languages, LANGUAGES);
	counter_put_choices(w, "Consent", "register.consent", consents, CONSENTS);
	counter_representative_put(w);
	web_title(w, "register.title");
	page_put(w->page, "Page.Nav", "register");
	web_form(w, path);
	return put_versions(w, e) && web_page(w, status, "staff/counter_register");
}

/* Most people live where they come to the counter. */
bool counter_register_show(struct web *w, struct err *e)
{
	int64_t province = staff_actor(w)->province_code;

	if (province != 0)
		web_keep(w, "province", arena_format(w->arena, "%lld", (long long)province));
	web_keep(w, "text_language", languages[0]);
	web_keep(w, "relation", "none");
	return show(w, province, 200, e);
}

/* One of a few words, kept; NULL when it is none of them. */
static const char *take_word(struct web *w, const char *field, const char *const *words, size_t count)
{
	const char *typed = web_field(w, field);

	web_keep(w, field, typed);
	for (size_t i = 0; i < count; i++)
		if (text_equal(typed, words[i]))
			return words[i];
	return NULL;
}

static void take_draft(struct web *w, struct registering *r)
{
	signup_draft_clear(&r->draft);
	for (int i = 0; i < SIGNUP_FORM_FIELDS; i++) {
		const char *name = signup_field_name((enum signup_field)i);

		if (i == SIGNUP_CONSENT)
			continue;
		(void)signup_draft_set(&r->draft, w->arena, (enum signup_field)i, web_field(w, name));
		web_keep(w, name, r->draft.value[i]);
	}
}

/* The texts were signed; of a minor, the explicit consent is the legal representative's (D9, D14). */
static void take_acts(struct web *w, struct registering *r)
{
	bool minor = signup_is_minor(w, &r->draft), asked;

	if (!text_equal(r->draft.value[SIGNUP_AGREEMENT], "accept"))
		web_field_error(w, "membership_agreement", "register.error.agreement", NULL);
	if (!text_equal(r->draft.value[SIGNUP_NOTICE], "read"))
		web_field_error(w, "privacy_notice", "register.error.notice", NULL);
	r->consent = take_word(w, "consent", consents, CONSENTS);
	if (!r->consent || (!minor && text_equal(r->consent, "later")))
		web_field_error(w, "consent", r->consent ? "register.error.later" : "register.error.consent", NULL);
	asked = minor && r->consent && !text_equal(r->consent, "later");
	counter_representative_take(w, asked, &r->representative);
}

/* Messages about everything that is not right, in the order of the page. */
static bool check(struct web *w, struct registering *r, struct err *e)
{
	const char *language = take_word(w, "text_language", languages, LANGUAGES);
	unsigned problems;

	r->person.language = language && text_equal(language, "en") ? LANGUAGE_EN : LANGUAGE_TR;
	r->sighting.paper = counter_paper_take(w);
	if (!signup_identity_check_at_unit(w, &r->draft, &r->identity))
		signup_identity_errors(w, &r->identity);
	problems = signup_contact_check(w, &r->draft, &r->contact);
	signup_contact_errors(w, problems);
	if (!(problems & SIGNUP_NO_PREFERENCE) && text_equal(r->contact.preference, "sms") &&
		r->identity.mobile[0] == '\0' && r->identity.mobile_outcome == IDENTITY_MOBILE_OK)
		web_field_error(w, "contact_preference", "register.error.no_mobile", NULL);
	take_acts(w, r);
	if (!signup_person_texts(w, r->person.language, r->text, e))
		return false;
	if (!text_equal(r->draft.value[SIGNUP_TEXT_VERSIONS], signup_person_versions(w, r->text)))
		web_anchor_error(w, "form", "", "register.error.texts_renewed", NULL);
	return true;
}

static void fill_person(struct web *w, struct registering *r)
{
	r->person.now = w->now.at;
	r->person.ip = w->ip;
	r->person.minor = signup_is_minor(w, &r->draft);
	r->person.actor = REGISTRATION_BY_STAFF;
	r->person.channel = REGISTRATION_COUNTER;
	r->person.actor_id = staff_actor(w)->staff_id;
}

/* Who has the number already: staff may know, and go on at that person's page. */
static bool lead_to_holder(struct web *w, const struct registering *r, bool *led, struct err *e)
{
	struct signup_holder holder;

	if (!signup_citizen_store_holder(w->app->db, r->identity.tckn, &holder, e))
		return false;
	*led = holder.id != 0;
	return !*led || counter_person_lead(w, holder.id, r->identity.tckn, e);
}

/* Who just registered somebody at the counter need not say again why that person's page is opened (D26). */
static bool give_reason(struct web *w, int64_t citizen_id, struct err *e)
{
	const struct person_reason reason = person_look_reason(AUDIT_REASON_COUNTER);

	return person_look_give(w, citizen_id, &reason, e);
}

/* Who decided for a minor, when somebody did (D14). */
static bool add_representative(struct web *w, const struct registering *r, struct err *e)
{
	const struct staff_actor *actor = staff_actor(w);

	return text_is_empty(r->representative.name) ||
	       counter_representative_store_add(
		       w->app->db, r->person.id, &r->representative, actor->staff_id, actor->unit_id, w->now.at, e);
}

/* Person, record, consents, sighting, start code, message, audit row: all or nothing (R2, D13). */
static enum db_verdict add(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct registering *r = context;
	const struct staff_actor *actor = staff_actor(w);
	struct signup_acts acts = {r->text, text_equal(r->consent, "give")     ? "given"
					    : text_equal(r->consent, "refuse") ? "refused"
									       : NULL};
	instant end = w->now.at + app_rule(w, RULE_START_CODE_DAYS) * INSTANT_DAY;

	if (!signup_person_add(w, &r->person, &r->identity, &r->contact, &acts, &r->taken, e))
		return DB_FAIL;
	if (r->taken)
		return DB_ROLLBACK;
	r->sighting.citizen_id = r->person.id;
	r->sighting.staff_id = actor->staff_id;
	r->sighting.unit_id = actor->unit_id;
	if (!counter_register_store_add(w->app->db, &r->sighting, w->now.at, e) ||
		!startcode_store_add(w->app->db, r->person.id, actor->staff_id, w->now.at, end, e) ||
		!add_representative(w, r, e) || !give_reason(w, r->person.id, e) ||
		!staff_audit(w, AUDIT_CITIZEN_REGISTER, r->person.id, r->sighting.paper, NULL, e))
		return DB_FAIL;
	return submission_answer(
		w, answer, "/kayit-al/kod", arena_format(w->arena, "no=%lld", (long long)r->person.id));
}

/* Only the list of districts was asked for: nothing is judged, nothing typed is lost. */
static bool show_again(struct web *w, struct registering *r, struct err *e)
{
	static const char *const others[] = {
		"paper", "text_language", "consent", "representative", "relation", "document"};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		web_keep(w, others[i], web_field(w, others[i]));
	(void)signup_contact_check(w, &r->draft, &r->contact);
	return show(w, r->contact.province, 200, e);
}

bool counter_register_submit(struct web *w, struct err *e)
{
	struct registering *r = arena_alloc(w->arena, sizeof *r);
	enum submission_outcome outcome;
	bool led = false;

	memset(r, 0, sizeof *r);
	take_draft(w, r);
	if (!text_is_empty(web_field(w, "show_districts")))
		return show_again(w, r, e);
	if (!check(w, r, e))
		return false;
	if (r->identity.tckn_outcome == IDENTITY_TCKN_OK) {
		fill_person(w, r);
		if (!lead_to_holder(w, r, &led, e))
			return false;
	}
	if (led)
		return true;
	if (w->error_count > 0)
		return show(w, r->contact.province, 422, e);
	if (!submission_run(w, add, r, &outcome, e))
		return false;
	if (outcome != SUBMISSION_REFUSED)
		return true;
	err_clear(e);
	return lead_to_holder(w, r, &led, e) && (led || show(w, r->contact.province, 409, e));
}
