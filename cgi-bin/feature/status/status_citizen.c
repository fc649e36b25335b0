#include "feature/status/status_citizen.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/status/status_card.h"
#include "feature/status/status_store.h"
#include "feature/registration/registration_message.h"
#include "feature/registration/registration_store.h"
#include "feature/status/status_timeline.h"
#include "feature/session/session.h"
#include "feature/submission/submission.h"

enum { HISTORY_PAGE = 40, CORRECTIONS_MAX = 100 };

/* The card with its checklist, details and latest events. */
static bool status_page(struct web *w, int status, struct err *e)
{
	struct registration_entry *latest = arena_alloc(w->arena, REGISTRATION_LATEST * sizeof *latest);
	const struct session_actor *a = session_actor(w);
	struct status_history history = {STATUS_READER_CITIZEN, latest, 0, latest, 0};
	size_t n = registration_latest_read(a->latest, a->facts.version, latest);

	if (n == 0 && !status_store_history(w->app->db, a->citizen_id, 0, latest, REGISTRATION_LATEST, &n, e))
		return false;
	if (!status_card_put(w, e))
		return false;
	history.count = history.correction_count = n;
	status_timeline_put(w, page_child(w->page, "Event"), &a->facts, &history);
	web_title(w, "status.title");
	page_put(w->page, "Page.Nav", "status");
	return web_page_kept(w, status, "citizen/status");
}

static bool show(struct web *w, struct err *e)
{
	static const char *const notices[] = {"kayit_etkin", "kayit_uzadi", "kayit_pasif", NULL};

	web_notice(w, notices);
	return status_page(w, 200, e);
}

/* Someone who reloads the address of the button's form gets the page it stands on. */
static bool back_to_status(struct web *w, struct err *e)
{
	(void)e;
	return web_redirect(w, "/durum", "");
}

/* ---- acts: lock, decide, save, tell ---- */

struct deed {
	enum registration_outcome outcome;
	struct registration_facts before;
	struct registration_change change;
	const char *purpose; /* of the message */
	const char *notice;
};

/* What the button means for the record as it is: a lapsed or passive one comes back, a draft that has all it
 * needs becomes active, an active one is confirmed and so extended (R25, R26, D3). */
static void decide_activation(const struct web *w, struct deed *d)
{
	struct registration_act act = status_act(w);

	d->purpose = "reactivated";
	d->notice = "sonuc=kayit_etkin";
	switch (registration_status_on(&d->before, act.today).state) {
	case REGISTRATION_PASSIVE:
		d->outcome = registration_reactivate(&d->before, &act, act.today, 0, &d->change);
		break;
	case REGISTRATION_DRAFT:
		d->outcome = registration_activate(&d->before, &act, &d->change);
		d->purpose = "activated";
		break;
	case REGISTRATION_ACTIVE:
		d->outcome = registration_transact(&d->before, &act, REGISTRATION_CONFIRMATION, &d->change);
		if (d->outcome == REGISTRATION_NO_CHANGE)
			d->outcome = REGISTRATION_ALREADY_ACTIVE;
		d->purpose = "renewed";
		d->notice = "sonuc=kayit_uzadi";
		break;
	}
}

static void decide_passivation(const struct web *w, struct deed *d)
{
	struct registration_act act = status_act(w);

	d->outcome = registration_passivate(&d->before, &act, REGISTRATION_CITIZEN_REQUEST, &d->change);
	d->purpose = "passivated";
	d->notice = "sonuc=kayit_pasif";
}

