/* `/rizalar/sozlesme`: a new version of the membership agreement is put before the person once, at the first sign-in
 * after it came into force (D9). Until it is accepted every page leads here (session_admit). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/consent/consent_citizen.h"
#include "feature/session/session.h"
#include "feature/submission/submission.h"

/* The agreement in force: in the reader's language, or in the other one when only that has the newest version. */
static bool load_agreement(struct web *w, struct legal_text *out, enum language *language, bool *found, struct err *e)
{
	enum language other = w->language == LANGUAGE_TR ? LANGUAGE_EN : LANGUAGE_TR;
	struct legal_text *foreign = arena_alloc(w->arena, sizeof *foreign);
	bool found_foreign;

	*language = w->language;
	if (!legal_text_current(w->app->db, w->arena, LEGAL_AGREEMENT, w->language, w->now.today, out, found, e) ||
		!legal_text_current(
			w->app->db, w->arena, LEGAL_AGREEMENT, other, w->now.today, foreign, &found_foreign, e))
		return false;
	if (found_foreign && (!*found || foreign->version > out->version)) {
		*out = *foreign;
		*language = other;
		*found = true;
	}
	return true;
}

bool consent_agreement_show(struct web *w, struct err *e)
{
	struct legal_text *text = arena_alloc(w->arena, sizeof *text);
	struct consent_standing standing;
	struct consent_entry entry;
	enum language language;
	bool found;

	if (!session_actor(w)->must_accept)
		return web_redirect(w, "/rizalar", "");
	if (!load_agreement(w, text, &language, &found, e) ||
		!consent_page_standing(w, LEGAL_AGREEMENT, &standing, &entry, e))
		return false;
	if (!found)
		return web_refuse(w, 503);
	legal_text_put(w, text, page_child(w->page, "Legal"));
	page_put(w->page, "Legal.Lang", language == LANGUAGE_EN ? "en" : "tr");
	if (standing.known) {
		page_put_int(w->page, "Accepted.Version", (long)standing.version);
		page_put(w->page, "Accepted.When", consent_page_when(w, entry.recorded_at));
	}
	web_form(w, "/rizalar/sozlesme");
	web_title(w, "consent.agreement.title");
	return web_page(w, 200, "citizen/agreement");
}

/* Accepting what was on the page: one event for each version, whichever session asks. */
static enum db_verdict accept_body(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct legal_text *text = arena_alloc(w->arena, sizeof *text);
	int64_t citizen = session_actor(w)->citizen_id, version = 0;
	struct consent_standing standing;
	struct consent_entry entry;
	enum language language;
	bool found;

	(void)context;
	if (!consent_store_lock(w->app->db, citizen, e) || !load_agreement(w, text, &language, &found, e) ||
		!consent_page_standing(w, LEGAL_AGREEMENT, &standing, &entry, e))
		return DB_FAIL;
	if (!found || !text_parse_int(web_field(w, "version"), 1, 60000, &version) || version != text->version)
		return DB_ROLLBACK;
	if (consent_must_accept(&standing, version)) {
		entry = consent_store_entry(text, language, CONSENT_ACCEPTED, false, w->now.at);
		if (!consent_store_insert(w->app->db, citizen, &entry, w->ip, e))
			return DB_FAIL;
	}
	if (!consent_store_accepted(w->app->db, citizen, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/menu", "");
}

bool consent_agreement_accept(struct web *w, struct err *e)
{
	enum submission_outcome outcome;

	if (!submission_run(w, accept_body, NULL, &outcome, e))
		return false;
	return outcome == SUBMISSION_REFUSED ? web_refuse(w, 409) : true;
}
