#include "feature/staff/staff_invite_store.h"

#include "feature/app/app.h"
#include "feature/staff/staff_session.h"

#define NAME(person) "CONCAT_WS(' ', " person ".first_name, NULLIF(" person ".last_name, ''))"
#define INVITE                                                                                              \
	"SELECT i.id, i.staff_id, i.nonce, i.created_by, i.created_at, i.expires_at, i.waits, i.agreed_by," \
	" i.agreed_at, " NAME("p") ", " NAME(                                                               \
		"c") " FROM staff_invitation i JOIN staff p ON p.id = i.staff_id"                           \
		     " LEFT JOIN staff c ON c.id = i.created_by WHERE i.used_at IS NULL AND i.expires_at > ? AND "
#define WAITING "i.waits = TRUE AND i.created_by <> ? AND i.staff_id <> ?"

enum { S_FIND, S_WAITING, S_COUNT_WAITING, S_END_EARLIER, S_ADD, S_AGREE, S_END, S_ALARM, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] = {INVITE "i.staff_id = ? ORDER BY i.id DESC LIMIT 1", NULL},
	[S_WAITING] = {INVITE WAITING " ORDER BY i.id LIMIT ?", NULL},
	[S_COUNT_WAITING] = {"SELECT COUNT(*) FROM staff_invitation i WHERE i.used_at IS NULL AND i.expires_at > ?"
			     " AND " WAITING,
		NULL},
	[S_END_EARLIER] = {"UPDATE staff_invitation SET expires_at = ? WHERE staff_id = ? AND used_at IS NULL"
			   " AND expires_at > ?",
		NULL},
	[S_ADD] = {"INSERT INTO staff_invitation (staff_id, nonce, created_by, created_at, expires_at)"
		   " VALUES (?, ?, ?, ?, ?)",
		NULL},
	[S_AGREE] = {"UPDATE staff_invitation SET waits = FALSE, agreed_by = ?, agreed_at = ? WHERE id = ?"
		     " AND waits = TRUE",
		NULL},
	[S_END] = {"UPDATE staff_invitation SET expires_at = ? WHERE id = ? AND waits = TRUE", NULL},
	[S_ALARM] = {"INSERT IGNORE INTO look_alarm (kind, staff_id, done_by, unit_id, day, raised_at)"
		     " SELECT 'invited', id, ?, unit_id, ?, ? FROM staff WHERE id = ? AND password_at IS NOT NULL",
		NULL},
};
struct db_table staff_invite_store = {"staff/invite", statement, S_COUNT};

enum { COLUMNS = 11 };

struct reading {
	struct staff_invite *out, one;
	size_t count, max, nonce_n;
};

static void bind(struct reading *r, struct db_out columns[COLUMNS])
{
	columns[0] = db_out_int(&r->one.id);
	columns[1] = db_out_int(&r->one.staff_id);
	columns[2] = db_out_bytes(r->one.nonce, sizeof r->one.nonce, &r->nonce_n);
	columns[3] = db_out_int(&r->one.created_by);
	columns[4] = db_out_instant(&r->one.created_at);
	columns[5] = db_out_instant(&r->one.expires_at);
	columns[6] = db_out_bool(&r->one.waits);
	columns[7] = db_out_int(&r->one.agreed_by);
	columns[8] = db_out_instant(&r->one.agreed_at);
	columns[9] = db_out_text(r->one.name, sizeof r->one.name);
	columns[10] = db_out_text(r->one.asked, sizeof r->one.asked);
}

static bool take(void *context)
{
	struct reading *r = context;

	r->out[r->count++] = r->one;
	return r->count < r->max;
}

bool staff_invite_find(struct web *w, int64_t staff_id, struct staff_invite *out, bool *found, struct err *e)
{
	struct reading r = {.out = out, .max = 1};
	struct db_in in[] = {db_instant(w->now.at), db_int(staff_id)};
	struct db_out columns[COLUMNS];

	bind(&r, columns);
	if (!db_each(w->app->db, DB_QUERY(&statement[S_FIND], in, columns), take, &r, e))
		return false;
	*found = r.count == 1;
	return true;
}

bool staff_invite_add(struct web *w, int64_t staff_id, struct staff_invite *out, struct err *e)
{
	unsigned char nonce[STAFF_INVITATION_NONCE];
	instant end = w->now.at + app_rule(w, RULE_STAFF_INVITATION_DAYS) * INSTANT_DAY;
	struct db_in earlier[] = {db_instant(w->now.at), db_int(staff_id), db_instant(w->now.at)};
	struct db_in in[] = {db_int(staff_id), db_bytes(nonce, sizeof nonce), db_int(staff_actor(w)->staff_id),
		db_instant(w->now.at), db_instant(end)};
	bool found;

	secret_random(nonce, sizeof nonce);
	return db_run(w->app->db, DB_COMMAND(&statement[S_END_EARLIER], earlier), NULL, e) &&
	       db_run_one(w->app->db, DB_COMMAND(&statement[S_ADD], in), e) &&
	       staff_invite_find(w, staff_id, out, &found, e) &&
	       (found || err_set(e, ERR_DB, 0, "staff: an invitation is not there"));
}

bool staff_invite_agree(struct web *w, const struct staff_invite *invite, struct err *e)
{
	struct db_in in[] = {db_int(staff_actor(w)->staff_id), db_instant(w->now.at), db_int(invite->id)};

	return db_run_one(w->app->db, DB_COMMAND(&statement[S_AGREE], in), e);
}

bool staff_invite_end(struct web *w, const struct staff_invite *invite, struct err *e)
{
	struct db_in in[] = {db_instant(w->now.at), db_int(invite->id)};

	return db_run_one(w->app->db, DB_COMMAND(&statement[S_END], in), e);
}

bool staff_invite_alarm(struct web *w, int64_t staff_id, struct err *e)
{
	struct db_in in[] = {
		db_int(staff_actor(w)->staff_id), db_date(w->now.today), db_instant(w->now.at), db_int(staff_id)};

	return db_run(w->app->db, DB_COMMAND(&statement[S_ALARM], in), NULL, e);
}

bool staff_invite_waiting(struct web *w, struct staff_invite *out, size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = STAFF_INVITES_MAX};
	int64_t me = staff_actor(w)->staff_id;
	struct db_in in[] = {db_instant(w->now.at), db_int(me), db_int(me), db_int(STAFF_INVITES_MAX)};
	struct db_out columns[COLUMNS];

	bind(&r, columns);
	if (!db_each(w->app->db, DB_QUERY(&statement[S_WAITING], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool staff_invite_count(struct web *w, int64_t *count, struct err *e)
{
	int64_t me = staff_actor(w)->staff_id;
	struct db_in in[] = {db_instant(w->now.at), db_int(me), db_int(me)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(w->app->db, DB_QUERY(&statement[S_COUNT_WAITING], in, out), &found, e);
}
