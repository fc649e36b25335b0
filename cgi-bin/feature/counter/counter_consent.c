#include "feature/counter/counter_consent.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/consent/consent_store.h"
#include "feature/counter/counter_deed.h"
#include "feature/counter/counter_representative.h"
#include "feature/staff/staff_session.h"

static const char path[] = "/kisi/riza";
static const char *const decisions[] = {"given", "refused", "withdrawn"};
static const char *const languages[] = {"tr", "en"};
enum { DECISIONS = 3, LANGUAGES = 2 };

struct deciding {
	struct person person;
	struct legal_text *text[LANGUAGES]; /* the explicit consent in force, by enum language */
	struct consent_standing standing;
	struct consent_entry entry; /* the act that it follows from */
	bool minor;
	/* from the form */
	enum consent_act act;
	enum language language; /* of the text that was signed */
	struct counter_representative representative;
	/* the result */
	enum consent_outcome outcome;
	bool changed; /* another act since the page was shown */
};

static bool read_standing(struct web *w, struct deciding *d, struct err *e)
{
	return consent_store_standing(w->app->db, d->person.id, LEGAL_CONSENT, &d->standing, &d->entry, e);
}

static bool read_texts(struct web *w, struct deciding *d, struct err *e)
{
	bool found;

	for (int i = 0; i < LANGUAGES; i++) {
		d->text[i] = arena_alloc(w->arena, sizeof *d->text[i]);
		if (!legal_text_current(
			    w->app->db, w->arena, LEGAL_CONSENT, (enum language)i, w->now.today, d->text[i], &found, e))
			return false;
		if (!found)
			return err_set(e, ERR_DB, 0, "counter: no text of the explicit consent holds today");
	}
	return true;
}

static bool open_person(struct web *w, struct deciding **out, bool *open, struct err *e)
{
	struct deciding *d = arena_alloc(w->arena, sizeof *d);

	*out = d;
	if (!person_open(w, &d->person, open, e))
		return false;
	if (!*open)
		return true;
	d->minor = consent_is_minor(d->person.birth_date, w->now.today, app_rule(w, RULE_ADULT_AGE));
	return read_texts(w, d, e) && read_standing(w, d, e);
}

/* "1.1": the versions that the clerk printed, Turkish and English. */
static const char *versions_of(const struct web *w, const struct deciding *d)
{
	return arena_format(w->arena, "%lld.%lld", (long long)d->text[LANGUAGE_TR]->version,
		(long long)d->text[LANGUAGE_EN]->version);
}

/* The newest act by its time: what the form was shown on. "0" while there is none. */
static const char *seen_of(const struct web *w, const struct deciding *d)
{
	return arena_format(w->arena, "%lld", (long long)d->entry.recorded_at);
}

static bool may(const struct deciding *d, enum consent_act act)
{
	return consent_judge_represented(&d->standing, act, d->text[LANGUAGE_TR]->version, d->minor) == CONSENT_OK;
}

/* What can be decided as things stand. */
static void put_decisions(struct web *w, const struct deciding *d)
{
	const char *names[DECISIONS];
	size_t count = 0;

	for (int i = 0; i < DECISIONS; i++)
		if (may(d, (enum consent_act)(CONSENT_GIVEN + i)))
			names[count++] = decisions[i];
	counter_put_choices(w, "Decision", "counter_consent.decision", names, count);
}

static void put_standing(struct web *w, const struct deciding *d)
{
	const char *word = d->standing.known ? consent_act_name(d->standing.act) : "none";

	page_put_text(w, w->page, "Standing", arena_format(w->arena, "counter_consent.standing.%s", word), "date",
		d->standing.known ? web_date_long(w, clock_to_local(d->entry.recorded_at).day) : "", "version",
		arena_format(w->arena, "%lld", (long long)d->standing.version), NULL);
}

static bool show(struct web *w, const struct deciding *d, int status)
{
	page_node *form = page_child(w->page, "Form");

	put_standing(w, d);
	put_decisions(w, d);
	counter_put_choices(w, "Language", "register.language", languages, LANGUAGES);
	counter_representative_put(w);
	person_put_head(w, &d->person);
	page_put(form, "Versions", versions_of(w, d));
	page_put(form, "Seen", seen_of(w, d));
	page_put(w->page, "Print",
		arena_format(w->arena, "%s/kisi/riza/metin?%s", web_prefix(w), person_query(w, &d->person)));
	if (!d->minor)
		page_put(w->page, "IsAdult", "1");
	web_title(w, "counter_consent.title");
	page_put(w->page, "Page.Nav", "search");
	web_form(w, path);
	return web_page(w, status, "staff/counter_consent");
}

static bool show_empty(struct web *w, const struct deciding *d)
{
	web_keep(w, "text_language", languages[d->entry.language[0] == 'e']);
	web_keep(w, "relation", "none");
	return show(w, d, 200);
}

/* The text to print: the representative reads and signs it. */
static bool show_print(struct web *w, const struct deciding *d)
{
	legal_text_put(w, d->text[w->language], page_child(w->page, "Legal"));
	person_put_head(w, &d->person);
	page_put(w->page, "Back", arena_format(w->arena, "%s%s?%s", web_prefix(w), path, person_query(w, &d->person)));
	web_title(w, "counter_consent.print.title");
	page_put(w->page, "Page.Nav", "search");
	return web_page(w, 200, "staff/counter_consent_text");
}

