#include "feature/security/security.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/security/security_store.h"
#include "feature/session/session.h"
#include "feature/submission/submission.h"

enum { EVENTS_SHOWN = 20, REFERENCE_SIZE = 44 };

static const char everything[] = "hepsi";

/* How a page names a row: a keyed digest, so that neither the token's hash nor anyone else's row can be
 * named. */
static void make_reference(char out[REFERENCE_SIZE], const char *purpose, const struct security_row *row)
{
	unsigned char digest[SECRET_DIGEST_BYTES];

	secret_hmac(digest, SECRET_KEY_FORM, purpose, row->token_hash, sizeof row->token_hash);
	secret_encode(out, REFERENCE_SIZE, digest, sizeof digest);
}

/* The row among the person's own that a form names, or NULL. */
static const struct security_row *find_row(
	const struct security_row *rows, size_t count, const char *purpose, const char *typed)
{
	const struct security_row *found = NULL;
	char reference[REFERENCE_SIZE];

	for (size_t i = 0; i < count; i++) {
		make_reference(reference, purpose, &rows[i]);
		if (strlen(typed) == REFERENCE_SIZE - 1 && secret_equal(reference, typed, REFERENCE_SIZE - 1))
			found = &rows[i];
	}
	return found;
}

static const char *moment(const struct web *w, instant at)
{
	return arena_format(w->arena, "%s %s", web_date_short(w, clock_to_local(at).day), web_time(w, at));
}

static const char *name_of(const struct web *w, const char *label)
{
	return text_is_empty(label) ? web_text(w, "security.unknown", NULL) : arena_copy(w->arena, label);
}

static bool is_alive(const struct web *w, const struct security_row *row)
{
	struct session_times t = {row->created_at, row->used_at, row->expires_at, row->ended_at, 0};

	return session_is_alive(&t, w->now.at, app_rule(w, RULE_SESSION_IDLE_MINUTES));
}

static bool is_this(const struct web *w, const struct security_row *row)
{
	return memcmp(row->token_hash, w->visitor_hash, SECRET_DIGEST_BYTES) == 0;
}

static void put_session(struct web *w, page_node *node, const struct security_row *row)
{
	bool own = is_this(w, row);
	char reference[REFERENCE_SIZE];

	page_put(node, "Name", name_of(w, row->label));
	page_put_text(w, node, "Meta", own ? "security.session.this_meta" : "security.session.meta", "created",
		moment(w, row->created_at), "used", moment(w, row->used_at), NULL);
	if (own) {
		page_put(node, "This", "1");
		return;
	}
	make_reference(reference, "security.session", row);
	page_put(node, "Reference", reference);
	web_form_at(w, node, "/guvenlik/oturum");
}

