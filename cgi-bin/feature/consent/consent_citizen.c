/* `/rizalar`: giving the explicit consent and withdrawing it, one as easily as the other (D9). */
#include "feature/consent/consent_citizen.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/session/session.h"
#include "feature/submission/submission.h"

struct deciding {
	enum consent_outcome outcome;
	bool stale; /* the text on the page is not the current one any more */
};

static bool show(struct web *w, struct err *e)
{
	static const char *const notices[] = {"consent_given", "consent_withdrawn", NULL};

	web_notice(w, notices);
	return consent_page_show(w, 200, e);
}

/* An act on which many things rest: the password is asked again after some minutes, for giving too, so that neither
 * is easier than the other (D9, D20). */
static bool ask_password(struct web *w)
{
	return web_redirect(w, "/giris/onay", "yer=rizalar");
}

/* The act, in one transaction, on the text that was on the page. An act that stands already is answered alike and
 * adds no event. */
static enum db_verdict give_body(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct deciding *d = context;
	struct legal_text *text = arena_alloc(w->arena, sizeof *text);
	int64_t citizen = session_actor(w)->citizen_id, version = 0;
	struct consent_standing standing;
	struct consent_entry entry;
	bool found;

	*d = (struct deciding){CONSENT_OK, false};
	if (!consent_store_lock(w->app->db, citizen, e) ||
		!legal_text_current(w->app->db, w->arena, LEGAL_CONSENT, w->language, w->now.today, text, &found, e) ||
		!consent_page_standing(w, LEGAL_CONSENT, &standing, &entry, e))
		return DB_FAIL;
	d->stale = !found || !text_parse_int(web_field(w, "version"), 1, 60000, &version) || version != text->version;
	if (d->stale)
		return DB_ROLLBACK;
	d->outcome = consent_judge_give(&standing, version, consent_page_minor(w));
	if (d->outcome == CONSENT_MINOR)
		return DB_ROLLBACK;
	if (d->outcome == CONSENT_OK) {
		entry = consent_store_entry(text, w->language, CONSENT_GIVEN, false, w->now.at);
		if (!consent_store_insert(w->app->db, citizen, &entry, w->ip, e))
			return DB_FAIL;
	}
	return submission_answer(w, answer, "/rizalar", "sonuc=consent_given");
}

static bool give(struct web *w, struct err *e)
{
	enum submission_outcome outcome;
	struct deciding d;

	if (!session_is_fresh(w))
		return ask_password(w);
	if (!submission_run(w, give_body, &d, &outcome, e))
		return false;
	if (outcome != SUBMISSION_REFUSED)
		return true;
	if (d.stale)
		return web_refuse(w, 409);
	web_anchor_error(w, "consent", "minor", "consent.minor_refused", NULL);
	return consent_page_show(w, 422, e);
}

/* What was given is what is withdrawn: the event carries the version and digest of that text. */
static enum db_verdict withdraw_body(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct deciding *d = context;
	int64_t citizen = session_actor(w)->citizen_id;
	struct consent_standing standing;
	struct consent_entry entry;

	*d = (struct deciding){CONSENT_OK, false};
	if (!consent_store_lock(w->app->db, citizen, e) ||
		!consent_page_standing(w, LEGAL_CONSENT, &standing, &entry, e))
		return DB_FAIL;
	d->outcome = consent_judge_withdraw(&standing);
	if (d->outcome == CONSENT_OK) {
		entry.event.act = CONSENT_WITHDRAWN;
		entry.event.at_unit = false;
		entry.recorded_at = w->now.at;
		(void)text_copy(entry.channel, sizeof entry.channel, "web");
		if (!consent_store_insert(w->app->db, citizen, &entry, w->ip, e))
			return DB_FAIL;
	}
	return submission_answer(w, answer, "/rizalar", "sonuc=consent_withdrawn");
}

static bool withdraw(struct web *w, struct err *e)
{
	enum submission_outcome outcome;
	struct deciding d;

	if (!session_is_fresh(w))
		return ask_password(w);
	return submission_run(w, withdraw_body, &d, &outcome, e);
}

static const struct form_field notice_field[] = {{"sonuc", false}};
static const struct form notice_form = {notice_field, 1};
static const struct form_field version_field[] = {{"version", false}};
static const struct form version_form = {version_field, 1};

const struct route consent_routes[] = {
	{METHOD_GET, "/rizalar", ACCESS_CITIZEN, &notice_form, show, NULL},
	{METHOD_POST, "/rizalar/ver", ACCESS_CITIZEN, &version_form, give, NULL},
	{METHOD_POST, "/rizalar/geri-al", ACCESS_CITIZEN, NULL, withdraw, NULL},
	{METHOD_GET, "/rizalar/sozlesme", ACCESS_CITIZEN, NULL, consent_agreement_show, NULL},
	{METHOD_POST, "/rizalar/sozlesme", ACCESS_CITIZEN, &version_form, consent_agreement_accept, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