static enum db_verdict act(struct web *w, struct deed *d, void (*decide)(const struct web *, struct deed *),
	char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct db *db = w->app->db;
	int64_t id = session_actor(w)->citizen_id;
	bool found;

	*d = (struct deed){.outcome = REGISTRATION_OK};
	if (!registration_store_lock(db, id, &d->before, &found, e))
		return DB_FAIL;
	if (!found) {
		(void)err_set(e, ERR_DB, 0, "registration: a session without a record");
		return DB_FAIL;
	}
	decide(w, d);
	if (d->outcome != REGISTRATION_OK)
		return DB_ROLLBACK;
	if (!registration_store_apply(db, id, &d->before, &d->change, id, "", w->now.at, e) ||
		!registration_message_queue(w, db, id, d->purpose, &d->change, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/durum", d->notice);
}

static enum db_verdict activate(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	return act(w, context, decide_activation, answer, e);
}

static enum db_verdict passivate(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	return act(w, context, decide_passivation, answer, e);
}

/* The card as the record is now, which is not what the person saw before, and why nothing was done. */
static bool explain_refusal(struct web *w, const struct deed *d, struct err *e)
{
	bool incomplete = d->outcome == REGISTRATION_MISSING_PROFILE;
	char key[64];

	session_renew_facts(w, &d->before);
	(void)text_format(key, sizeof key, "status.refusal.%s", registration_outcome_name(d->outcome));
	page_put_text(w, w->page, "Refusal", key, NULL);
	w->outcome = registration_outcome_name(d->outcome);
	return status_page(w, incomplete ? 422 : 409, e);
}

static bool submit(struct web *w, submission_body body, struct err *e)
{
	struct deed deed;
	enum submission_outcome outcome;

	if (!submission_run(w, body, &deed, &outcome, e))
		return false;
	return outcome == SUBMISSION_REFUSED ? explain_refusal(w, &deed, e) : true;
}

static bool post_active(struct web *w, struct err *e)
{
	return submit(w, activate, e);
}

static bool post_passive(struct web *w, struct err *e)
{
	return submit(w, passivate, e);
}

/* Asks first, and says what follows. */
static bool ask_passive(struct web *w, struct err *e)
{
	(void)e;
	if (session_actor(w)->status.state != REGISTRATION_ACTIVE)
		return web_redirect(w, "/durum", "");
	web_form(w, "/durum/pasif");
	web_title(w, "status.ask.title");
	page_put(w->page, "Page.Nav", "status");
	return web_page(w, 200, "citizen/passive");
}

/* `once`: only events older than this one. */
static bool show_history(struct web *w, struct err *e)
{
	const struct session_actor *a = session_actor(w);
	int64_t before = INT32_MAX;
	struct registration_entry *entry = arena_alloc(w->arena, HISTORY_PAGE * sizeof *entry);
	struct registration_entry *correction = arena_alloc(w->arena, CORRECTIONS_MAX * sizeof *correction);
	struct status_history history = {STATUS_READER_CITIZEN, entry, 0, correction, 0};
	const char *once = web_field(w, "once");
	size_t n;

	if (once[0] != '\0' && !text_parse_int(once, 2, INT32_MAX, &before))
		return web_refuse(w, 400);
	if (!status_store_history(w->app->db, a->citizen_id, (uint32_t)before, entry, HISTORY_PAGE, &n, e))
		return false;
	if (n > 0 && !status_store_corrections(w->app->db, a->citizen_id, entry[n - 1].event.seq, entry[0].event.seq,
			     correction, CORRECTIONS_MAX, &history.correction_count, e))
		return false;
	history.count = n;
	status_timeline_put(w, page_child(w->page, "Event"), once[0] == '\0' ? &a->facts : NULL, &history);
	if (n == HISTORY_PAGE && entry[n - 1].event.seq > 1)
		page_put_int(w->page, "History.Before", (long)entry[n - 1].event.seq);
	if (once[0] != '\0')
		page_put(w->page, "History.IsOlder", "1");
	web_title(w, "status.history.title");
	page_put(w->page, "Page.Nav", "status");
	return web_page(w, 200, "citizen/history");
}

static const struct form_field notice_field[] = {{"sonuc", false}};
static const struct form notice_form = {notice_field, 1};
static const struct form_field history_field[] = {{"once", false}};
static const struct form history_form = {history_field, 1};

const struct route status_routes[] = {
	{METHOD_GET, "/durum", ACCESS_CITIZEN, &notice_form, show, NULL},
	{METHOD_GET, "/durum/aktif", ACCESS_CITIZEN, NULL, back_to_status, NULL},
	{METHOD_POST, "/durum/aktif", ACCESS_CITIZEN, NULL, post_active, NULL},
	{METHOD_GET, "/durum/pasif", ACCESS_CITIZEN, NULL, ask_passive, NULL},
	{METHOD_POST, "/durum/pasif", ACCESS_CITIZEN, NULL, post_passive, NULL},
	{METHOD_GET, "/durum/gecmis", ACCESS_CITIZEN, &history_form, show_history, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