static bool show_form(struct web *w, struct err *e)
{
	struct deciding *d;
	bool open;

	return open_person(w, &d, &open, e) && (!open || show_empty(w, d));
}

static bool show_text(struct web *w, struct err *e)
{
	struct deciding *d;
	bool open;

	return open_person(w, &d, &open, e) && (!open || show_print(w, d));
}

static void take_decision(struct web *w, struct deciding *d)
{
	const char *typed = web_field(w, "decision");

	web_keep(w, "decision", typed);
	for (int i = 0; i < DECISIONS; i++)
		if (text_equal(typed, decisions[i])) {
			d->act = (enum consent_act)(CONSENT_GIVEN + i);
			return;
		}
	web_field_error(w, "decision", "counter_consent.error.decision", NULL);
}

/* Messages about everything that is not right, in the order of the page. */
static void take(struct web *w, struct deciding *d)
{
	const char *language = web_field(w, "text_language");

	take_decision(w, d);
	web_keep(w, "text_language", language);
	d->language = text_equal(language, languages[LANGUAGE_EN]) ? LANGUAGE_EN : LANGUAGE_TR;
	counter_representative_take(w, true, &d->representative);
	if (!text_equal(web_field(w, "text_versions"), versions_of(w, d)))
		web_anchor_error(w, "form", "", "counter_consent.error.renewed", NULL);
}

/* A withdrawal is of what was given: it carries the version and digest of that text (D9). */
static struct consent_entry entry_of(const struct web *w, const struct deciding *d)
{
	struct consent_entry entry = d->entry;

	if (d->act != CONSENT_WITHDRAWN)
		return consent_store_entry(d->text[d->language], d->language, d->act, true, w->now.at);
	entry.event.act = CONSENT_WITHDRAWN;
	entry.event.at_unit = true;
	entry.recorded_at = w->now.at;
	(void)text_copy(entry.channel, sizeof entry.channel, "counter");
	return entry;
}

/* Act, representative and audit row: all or nothing. A consent is no transaction (D3). */
static bool write_down(struct web *w, const struct deciding *d, struct err *e)
{
	const struct staff_actor *actor = staff_actor(w);
	struct consent_entry entry = entry_of(w, d);
	const char *subject = arena_format(w->arena, "%s, version %lld %s, %s", consent_act_name(d->act),
		(long long)entry.event.version, entry.language, d->representative.relation);

	return consent_store_insert(w->app->db, d->person.id, &entry, "", e) &&
	       counter_representative_store_add(
		       w->app->db, d->person.id, &d->representative, actor->staff_id, actor->unit_id, w->now.at, e) &&
	       staff_audit(w, AUDIT_CITIZEN_CONSENT, d->person.id, subject, NULL, e);
}

static enum db_verdict decide(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct deciding *d = context;

	d->outcome = CONSENT_OK;
	if (!consent_store_lock(w->app->db, d->person.id, e) || !read_standing(w, d, e))
		return DB_FAIL;
	d->changed = !text_equal(web_field(w, "seen"), seen_of(w, d));
	if (!d->changed)
		d->outcome = consent_judge_represented(&d->standing, d->act, d->text[d->language]->version, d->minor);
	if (d->changed || d->outcome != CONSENT_OK)
		return DB_ROLLBACK;
	return write_down(w, d, e) ? counter_person_answer(w, answer, d->person.id, "riza") : DB_FAIL;
}

/* Nothing was done: why, and how things stand now. */
static bool refuse(struct web *w, const struct deciding *d)
{
	const char *word = d->changed ? "changed" : consent_outcome_name(d->outcome);

	page_put_text(w, w->page, "Refusal", arena_format(w->arena, "counter_consent.refusal.%s", word), NULL);
	w->outcome = word;
	return show(w, d, 409);
}

static bool submit(struct web *w, struct err *e)
{
	enum submission_outcome outcome;
	struct deciding *d;
	bool open;

	if (!open_person(w, &d, &open, e))
		return false;
	if (!open)
		return true;
	d->changed = false;
	d->outcome = CONSENT_ADULT;
	if (!d->minor)
		return refuse(w, d);
	take(w, d);
	if (w->error_count > 0)
		return show(w, d, 422);
	if (!submission_run(w, decide, d, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || refuse(w, d);
}

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define CLERK STAFF_BIT(STAFF_CLERK), STAFF_SCOPE_PROVINCE

static const struct form_field person_fields[] = {{"no", false}};
static const struct form_field decision_fields[] = {{"no", false}, {"seen", false}, {"text_versions", false},
	{"decision", false}, {"text_language", false}, {"representative", false}, {"relation", false},
	{"document", false}};

const struct route counter_consent_routes[] = {
	{METHOD_GET, "/kisi/riza", ACCESS_STAFF, FORM(person_fields), show_form, NULL, CLERK},
	{METHOD_POST, "/kisi/riza", ACCESS_STAFF, FORM(decision_fields), submit, NULL, CLERK},
	{METHOD_GET, "/kisi/riza/metin", ACCESS_STAFF, FORM(person_fields), show_text, NULL, CLERK},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
