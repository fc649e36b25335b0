#include "feature/signin/signin_session.h"

#include "feature/app/app.h"
#include "feature/session/session_standing.h"

enum { S_FIND, S_TOUCH, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] =
		{"SELECT s.citizen_id, s.created_at, s.last_seen_at, s.expires_at, s.ended_at, s.password_at, r.state,"
		 " r.reason, r.since, r.active_until, c.first_name, c.last_name FROM session s"
		 " JOIN registration r ON r.citizen_id = s.citizen_id JOIN citizen c ON c.id = s.citizen_id"
		 " WHERE s.token_hash = ? LIMIT 1",
			NULL},
	[S_TOUCH] = {"UPDATE session SET last_seen_at = ? WHERE token_hash = ? AND ended_at IS NULL", NULL},
};
struct db_table signin_store_session = {"signin/session", statement, S_COUNT};

const struct signin_actor *signin_actor(const struct web *w)
{
	return w->actor;
}

static bool find(struct web *w, struct signin_actor *out, bool *found, struct err *e)
{
	struct registration_facts facts = {.version = 0};
	struct db_in in[] = {db_bytes(w->visitor_hash, sizeof w->visitor_hash)};
	char state[16], reason[24];
	struct db_out columns[] = {
		db_out_int(&out->citizen_id),
		db_out_instant(&out->times.created_at),
		db_out_instant(&out->times.last_seen_at),
		db_out_instant(&out->times.expires_at),
		db_out_instant(&out->times.ended_at),
		db_out_instant(&out->times.password_at),
		db_out_text(state, sizeof state),
		db_out_text(reason, sizeof reason),
		db_out_date(&facts.since),
		db_out_date(&facts.active_until),
		db_out_text(out->first_name, sizeof out->first_name),
		db_out_text(out->last_name, sizeof out->last_name),
	};

	if (!db_one(w->app->db, DB_QUERY(&statement[S_FIND], in, columns), found, e))
		return false;
	if (*found &&
		(!registration_state_parse(state, &facts.state) || !registration_reason_parse(reason, &facts.reason)))
		return err_set(e, ERR_DB, 0, "signin: unknown state or reason");
	out->status = registration_status_on(&facts, w->now.today);
	out->active_until = facts.active_until;
	return true;
}

static enum db_verdict touch(struct db *db, void *context, struct err *e)
{
	struct web *w = context;
	struct db_in in[] = {db_instant(w->now.at), db_bytes(w->visitor_hash, sizeof w->visitor_hash)};

	return db_run(db, DB_COMMAND(&statement[S_TOUCH], in), NULL, e) ? DB_COMMIT : DB_FAIL;
}

bool signin_admit(struct web *w, enum admission *out, struct err *e)
{
	struct signin_actor *actor = arena_alloc(w->arena, sizeof *actor);
	bool found;

	*out = ADMIT_SIGN_IN;
	if (!find(w, actor, &found, e))
		return false;
	if (!found || !session_is_alive(&actor->times, w->now.at, app_rule(w, RULE_SESSION_IDLE_MINUTES)))
		return true;
	if (w->now.at - actor->times.last_seen_at >= INSTANT_MINUTE) {
		if (!db_transact(w->app->db, touch, w, e))
			return false;
		actor->times.last_seen_at = w->now.at;
	}
	w->actor = actor;
	*out = ADMIT_YES;
	return true;
}

void signin_decorate(struct web *w)
{
	const struct signin_actor *a = signin_actor(w);
	page_node *page = page_child(w->page, "Page");

	page_put(page, "SignedIn", "1");
	page_put_int(page, "IdleSeconds",
		session_idle_seconds(&a->times, w->now.at, app_rule(w, RULE_SESSION_IDLE_MINUTES)));
	session_standing_put(w, &(struct session_standing){a->first_name, a->last_name, &a->status, a->active_until});
	web_form_at(w, page_child(w->page, "Logout"), "/cikis");
}
