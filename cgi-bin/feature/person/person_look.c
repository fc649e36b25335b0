#include "feature/person/person_look.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/person/search_store.h"
#include "feature/staff/staff_session.h"

int64_t person_number(const struct web *w)
{
	int64_t number;

	return text_parse_int(web_field(w, "no"), 1, INT64_MAX, &number) ? number : 0;
}

/* Own province, or headquarters: all of them. (D25) */
static bool is_in_scope(const struct web *w, const struct person *p)
{
	return staff_has_role(w, STAFF_BIT(STAFF_HQ)) ||
	       (p->province_code != 0 && p->province_code == staff_actor(w)->province_code);
}

/* Pages of other features have no search in their address: they open with the reason alone. */
static bool has_search(const struct web *w)
{
	for (size_t i = 0; i < w->route->form->count; i++)
		if (text_equal(w->route->form->field[i].name, "arama"))
			return true;
	return false;
}

static bool was_found_exactly(struct web *w, int64_t id, bool *yes, struct err *e)
{
	struct search_row row;

	*yes = false;
	if (!has_search(w))
		return true;
	if (!search_store_find(w->app->db, web_field(w, "arama"), w->visitor_hash, w->now.at, &row, yes, e))
		return false;
	*yes = *yes && search_is_exact(row.typed.kind) && row.citizen_id == id;
	return true;
}

/* A reason that was given at another unit or with other roles is none: the next request is judged by those of today. (D25) */
static struct person_looker looker(const struct web *w)
{
	const struct staff_actor *a = staff_actor(w);

	return (struct person_looker){w->visitor_hash, a->unit_id, a->roles};
}

bool person_look_access(struct web *w, int64_t id, struct person *out, struct person_reason *reason,
	enum person_access *access, struct err *e)
{
	const struct person_looker by = looker(w);
	bool found = false, open, may;

	*access = PERSON_HIDDEN;
	if (id != 0 && !person_store_find(w->app->db, id, out, &found, e))
		return false;
	if (!found)
		return true;
	out->status = registration_status_on(&out->facts, w->now.today);
	if (!person_store_reason(w->app->db, &by, id, w->now.at, reason, &open, e))
		return false;
	may = open || is_in_scope(w, out);
	if (!may && !was_found_exactly(w, id, &may, e))
		return false;
	*access = open ? PERSON_OPEN : may ? PERSON_ASK : PERSON_HIDDEN;
	return true;
}

struct person_reason person_look_reason(enum audit_reason reason)
{
	struct person_reason out = {.note = ""};

	(void)text_copy(out.code, sizeof out.code, audit_reason_name(reason));
	return out;
}

bool person_look_give(struct web *w, int64_t id, const struct person_reason *reason, struct err *e)
{
	const struct person_looker by = looker(w);
	instant until = w->now.at + app_rule(w, RULE_STAFF_LOOK_MINUTES) * INSTANT_MINUTE;

	return person_store_give(w->app->db, &by, id, reason, w->now.at, until, e);
}

/* ---- the look, written down ---- */

struct looking {
	struct web *w;
	int64_t id;
	const char *subject;
	struct person_reason reason;
};

static bool raise_alarm(struct web *w, struct db *db, struct err *e)
{
	const struct staff_actor *a = staff_actor(w);
	bool raised;

	if (!person_store_alarm(db, a->staff_id, a->unit_id, w->now.today, w->now.at, &raised, e))
		return false;
	return !raised || staff_audit(w, AUDIT_ALARM_RAISE, 0,
				  arena_format(w->arena, "staff:%lld", (long long)a->staff_id), NULL, e);
}

static enum db_verdict write_look(struct db *db, void *context, struct err *e)
{
	const struct looking *l = context;
	struct web *w = l->w;
	const struct staff_actor *a = staff_actor(w);
	struct audit_event event = {.actor = AUDIT_STAFF,
		.actor_id = a->staff_id,
		.unit_id = a->unit_id,
		.citizen_id = l->id,
		.action = audit_action_name(AUDIT_CITIZEN_LOOK),
		.subject = l->subject,
		.reason = l->reason.code,
		.note = l->reason.note};
	int64_t people;

	if (!audit_store_add(db, &event, w->id, w->now.at, e) ||
		!person_store_count(db, a->staff_id, w->now.today, l->id, &people, e))
		return DB_FAIL;
	return people <= app_rule(w, RULE_STAFF_LOOK_PEOPLE) || raise_alarm(w, db, e) ? DB_COMMIT : DB_FAIL;
}

static bool write_before_page(struct web *w, struct err *e)
{
	struct looking l = *(const struct looking *)w->before_page_of;

	return db_transact(w->app->db, write_look, &l, e);
}

void person_look_plan(struct web *w, int64_t id, const char *subject, const struct person_reason *reason)
{
	struct looking *l = arena_alloc(w->arena, sizeof *l);

	*l = (struct looking){w, id, subject, *reason};
	w->before_page_of = l;
	w->before_page = write_before_page;
}

struct listing {
	struct web *w;
	const char *subject, *note;
};

static enum db_verdict write_list(struct db *db, void *context, struct err *e)
{
	const struct listing *l = context;

	(void)db;
	return staff_audit(l->w, AUDIT_CITIZEN_LIST, 0, l->subject, l->note, e) ? DB_COMMIT : DB_FAIL;
}

bool person_look_list(struct web *w, const char *what, int64_t after, size_t rows, struct err *e)
{
	struct listing l = {w, w->route->path, arena_format(w->arena, "%s; %d rows", what, (int)rows)};

	if (after != 0)
		l.subject = arena_format(w->arena, "%s after:%lld", w->route->path, (long long)after);
	return rows == 0 || db_transact(w->app->db, write_list, &l, e);
}

void person_look_put(struct web *w, const struct person_reason *reason)
{
	const char *why = web_text(w, arena_format(w->arena, "audit.reason.%s", reason->code), NULL);

	page_put_text(w, w->page, "Look", "person.look", "reason", why, NULL);
}

/* ---- the beginning of pages that belong to a person ---- */

bool person_open(struct web *w, struct person *out, bool *open, struct err *e)
{
	struct person_reason reason;
	enum person_access access;

	*open = false;
	if (!person_look_access(w, person_number(w), out, &reason, &access, e))
		return false;
	*open = access == PERSON_OPEN;
	if (access == PERSON_HIDDEN)
		return web_refuse(w, 404);
	if (!*open)
		return web_redirect(w, "/kisi", person_query(w, out));
	person_look_plan(w, out->id, w->route->path, &reason);
	return true;
}
