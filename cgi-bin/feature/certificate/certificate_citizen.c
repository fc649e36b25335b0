#include "feature/certificate/certificate_citizen.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/certificate/certificate_sheet.h"
#include "feature/certificate/certificate_store.h"
#include "feature/certificate/certificate_words.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/citizen/identity.h"
#include "feature/registration/registration_store.h"
#include "feature/session/session.h"
#include "feature/submission/submission.h"

#define PLACE "/durum/belge"

enum { LIST_MAX = 40 };

/* The number in the field "no"; 0 when it is none. */
static int64_t number_of(const struct web *w)
{
	int64_t number;

	return text_parse_int(web_field(w, "no"), 1, INT64_MAX, &number) ? number : 0;
}

static void put_one(struct web *w, page_node *item, const struct certificate *c)
{
	page_put_int(item, "Number", (long)c->id);
	page_put(item, "Date", web_date_long(w, c->issued_on));
	page_put(item, "Time", web_time(w, c->issued_at));
	page_put(item, "State", certificate_words_state(w, c->state, c->since, c->active_until));
	page_put(item, "Code", c->code);
	page_put_text(w, item, "End", "certificate.end", "date", certificate_words_end(w, c), NULL);
	if (c->withdrawn_at != 0)
		page_put_text(w, item, "Withdrawn", "certificate.withdrawn", "date",
			web_date_long(w, clock_to_local(c->withdrawn_at).day), NULL);
}

static bool show_page(struct web *w, int status, struct err *e)
{
	const struct session_actor *a = session_actor(w);
	struct certificate *list = arena_alloc(w->arena, LIST_MAX * sizeof *list), today;
	size_t count;

	if (!certificate_store_list(w->app->db, a->citizen_id, w->now.at, list, LIST_MAX, &count, e))
		return false;
	for (size_t i = 0; i < count; i++)
		put_one(w, page_item(page_child(w->page, "List"), i), &list[i]);
	certificate_state(&today, &a->facts, w->now.today);
	page_put(w->page, "Today", certificate_words_state(w, today.state, today.since, today.active_until));
	web_form(w, PLACE);
	web_title(w, "certificate.title");
	page_put(w->page, "Page.Nav", "status");
	return web_page(w, status, "citizen/certificate");
}

static bool show(struct web *w, struct err *e)
{
	static const char *const notices[] = {"belge_hazir", "belge_geri", NULL};

	web_notice(w, notices);
	return show_page(w, 200, e);
}

/* ---- making one ---- */

/* The record is locked, so that what is stated is what stands, and two presses at once are counted one after the other. Nothing of it
 * changes: issuing is no transaction (D3). */
static enum db_verdict issue(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct session_actor *a = session_actor(w);
	struct registration_facts facts;
	struct certificate c = {.issued_at = w->now.at};
	int64_t made;
	bool found;

	(void)context;
	if (!registration_store_lock(w->app->db, a->citizen_id, &facts, &found, e) ||
		!certificate_store_made_since(w->app->db, a->citizen_id, w->now.at - INSTANT_DAY, &made, e))
		return DB_FAIL;
	if (!found) {
		(void)err_set(e, ERR_DB, 0, "certificate: a session without a record");
		return DB_FAIL;
	}
	if (made >= app_rule(w, RULE_CERTIFICATES_PER_DAY))
		return DB_ROLLBACK;
	certificate_state(&c, &facts, w->now.today);
	c.expires_at = certificate_end(w->now.today, app_rule(w, RULE_CERTIFICATE_MONTHS));
	certificate_code_make(c.code);
	if (!text_copy(c.first_name, sizeof c.first_name, a->first_name) ||
		!text_copy(c.last_name, sizeof c.last_name, a->last_name) ||
		!certificate_store_add(w->app->db, a->citizen_id, &c, e))
		return DB_FAIL;
	return submission_answer(w, answer, PLACE, "sonuc=belge_hazir");
}

static bool post_issue(struct web *w, struct err *e)
{
	enum submission_outcome outcome;

	if (!submission_run(w, issue, NULL, &outcome, e))
		return false;
	if (outcome != SUBMISSION_REFUSED)
		return true;
	web_anchor_error(w, "page", "", "certificate.problem.many", "most",
		arena_format(w->arena, "%d", app_rule(w, RULE_CERTIFICATES_PER_DAY)), NULL);
	return show_page(w, 429, e);
}

