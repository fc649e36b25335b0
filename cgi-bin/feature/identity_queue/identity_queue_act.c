/* What both acts share: the person who waits, the paper that was seen, and doing it once. */
#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/notification/notification_address.h"
#include "feature/identity_queue/identity_queue_pages.h"
#include "feature/registration/registration_message.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

enum { MESSAGE_DAYS = 7 }; /* news that could not be sent for so long helps nobody */

/* As in identity_seen.paper. */
static const char *const papers[] = {
	"identity_card", "driving_licence", "passport", "foreigner_card", "temporary_card"};
enum { PAPERS = sizeof papers / sizeof *papers };

bool identity_queue_gone(struct web *w, const struct identity_queue_act *a)
{
	person_put_head(w, &a->person);
	web_title(w, "identity.gone.title");
	page_put(w->page, "Page.Nav", "identity");
	w->outcome = "gone";
	return web_page(w, 409, "staff/identity_gone");
}

static bool read_wait(struct web *w, struct identity_queue_act *a, struct err *e)
{
	a->paper = a->person;
	if (!identity_queue_store_find(w->app->db, a->person.id, &a->wait, &a->waits, e))
		return false;
	a->version = a->waits ? a->wait.version : 0;
	return true;
}

bool identity_queue_begin(struct web *w, struct identity_queue_act *a, bool *open, struct err *e)
{
	if (!person_open(w, &a->person, open, e))
		return false;
	return !*open || read_wait(w, a, e);
}

bool identity_queue_open(struct web *w, struct identity_queue_act *a, bool *open, struct err *e)
{
	if (!person_open(w, &a->person, open, e))
		return false;
	if (!*open)
		return true;
	if (!read_wait(w, a, e))
		return false;
	*open = a->waits;
	return a->waits || identity_queue_gone(w, a);
}

void identity_queue_take_paper(struct web *w, struct identity_queue_act *a)
{
	const char *paper = web_field(w, "paper"), *note = web_field(w, "note");

	web_keep(w, "paper", paper);
	web_keep(w, "note", note);
	a->seen.note = note;
	for (size_t i = 0; i < PAPERS; i++)
		if (text_equal(papers[i], paper))
			a->seen.paper = papers[i];
	if (!a->seen.paper)
		web_field_error(w, "paper", "identity.error.paper", NULL);
	if (turkish_length(note) > IDENTITY_QUEUE_NOTE)
		web_field_error(w, "note", "identity.error.note_long", "most",
			arena_format(w->arena, "%d", IDENTITY_QUEUE_NOTE), NULL);
	if (!text_parse_int(web_field(w, "version"), 1, UINT32_MAX, &a->version))
		a->version = 0; /* no record has it */
}

void identity_queue_put(struct web *w, const struct identity_queue_act *a, const char *path)
{
	page_node *list = page_child(w->page, "Paper");

	for (size_t i = 0; i < PAPERS; i++) {
		page_put(page_item(list, i), "Value", papers[i]);
		page_put_text(
			w, page_item(list, i), "Label", arena_format(w->arena, "identity.paper.%s", papers[i]), NULL);
	}
	person_put_head(w, &a->person);
	page_put_int(page_child(w->page, "Person"), "Version", (long)a->version);
	page_put_text(w, w->page, "Why", a->wait.is_foreign ? "identity.about.foreign" : "identity.about.mismatch",
		"date", web_date_long(w, clock_to_local(a->wait.since).day), NULL);
	page_put(w->page, "Page.Nav", "identity");
	web_form(w, path);
}

static bool tell(struct web *w, const struct identity_queue_act *a, struct err *e)
{
	struct web words = {.arena = w->arena, .view = w->view};
	struct notification_address to;
	struct notification n = {.citizen_id = a->person.id,
		.cause = arena_format(w->arena, "%lld:%lld", (long long)a->person.id, (long long)a->version),
		.useless_after = w->now.at + MESSAGE_DAYS * INSTANT_DAY};

	if (!notification_address(w->app->db, a->person.id, &to, &words.language, e))
		return false;
	if (to.to[0] == '\0')
		return true;
	registration_message_write(&words, "identity_corrected", &to, w->now.today, 0, &n);
	return notification_queue(w->app->db, &n, w->now.at, e);
}

static bool correct(struct web *w, const struct identity_queue_act *a, struct err *e)
{
	return !a->seen.corrected || (identity_queue_store_correct(w->app->db, &a->paper, e) && tell(w, a, e));
}

static enum db_verdict perform(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct identity_queue_act *a = context;
	const struct staff_actor *actor = staff_actor(w);
	enum identity_check_state state =
		identity_check_after_paper(a->seen.corrected, identity_check_is_on(w->app->config), a->person.tckn);
	bool taken;

	if (!identity_queue_store_take(w->app->db, a->person.id, a->version, state, w->now.at, &taken, e))
		return DB_FAIL;
	if (!taken)
		return DB_ROLLBACK;
	if (!identity_queue_store_see(
		    w->app->db, &a->person, &a->seen, actor->staff_id, actor->unit_id, w->now.at, e) ||
		!correct(w, a, e) ||
		!staff_audit(w, a->seen.corrected ? AUDIT_IDENTITY_CORRECT : AUDIT_IDENTITY_CONFIRM, a->person.id,
			a->seen.paper, a->seen.note, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/kisi",
		arena_format(w->arena, "%s&sonuc=%s", person_query(w, &a->person),
			a->seen.corrected ? "kimlik_duzeldi" : "kimlik_goruldu"));
}

bool identity_queue_do(struct web *w, struct identity_queue_act *a, struct err *e)
{
	enum submission_outcome outcome;

	if (!submission_run(w, perform, a, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || identity_queue_gone(w, a);
}