static bool put_sessions(struct web *w, struct err *e)
{
	struct security_row *rows = arena_alloc(w->arena, SECURITY_ROWS_MAX * sizeof *rows);
	page_node *list = page_child(w->page, "Session");
	size_t count, shown = 0;

	if (!security_store_sessions(w->app->db, session_actor(w)->citizen_id, w->now.at, rows, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) /* this one first */
		if (is_this(w, &rows[i]))
			put_session(w, page_item(list, shown++), &rows[i]);
	for (size_t i = 0; i < count; i++)
		if (!is_this(w, &rows[i]) && is_alive(w, &rows[i]))
			put_session(w, page_item(list, shown++), &rows[i]);
	if (shown > 2)
		web_form_at(w, page_child(w->page, "Others"), "/guvenlik/oturum");
	return true;
}

static bool put_devices(struct web *w, struct err *e)
{
	struct security_row *rows = arena_alloc(w->arena, SECURITY_ROWS_MAX * sizeof *rows);
	page_node *list = page_child(w->page, "Device");
	char reference[REFERENCE_SIZE];
	size_t count, shown = 0;

	if (!security_store_devices(w->app->db, session_actor(w)->citizen_id, w->now.at, rows, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		page_node *node;

		if (rows[i].ended_at != 0)
			continue;
		node = page_item(list, shown++);
		make_reference(reference, "security.device", &rows[i]);
		page_put(node, "Name", name_of(w, rows[i].label));
		page_put_text(w, node, "Meta", "security.device.meta", "used", moment(w, rows[i].used_at), "until",
			web_date_short(w, clock_to_local(rows[i].expires_at).day), NULL);
		page_put(node, "Reference", reference);
		web_form_at(w, node, "/guvenlik/cihaz");
	}
	return true;
}

static bool put_events(struct web *w, struct err *e)
{
	struct security_event *events = arena_alloc(w->arena, EVENTS_SHOWN * sizeof *events);
	page_node *list = page_child(w->page, "Event");
	size_t count;

	if (!security_store_events(w->app->db, session_actor(w)->citizen_id, EVENTS_SHOWN, events, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		page_node *node = page_item(list, i);

		page_put(node, "Date", moment(w, events[i].at));
		page_put_text(w, node, "Text", arena_format(w->arena, "security.event.%s", events[i].outcome), NULL);
		page_put(node, "Note", name_of(w, events[i].label));
	}
	return true;
}

static bool show(struct web *w, struct err *e)
{
	static const char *const notices[] = {
		"oturumkapandi", "oturumlarkapandi", "cihazunutuldu", "parola", "kodayari", NULL};

	web_title(w, "security.title");
	page_put(w->page, "Page.Nav", "security");
	web_notice(w, notices);
	return put_sessions(w, e) && put_devices(w, e) && put_events(w, e) && web_page(w, 200, "citizen/security");
}

static enum db_verdict end_session(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct security_row *rows = context;
	int64_t citizen_id = session_actor(w)->citizen_id;
	const struct security_row *row;
	size_t count;

	if (text_equal(web_field(w, "oturum"), everything))
		return security_store_end_others(w->app->db, citizen_id, w->visitor_hash, w->now.at, e)
			       ? submission_answer(w, answer, "/guvenlik", "sonuc=oturumlarkapandi")
			       : DB_FAIL;
	if (!security_store_sessions(w->app->db, citizen_id, w->now.at, rows, &count, e))
		return DB_FAIL;
	row = find_row(rows, count, "security.session", web_field(w, "oturum"));
	if (!row)
		return DB_ROLLBACK;
	return security_store_end(w->app->db, citizen_id, row->token_hash, w->now.at, e)
		       ? submission_answer(w, answer, "/guvenlik", "sonuc=oturumkapandi")
		       : DB_FAIL;
}

static enum db_verdict forget_device(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct security_row *rows = context;
	int64_t citizen_id = session_actor(w)->citizen_id;
	const struct security_row *row;
	size_t count;

	if (!security_store_devices(w->app->db, citizen_id, w->now.at, rows, &count, e))
		return DB_FAIL;
	row = find_row(rows, count, "security.device", web_field(w, "cihaz"));
	if (!row)
		return DB_ROLLBACK;
	return security_store_forget(w->app->db, citizen_id, row->token_hash, w->visitor_hash, w->now.at, e)
		       ? submission_answer(w, answer, "/guvenlik", "sonuc=cihazunutuldu")
		       : DB_FAIL;
}

/* A reference that names no row of this person is answered like a page that is not there. */
static bool run(struct web *w, submission_body body, struct err *e)
{
	struct security_row *rows = arena_alloc(w->arena, SECURITY_ROWS_MAX * sizeof *rows);
	enum submission_outcome outcome;

	if (!submission_run(w, body, rows, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || web_refuse(w, 404);
}

static bool submit_session(struct web *w, struct err *e)
{
	return run(w, end_session, e);
}

static bool submit_device(struct web *w, struct err *e)
{
	return run(w, forget_device, e);
}

static const struct form_field notice_field[] = {{"sonuc", false}};
static const struct form notice_form = {notice_field, 1};
static const struct form_field session_field[] = {{"oturum", false}};
static const struct form session_form = {session_field, 1};
static const struct form_field device_field[] = {{"cihaz", false}};
static const struct form device_form = {device_field, 1};

const struct route security_routes[] = {
	{METHOD_GET, "/guvenlik", ACCESS_CITIZEN, &notice_form, show, NULL},
	{METHOD_POST, "/guvenlik/oturum", ACCESS_CITIZEN, &session_form, submit_session, NULL},
	{METHOD_POST, "/guvenlik/cihaz", ACCESS_CITIZEN, &device_form, submit_device, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
