/* `/metinler/yayim`, `/metinler/geri-cek`: both languages become one version, for good; password and code not older than some
 * minutes (D9). */
#include "feature/legal_draft/legal_draft_staff.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/legal_draft/legal_draft.h"
#include "feature/staff/staff_date.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

struct publishing {
	enum legal_kind kind;
	struct legal_draft draft[2]; /* by language */
	bool both;
	struct date from;
	int64_t read[2]; /* versions of the drafts that the page showed */
	enum legal_day_outcome day;
	bool overtaken;
};

static bool load_drafts(struct web *w, struct publishing *p, struct err *e)
{
	bool found;

	p->both = true;
	for (enum language language = LANGUAGE_TR; language <= LANGUAGE_EN; language++) {
		if (!legal_draft_find(w->app->db, w->arena, p->kind, language, &p->draft[language], &found, e))
			return false;
		p->both = p->both && found;
	}
	return true;
}

static bool show_form(struct web *w, struct publishing *p, int status, struct err *e)
{
	int64_t version;
	struct date newest;

	if (!load_drafts(w, p, e) || !legal_draft_newest(w->app->db, p->kind, &version, &newest, e))
		return false;
	legal_draft_put_kind(w, p->kind);
	page_put_int(w->page, "Publish.Next", (long)version + 1);
	page_put_int(w->page, "Publish.Tr", (long)p->draft[LANGUAGE_TR].version);
	page_put_int(w->page, "Publish.En", (long)p->draft[LANGUAGE_EN].version);
	if (p->both)
		page_put(w->page, "Publish.Both", "1");
	if (p->kind == LEGAL_AGREEMENT)
		page_put(w->page, "Publish.AsksAgain", "1");
	web_title(w, "legal.publish.title");
	web_form(w, "/metinler/yayim");
	return web_page(w, status, "staff/legal_publish");
}

bool legal_publish_show(struct web *w, struct err *e)
{
	struct publishing *p = arena_alloc(w->arena, sizeof *p);

	if (!legal_draft_asked(w, &p->kind))
		return web_refuse(w, 404);
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "metin", (int64_t)p->kind + 1);
	staff_date_keep(w, "from", date_add_days(w->now.today, 1));
	return show_form(w, p, 200, e);
}

/* Each draft leaves as it was read: the second of two who publish at once finds nothing to take. */
static bool publish_both(struct web *w, struct publishing *p, int64_t version, struct err *e)
{
	for (enum language language = LANGUAGE_TR; language <= LANGUAGE_EN; language++) {
		bool done;

		if (!legal_draft_remove(w->app->db, &p->draft[language], &done, e))
			return false;
		p->overtaken = p->overtaken || !done;
		if (p->overtaken)
			return true;
		if (!legal_draft_publish(w->app->db, w->arena, &p->draft[language], version, p->from,
			    staff_actor(w)->staff_id, w->now.at, e))
			return false;
	}
	return true;
}

static enum db_verdict publish(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct publishing *p = context;
	char day[DATE_ISO_SIZE];
	int64_t version;
	struct date newest;

	p->overtaken = false;
	if (!load_drafts(w, p, e) || !legal_draft_newest(w->app->db, p->kind, &version, &newest, e))
		return DB_FAIL;
	p->day = legal_draft_day(p->from, newest, w->now.today);
	p->overtaken = !p->both || p->draft[LANGUAGE_TR].version != p->read[LANGUAGE_TR] ||
		       p->draft[LANGUAGE_EN].version != p->read[LANGUAGE_EN];
	if (p->overtaken || p->day != LEGAL_DAY_OK)
		return DB_ROLLBACK;
	if (!publish_both(w, p, version + 1, e))
		return DB_FAIL;
	if (p->overtaken)
		return DB_ROLLBACK;
	date_format_iso(p->from, day);
	if (!staff_audit(w, AUDIT_TEXT_PUBLISH, 0,
		    arena_format(w->arena, "%s %lld", legal_kind_name(p->kind), (long long)version + 1), day, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/metinler", "sonuc=yayimlandi");
}

static void tell_refusal(struct web *w, const struct publishing *p)
{
	if (p->overtaken)
		web_anchor_error(w, "form", "", "legal.error.drafts_changed", NULL);
	else if (p->day == LEGAL_DAY_PAST)
		web_anchor_error(w, "from", "from_day", "legal.error.past", NULL);
	else
		web_anchor_error(w, "from", "from_day", "legal.error.before_newest", NULL);
}

bool legal_publish_submit(struct web *w, struct err *e)
{
	struct publishing *p = arena_alloc(w->arena, sizeof *p);
	enum submission_outcome outcome;

	if (!legal_draft_asked(w, &p->kind))
		return web_refuse(w, 404);
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "metin", (int64_t)p->kind + 1);
	if (!text_parse_int(web_field(w, "tr"), 0, INT32_MAX, &p->read[LANGUAGE_TR]) ||
		!text_parse_int(web_field(w, "en"), 0, INT32_MAX, &p->read[LANGUAGE_EN]))
		return web_refuse(w, 400);
	if (staff_date_read(w, "from", &p->from) != STAFF_DATE_OK) {
		web_anchor_error(w, "from", "from_day", "legal.error.from", NULL);
		return show_form(w, p, 422, e);
	}
	if (!submission_run(w, publish, p, &outcome, e))
		return false;
	if (outcome != SUBMISSION_REFUSED)
		return true;
	tell_refusal(w, p);
	return show_form(w, p, 422, e);
}

struct withdrawing {
	enum legal_kind kind;
	int64_t version;
};

static enum db_verdict withdraw(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct withdrawing *x = context;
	bool done;

	if (!legal_draft_withdraw(
		    w->app->db, x->kind, x->version, w->now.today, staff_actor(w)->staff_id, w->now.at, &done, e))
		return DB_FAIL;
	if (!done)
		return DB_ROLLBACK;
	if (!staff_audit(w, AUDIT_TEXT_WITHDRAW, 0,
		    arena_format(w->arena, "%s %lld", legal_kind_name(x->kind), (long long)x->version), NULL, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/metinler", "sonuc=gericekildi");
}

/* A version that holds already, or was withdrawn, is answered as a page that went out of date. */
bool legal_withdraw_submit(struct web *w, struct err *e)
{
	struct withdrawing x;
	enum submission_outcome outcome;

	if (!legal_draft_asked(w, &x.kind) || !text_parse_int(web_field(w, "surum"), 1, UINT16_MAX, &x.version))
		return web_refuse(w, 404);
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "metinler", 0);
	if (!submission_run(w, withdraw, &x, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || web_refuse(w, 409);
}
