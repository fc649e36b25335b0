#include "feature/staff/staff_session.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff/staff_menu.h"

enum { NO_PROVINCE = -1 };
enum { S_FIND, S_TOUCH, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] = {"SELECT s.staff_id, p.username, p.first_name, p.last_name, p.unit_id, u.kind + 0, u.name,"
		    " u.province_code, s.created_at, s.last_seen_at, s.expires_at, s.ended_at, s.reauth_at,"
		    " (SELECT BIT_OR(1 << (r.role - 1)) FROM staff_role r WHERE r.staff_id = s.staff_id"
		    " AND r.ended_at IS NULL AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to >= ?))"
		    " FROM staff_session s JOIN staff p ON p.id = s.staff_id JOIN unit u ON u.id = p.unit_id"
		    " WHERE s.token_hash = ? AND p.state = 'active' LIMIT 1",
		NULL},
	[S_TOUCH] = {"UPDATE staff_session SET last_seen_at = ? WHERE token_hash = ? AND ended_at IS NULL", NULL},
};
struct db_table staff_store_session = {"staff/session", statement, S_COUNT};

const struct staff_actor *staff_actor(const struct web *w)
{
	return w->actor;
}

bool staff_has_role(const struct web *w, uint32_t roles)
{
	return (staff_actor(w)->roles & roles) != 0;
}

int64_t staff_unit_scope(const struct web *w)
{
	return staff_has_role(w, STAFF_BIT(STAFF_HQ)) ? 0 : staff_actor(w)->unit_id;
}

int64_t staff_province_scope(const struct web *w)
{
	int64_t own = staff_actor(w)->province_code;

	return staff_has_role(w, STAFF_BIT(STAFF_HQ)) ? 0 : own != 0 ? own : NO_PROVINCE;
}

bool staff_is_fresh(const struct web *w)
{
	return w->now.at < staff_actor(w)->times.password_at + app_rule(w, RULE_REAUTH_MINUTES) * INSTANT_MINUTE;
}

bool staff_ask_again(struct web *w, const char *word, int64_t number)
{
	const char *query = number == 0 ? arena_format(w->arena, "yer=%s", word)
					: arena_format(w->arena, "yer=%s&no=%lld", word, (long long)number);

	return web_redirect(w, "/tekrar", query);
}

bool staff_audit(struct web *w, enum audit_action action, int64_t citizen_id, const char *subject, const char *note,
	struct err *e)
{
	const struct staff_actor *a = staff_actor(w);
	struct audit_event event = {.actor = AUDIT_STAFF,
		.actor_id = a->staff_id,
		.unit_id = a->unit_id,
		.citizen_id = citizen_id,
		.action = audit_action_name(action),
		.subject = subject,
		.note = note};

	return audit_store_add(w->app->db, &event, w->id, w->now.at, e);
}

static bool find(struct web *w, struct staff_actor *out, bool *found, struct err *e)
{
	int64_t kind = 1, roles = 0;
	struct db_in in[] = {
		db_date(w->now.today), db_date(w->now.today), db_bytes(w->visitor_hash, sizeof w->visitor_hash)};
	struct db_out columns[] = {
		db_out_int(&out->staff_id),
		db_out_text(out->username, sizeof out->username),
		db_out_text(out->first_name, sizeof out->first_name),
		db_out_text(out->last_name, sizeof out->last_name),
		db_out_int(&out->unit_id),
		db_out_int(&kind),
		db_out_text(out->unit_name, sizeof out->unit_name),
		db_out_int(&out->province_code),
		db_out_instant(&out->times.created_at),
		db_out_instant(&out->times.last_seen_at),
		db_out_instant(&out->times.expires_at),
		db_out_instant(&out->times.ended_at),
		db_out_instant(&out->times.password_at),
		db_out_int(&roles),
	};

	if (!db_one(w->app->db, DB_QUERY(&statement[S_FIND], in, columns), found, e))
		return false;
	out->unit_kind = (enum unit_kind)(kind - 1);
	out->roles = (uint32_t)roles;
	return text_format(out->name, sizeof out->name, "%s%s%s", out->first_name, out->last_name[0] != '\0' ? " " : "",
		       out->last_name) ||
	       err_set(e, ERR_DB, 0, "staff: a name is too long");
}

static enum db_verdict touch(struct db *db, void *context, struct err *e)
{
	struct web *w = context;
	struct db_in in[] = {db_instant(w->now.at), db_bytes(w->visitor_hash, sizeof w->visitor_hash)};

	return db_run(db, DB_COMMAND(&statement[S_TOUCH], in), NULL, e) ? DB_COMMIT : DB_FAIL;
}

bool staff_admit(struct web *w, enum admission *out, struct err *e)
{
	struct staff_actor *actor = arena_alloc(w->arena, sizeof *actor);
	bool found;

	*out = ADMIT_SIGN_IN;
	if (!find(w, actor, &found, e))
		return false;
	if (!found || !session_is_alive(&actor->times, w->now.at, app_rule(w, RULE_STAFF_IDLE_MINUTES)))
		return true;
	if (w->now.at - actor->times.last_seen_at >= INSTANT_MINUTE) {
		if (!db_transact(w->app->db, touch, w, e))
			return false;
		actor->times.last_seen_at = w->now.at;
	}
	w->actor = actor;
	*out = ADMIT_YES;
	if (staff_has_role(w, w->route->roles))
		return true;
	*out = ADMIT_ELSEWHERE;
	return web_refuse(w, 403);
}

void staff_decorate(struct web *w)
{
	const struct staff_actor *a = staff_actor(w);
	page_node *page = page_child(w->page, "Page");

	page_put(page, "SignedIn", "1");
	page_put(page, "Name", a->name);
	page_put(page, "Unit", a->unit_name);
	page_put_int(
		page, "IdleSeconds", session_idle_seconds(&a->times, w->now.at, app_rule(w, RULE_STAFF_IDLE_MINUTES)));
	web_form_at(w, page_child(w->page, "Logout"), "/cikis");
	staff_menu_put(w);
}
