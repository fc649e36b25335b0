#include "feature/counter/counter_account.h"

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/counter/counter_account_store.h"
#include "feature/counter/counter_deed.h"
#include "feature/counter/counter_paper.h"
#include "feature/notification/notification_address.h"
#include "feature/staff/staff_session.h"
#include "feature/startcode/startcode_store.h"
#include "feature/task/task_store.h"

static const char path[] = "/kisi/giris";
static const char *const helps[] = {"waits", "code"};
enum { HELPS = 2, USEFUL_DAYS = 7 };

struct helping {
	struct person person;
	bool claimed, locked;
	const char *paper, *note;
	bool code; /* else only the waits end */
};

static bool show(struct web *w, const struct helping *h, int status)
{
	const char *state = !h->claimed ? "unclaimed" : h->locked ? "locked" : "open";

	person_put_head(w, &h->person);
	page_put_text(w, w->page, "Account", arena_format(w->arena, "account_help.state.%s", state), NULL);
	counter_paper_put(w);
	counter_put_choices(w, "Help", "account_help.help", helps, HELPS);
	web_title(w, "account_help.title");
	page_put(w->page, "Page.Nav", "search");
	web_form(w, path);
	return web_page(w, status, "staff/counter_account");
}

static bool open_person(struct web *w, struct helping *h, bool *open, struct err *e)
{
	if (!person_open(w, &h->person, open, e))
		return false;
	return !*open || counter_account_store_find(w->app->db, h->person.id, &h->claimed, &h->locked, e);
}

static bool show_form(struct web *w, struct err *e)
{
	struct helping *h = arena_alloc(w->arena, sizeof *h);
	bool open;

	if (!open_person(w, h, &open, e))
		return false;
	return !open || show(w, h, 200);
}

/* The person is told, wherever they want to be told (R34). */
static bool tell(struct web *w, const struct helping *h, struct err *e)
{
	const char *purpose = h->code ? "unit_code" : "unit_unlocked";
	struct web words = {.arena = w->arena, .view = w->view};
	struct notification_address to;
	struct notification n = {.citizen_id = h->person.id,
		.purpose = purpose,
		.cause = arena_format(w->arena, "%lld:%lld", (long long)h->person.id, (long long)w->now.at),
		.useless_after = w->now.at + USEFUL_DAYS * INSTANT_DAY,
		.subject = ""};

	if (!notification_address(w->app->db, h->person.id, &to, &words.language, e))
		return false;
	if (to.to[0] == '\0')
		return true;
	n.channel = to.channel;
	n.to = to.to;
	if (to.channel != NOTIFICATION_SMS)
		n.subject = web_text(&words, arena_format(w->arena, "message.%s.subject", purpose), NULL);
	n.text = web_text(&words, arena_format(w->arena, "message.%s.text", purpose), "date",
		web_date_long(&words, w->now.today), "time", web_time(&words, w->now.at), NULL);
	return notification_queue(w->app->db, &n, w->now.at, e);
}

static enum db_verdict give(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct helping *h = context;
	struct db *db = w->app->db;
	int64_t id = h->person.id, staff_id = staff_actor(w)->staff_id;
	instant end = w->now.at + app_rule(w, RULE_START_CODE_DAYS) * INSTANT_DAY;
	const char *subject = arena_format(w->arena, "%s, %s", h->code ? "start code" : "waits", h->paper);
	struct citizen_index number;

	citizen_tckn_indexes(&number, h->person.tckn);
	if (!counter_account_store_forget_waits(db, &number, e) ||
		!staff_audit(w, AUDIT_CITIZEN_UNLOCK, id, subject, h->note, e) || !tell(w, h, e))
		return DB_FAIL;
	if (!h->code)
		return counter_person_answer(w, answer, id, "bekleme_kalkti");
	if (!counter_account_store_end_all(db, id, w->now.at, e) ||
		!startcode_store_add(db, id, staff_id, w->now.at, end, e) ||
		!task_store_close(db, id, staff_id, w->now.at, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/kayit-al/kod", arena_format(w->arena, "no=%lld", (long long)id));
}

static void take(struct web *w, struct helping *h)
{
	const char *help = web_field(w, "help");

	h->paper = counter_paper_take(w);
	h->note = web_field(w, "note");
	h->code = text_equal(help, helps[1]);
	web_keep(w, "help", help);
	web_keep(w, "note", h->note);
	if (!h->code && !text_equal(help, helps[0]))
		web_field_error(w, "help", "account_help.error.help", NULL);
	else if (!h->code && (h->locked || !h->claimed))
		web_field_error(w, "help", "account_help.error.code_only", NULL);
	if (turkish_length(h->note) > COUNTER_NOTE_CHARACTERS)
		web_field_error(w, "note", "counter.error.note_long", NULL);
}

static bool submit(struct web *w, struct err *e)
{
	struct helping *h = arena_alloc(w->arena, sizeof *h);
	enum submission_outcome outcome;
	bool open;

	if (!open_person(w, h, &open, e))
		return false;
	if (!open)
		return true;
	take(w, h);
	if (w->error_count > 0)
		return show(w, h, 422);
	return submission_run(w, give, h, &outcome, e);
}

#define CLERK STAFF_BIT(STAFF_CLERK), STAFF_SCOPE_PROVINCE

static const struct form_field person_fields[] = {{"no", false}};
static const struct form person_form = {person_fields, 1};
static const struct form_field help_fields[] = {{"no", false}, {"paper", false}, {"help", false}, {"note", false}};
static const struct form help_form = {help_fields, 4};

const struct route counter_account_routes[] = {
	{METHOD_GET, "/kisi/giris", ACCESS_STAFF, &person_form, show_form, NULL, CLERK},
	{METHOD_POST, "/kisi/giris", ACCESS_STAFF, &help_form, submit, NULL, CLERK},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
