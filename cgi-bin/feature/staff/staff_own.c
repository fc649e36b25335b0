#include "feature/staff/staff_own.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/person/alarm_store.h"
#include "feature/staff/staff_own_store.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

enum { REFERENCE_SIZE = 44 };

static const char everything[] = "hepsi";

/* How the page names a session: a keyed digest, so that neither the token's hash nor anyone else's can be named. */
static void make_reference(char out[REFERENCE_SIZE], const struct staff_own_session *session)
{
	unsigned char digest[SECRET_DIGEST_BYTES];

	secret_hmac(digest, SECRET_KEY_FORM, "staff.session", session->token_hash, sizeof session->token_hash);
	secret_encode(out, REFERENCE_SIZE, digest, sizeof digest);
}

static const char *moment(const struct web *w, instant at)
{
	return arena_format(w->arena, "%s %s", web_date_short(w, clock_to_local(at).day), web_time(w, at));
}

static bool is_this(const struct web *w, const struct staff_own_session *session)
{
	return memcmp(session->token_hash, w->visitor_hash, SECRET_DIGEST_BYTES) == 0;
}

static void put_session(struct web *w, page_node *node, const struct staff_own_session *session)
{
	char reference[REFERENCE_SIZE];

	page_put(node, "Name", session->label[0] != '\0' ? session->label : web_text(w, "security.unknown", NULL));
	page_put_text(w, node, "Meta", "security.session.meta", "created", moment(w, session->times.created_at), "used",
		moment(w, session->times.last_seen_at), NULL);
	if (is_this(w, session)) {
		page_put(node, "This", "1");
		return;
	}
	make_reference(reference, session);
	page_put(node, "Reference", reference);
	web_form_at(w, node, "/hesabim");
}

static bool put_sessions(struct web *w, struct err *e)
{
	struct staff_own_session *rows = arena_alloc(w->arena, STAFF_OWN_SESSIONS_MAX * sizeof *rows);
	page_node *list = page_child(w->page, "Session");
	int idle = app_rule(w, RULE_STAFF_IDLE_MINUTES);
	size_t count, shown = 0;

	if (!staff_own_store_sessions(w->app->db, staff_actor(w)->staff_id, w->now.at, rows, &count, e))
		return false;
	for (size_t i = 0; i < count; i++)
		if (is_this(w, &rows[i]) || session_is_alive(&rows[i].times, w->now.at, idle))
			put_session(w, page_item(list, shown++), &rows[i]);
	if (shown > 1)
		web_form_at(w, page_child(w->page, "Others"), "/hesabim");
	return true;
}

bool staff_own_put_alarms(struct web *w, int days, struct err *e)
{
	struct alarm *alarm = arena_alloc(w->arena, ALARMS_MAX * sizeof *alarm);
	page_node *list = page_child(w->page, "Alarm");
	size_t count;

	if (!alarm_store_of_person(
		    w->app->db, staff_actor(w)->staff_id, w->now.at - days * INSTANT_DAY, alarm, &count, e))
		return false;
	for (size_t i = 0; i < count; i++)
		page_put_text(w, page_item(list, i), "Text", arena_format(w->arena, "own.alarm.%s", alarm[i].kind),
			"day", web_date_long(w, alarm[i].day), "admin", alarm[i].done, NULL);
	return true;
}

static bool show(struct web *w, struct err *e)
{
	static const char *const notices[] = {"personelparola", "oturumkapandi", "oturumlarkapandi", NULL};
	page_node *roles = page_child(w->page, "Role");
	size_t shown = 0;

	for (size_t i = 0; i < STAFF_ROLES; i++)
		if (staff_has_role(w, STAFF_BIT(i)))
			page_put_text(w, page_item(roles, shown++), "Name",
				arena_format(w->arena, "staff.role.%s", staff_role_names[i]), NULL);
	page_put(w->page, "Username", staff_actor(w)->username);
	web_title(w, "own.title");
	page_put(w->page, "Page.Nav", "own");
	web_notice(w, notices);
	return staff_own_put_alarms(w, app_rule(w, RULE_RETENTION_DAYS), e) && put_sessions(w, e) &&
	       web_page(w, 200, "staff/own");
}

static enum db_verdict end_one(struct web *w, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct staff_own_session *rows = arena_alloc(w->arena, STAFF_OWN_SESSIONS_MAX * sizeof *rows);
	const char *typed = web_field(w, "oturum");
	char reference[REFERENCE_SIZE];
	size_t count;

	if (!staff_own_store_sessions(w->app->db, staff_actor(w)->staff_id, w->now.at, rows, &count, e))
		return DB_FAIL;
	for (size_t i = 0; i < count; i++) {
		make_reference(reference, &rows[i]);
		if (strlen(typed) == REFERENCE_SIZE - 1 && secret_equal(reference, typed, REFERENCE_SIZE - 1))
			return staff_own_store_end(
				       w->app->db, staff_actor(w)->staff_id, rows[i].token_hash, w->now.at, e)
				       ? submission_answer(w, answer, "/hesabim", "sonuc=oturumkapandi")
				       : DB_FAIL;
	}
	return DB_ROLLBACK;
}

static enum db_verdict end_session(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	(void)context;
	if (!text_equal(web_field(w, "oturum"), everything))
		return end_one(w, answer, e);
	return staff_own_store_end_others(w->app->db, staff_actor(w)->staff_id, w->visitor_hash, w->now.at, e)
		       ? submission_answer(w, answer, "/hesabim", "sonuc=oturumlarkapandi")
		       : DB_FAIL;
}

/* A reference that names no session of this person is answered like a page that is not there. */
static bool submit(struct web *w, struct err *e)
{
	enum submission_outcome outcome;

	if (!submission_run(w, end_session, NULL, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || web_refuse(w, 404);
}

static const struct form_field notice_field[] = {{"sonuc", false}};
static const struct form notice_form = {notice_field, 1};
static const struct form_field session_field[] = {{"oturum", false}};
static const struct form session_form = {session_field, 1};

const struct route staff_own_routes[] = {
	{METHOD_GET, "/hesabim", ACCESS_STAFF, &notice_form, show, NULL, STAFF_ANY, STAFF_SCOPE_OWN},
	{METHOD_POST, "/hesabim", ACCESS_STAFF, &session_form, submit, NULL, STAFF_ANY, STAFF_SCOPE_OWN},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
