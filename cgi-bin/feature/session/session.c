#include "feature/session/session_store.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/session/session_standing.h"

const struct session_actor *session_actor(const struct web *w)
{
	return w->actor;
}

void session_renew_facts(struct web *w, const struct registration_facts *facts)
{
	struct session_actor *actor = w->actor;

	actor->facts = *facts;
	actor->status = registration_status_on(facts, w->now.today);
}

bool session_is_fresh(const struct web *w)
{
	return w->now.at < session_actor(w)->times.password_at + app_rule(w, RULE_REAUTH_MINUTES) * INSTANT_MINUTE;
}

static enum db_verdict touch(struct db *db, void *context, struct err *e)
{
	struct web *w = context;

	return session_store_touch(db, w->visitor_hash, w->now.at, e) ? DB_COMMIT : DB_FAIL;
}

/* Notes the visit. A server that takes no writes now (disk full, locks) still shows its pages. */
static bool note_seen(struct web *w, struct session_actor *actor, struct err *e)
{
	if (db_transact(w->app->db, touch, w, e)) {
		actor->times.last_seen_at = w->now.at;
		return true;
	}
	if (e->code != ERR_DB_READONLY && e->code != ERR_DB_BUSY)
		return false;
	err_clear(e);
	return true;
}

bool session_admit(struct web *w, enum admission *out, struct err *e)
{
	struct session_actor *actor = arena_alloc(w->arena, sizeof *actor);
	bool found;

	*out = ADMIT_SIGN_IN;
	if (!session_store_find(w->app->db, w->visitor_hash, actor, &found, e))
		return false;
	if (!found || !session_is_alive(&actor->times, w->now.at, app_rule(w, RULE_SESSION_IDLE_MINUTES)))
		return true;
	if (w->now.at - actor->times.last_seen_at >= INSTANT_MINUTE && !note_seen(w, actor, e))
		return false;
	actor->status = registration_status_on(&actor->facts, w->now.today);
	w->actor = actor;
	*out = ADMIT_YES;
	if (actor->must_accept && !text_equal(w->path, "/rizalar/sozlesme")) {
		*out = ADMIT_ELSEWHERE;
		return web_redirect(w, "/rizalar/sozlesme", "");
	}
	return true;
}

void session_decorate(struct web *w)
{
	const struct session_actor *a = session_actor(w);
	page_node *page = page_child(w->page, "Page"), *logout = page_child(w->page, "Logout");

	page_put(page, "SignedIn", "1");
	if (a->must_accept)
		page_put(page, "Waiting", "1");
	page_slot(page, "IdleSeconds",
		arena_format(w->arena, "%ld",
			session_idle_seconds(&a->times, w->now.at, app_rule(w, RULE_SESSION_IDLE_MINUTES))));
	web_form_at(w, logout, "/cikis");
	session_standing_put(
		w, &(struct session_standing){a->first_name, a->last_name, &a->status, a->facts.active_until});
}