/* ---- the PDF ---- */

static bool write_sheet(struct web *w, const struct certificate *c, struct err *e)
{
	const struct session_actor *a = session_actor(w);
	char tckn[CITIZEN_TCKN_SIZE], masked[IDENTITY_TCKN_MASK_SIZE];
	struct certificate_sheet sheet;
	const char *site;
	const void *pdf;
	size_t n;

	if (!config_need_text(w->app->config, "site_url", &site, e) ||
		!citizen_tckn_unseal(tckn, a->tckn_sealed, a->tckn_sealed_n, a->citizen_id, e))
		return false;
	identity_mask_tckn(tckn, masked);
	secret_wipe(tckn, sizeof tckn);
	certificate_sheet_fill(w, c, masked, arena_format(w->arena, "%s%s/belge-dogrula", site, web_prefix(w)), &sheet);
	return certificate_pdf_write(w->arena, &sheet, &pdf, &n, e) &&
	       web_download(w, "application/pdf",
		       w->language == LANGUAGE_TR ? "kayit-belgesi.pdf" : "registration-certificate.pdf", pdf, n);
}

/* Without a number the newest; who has none is shown where they are made. */
static bool show_pdf(struct web *w, struct err *e)
{
	struct certificate c;
	int64_t number = number_of(w);
	bool found, newest = text_is_empty(web_field(w, "no"));

	if (!newest && number == 0)
		return web_refuse(w, 404);
	if (!certificate_store_find(w->app->db, session_actor(w)->citizen_id, number, w->now.at, &c, &found, e))
		return false;
	if (!found)
		return newest ? web_redirect(w, PLACE, "") : web_refuse(w, 404);
	return c.withdrawn_at != 0 ? web_refuse(w, 404) : write_sheet(w, &c, e);
}

/* ---- withdrawing ---- */

static bool ask_withdraw(struct web *w, struct err *e)
{
	struct certificate c;
	int64_t number = number_of(w);
	bool found = false;

	if (number != 0 &&
		!certificate_store_find(w->app->db, session_actor(w)->citizen_id, number, w->now.at, &c, &found, e))
		return false;
	if (!found || c.withdrawn_at != 0)
		return web_refuse(w, 404);
	put_one(w, page_child(w->page, "Certificate"), &c);
	web_form(w, PLACE "/geri-al");
	web_title(w, "certificate.withdraw.title");
	page_put(w->page, "Page.Nav", "status");
	return web_page(w, 200, "citizen/certificate_withdraw");
}

static enum db_verdict withdraw(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const int64_t *number = context;
	bool done;

	if (!certificate_store_withdraw(w->app->db, session_actor(w)->citizen_id, *number, w->now.at, &done, e))
		return DB_FAIL;
	return done ? submission_answer(w, answer, PLACE, "sonuc=belge_geri") : DB_ROLLBACK;
}

static bool post_withdraw(struct web *w, struct err *e)
{
	enum submission_outcome outcome;
	int64_t number = number_of(w);

	if (number == 0)
		return web_refuse(w, 404);
	if (!submission_run(w, withdraw, &number, &outcome, e))
		return false;
	/* withdrawn elsewhere meanwhile, over, or never theirs */
	return outcome != SUBMISSION_REFUSED || web_refuse(w, 404);
}

static const struct form_field notice_field[] = {{"sonuc", false}};
static const struct form notice_form = {notice_field, 1};
static const struct form_field number_field[] = {{"no", false}};
static const struct form number_form = {number_field, 1};

const struct route certificate_routes[] = {
	{METHOD_GET, PLACE, ACCESS_CITIZEN, &notice_form, show, NULL},
	{METHOD_POST, PLACE, ACCESS_CITIZEN, NULL, post_issue, NULL},
	{METHOD_GET, PLACE ".pdf", ACCESS_CITIZEN, &number_form, show_pdf, NULL},
	{METHOD_GET, PLACE "/geri-al", ACCESS_CITIZEN, &number_form, ask_withdraw, NULL},
	{METHOD_POST, PLACE "/geri-al", ACCESS_CITIZEN, &number_form, post_withdraw, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
