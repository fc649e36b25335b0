#include "feature/staff/staff_account_store.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff/staff_session.h"

enum { PATTERN_BYTES = 300 };

#define ACCOUNT                                                                                               \
	"SELECT p.id, p.username, p.first_name, p.last_name, p.unit_id, u.name, p.state + 0,"                 \
	" (SELECT BIT_OR(1 << (r.role - 1)) FROM staff_role r WHERE r.staff_id = p.id AND r.ended_at IS NULL" \
	" AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to >= ?))"                                 \
	" FROM staff p JOIN unit u ON u.id = p.unit_id WHERE "
#define SEARCH \
	" (CONVERT(p.username USING utf8mb4) LIKE ? OR p.first_name LIKE ? OR p.last_name LIKE ?) AND (? = '' OR p.state = ?)"

enum {
	S_COUNT_INVITED,
	S_LIST,
	S_TOTAL,
	S_FIND,
	S_LOCK,
	S_ADD,
	S_MOVE,
	S_SUSPEND,
	S_RESUME,
	S_END_SESSIONS,
	S_SHUT,
	S_ROLES,
	S_GRANT,
	S_END_ROLE,
	S_COUNT
};
static struct db_statement statement[S_COUNT] = {
	[S_COUNT_INVITED] = {"SELECT COUNT(*) FROM staff WHERE state = 'invited'", NULL},
	[S_LIST] = {ACCOUNT SEARCH " ORDER BY p.last_name, p.first_name, p.id LIMIT ? OFFSET ?", NULL},
	[S_TOTAL] = {"SELECT COUNT(*) FROM staff p WHERE " SEARCH, NULL},
	[S_FIND] = {ACCOUNT "p.id = ? LIMIT 1", NULL},
	[S_LOCK] = {"SELECT id FROM staff WHERE id = ? LIMIT 1 FOR UPDATE", NULL},
	[S_ADD] = {"INSERT INTO staff (username, first_name, last_name, unit_id, created_at) VALUES (?, ?, ?, ?, ?)",
		NULL},
	[S_MOVE] = {"UPDATE staff SET unit_id = ?, version = version + 1 WHERE id = ?", NULL},
	[S_SUSPEND] = {"UPDATE staff SET state = 'suspended', version = version + 1 WHERE id = ?", NULL},
	/* one who was invited anew and then suspended comes back as invited: the old telephone stays out */
	[S_RESUME] =
		{"UPDATE staff SET state = IF(password_at IS NULL OR EXISTS (SELECT 1 FROM staff_invitation i"
		 " WHERE i.staff_id = staff.id AND i.used_at IS NULL AND NOT i.waits AND i.created_at > password_at), 'invited',"
		 " 'active'), version = version + 1 WHERE id = ? AND state = 'suspended'",
			NULL},
	[S_END_SESSIONS] = {"UPDATE staff_session SET ended_at = ? WHERE staff_id = ? AND ended_at IS NULL", NULL},
	[S_SHUT] = {"UPDATE staff SET state = 'invited', version = version + 1 WHERE id = ?", NULL},
	[S_ROLES] =
		{"SELECT id, role + 0, valid_from, valid_to, ended_at IS NOT NULL FROM staff_role WHERE staff_id = ?"
		 " ORDER BY valid_from DESC, id DESC LIMIT ?",
			NULL},
	[S_GRANT] = {"INSERT INTO staff_role (staff_id, role, unit_id, valid_from, valid_to, granted_by, granted_at)"
		     " VALUES (?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_END_ROLE] = {"UPDATE staff_role SET ended_by = ?, ended_at = ? WHERE id = ? AND ended_at IS NULL", NULL},
};
struct db_table staff_account_store = {"staff/account", statement, S_COUNT};

const char *const staff_state_names[STAFF_STATES] = {
	[STAFF_INVITED] = "invited",
	[STAFF_ACTIVE] = "active",
	[STAFF_SUSPENDED] = "suspended",
};

bool staff_account_count_invited(struct db *db, int64_t *count, struct err *e)
{
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, &(struct db_query){&statement[S_COUNT_INVITED], NULL, 0, out, 1}, &found, e);
}

struct reading {
	struct staff_account *out;
	size_t count, max;
	struct staff_account one;
	int64_t state;
};

enum { ACCOUNT_COLUMNS = 8 };

static void bind(struct reading *r, struct db_out columns[ACCOUNT_COLUMNS])
{
	columns[0] = db_out_int(&r->one.id);
	columns[1] = db_out_text(r->one.username, sizeof r->one.username);
	columns[2] = db_out_text(r->one.first_name, sizeof r->one.first_name);
	columns[3] = db_out_text(r->one.last_name, sizeof r->one.last_name);
	columns[4] = db_out_int(&r->one.unit_id);
	columns[5] = db_out_text(r->one.unit_name, sizeof r->one.unit_name);
	columns[6] = db_out_int(&r->state);
	columns[7] = db_out_int(&r->one.roles);
}

static bool take(void *context)
{
	struct reading *r = context;

	r->one.state = (enum staff_state)(r->state - 1);
	r->out[r->count++] = r->one;
	return r->count < r->max;
}

/* `text%`, with the wildcards of LIKE taken as they are typed. */
static void pattern_of(const char *text, char out[PATTERN_BYTES])
{
	size_t n = 0;

	for (; *text != '\0' && n < PATTERN_BYTES - 3; text++) {
		if (strchr("%_\\", *text))
			out[n++] = '\\';
		out[n++] = *text;
	}
	out[n++] = '%';
	out[n] = '\0';
}

bool staff_account_list(struct web *w, const struct staff_account_search *search, struct staff_account *out,
	size_t *count, int64_t *total, struct err *e)
{
	struct reading r = {.out = out, .max = STAFF_ACCOUNT_PAGE};
	struct db_out columns[ACCOUNT_COLUMNS], sum[] = {db_out_int(total)};
	char pattern[PATTERN_BYTES];
	bool found;

	pattern_of(search->text, pattern);
	struct db_in in[] = {db_date(w->now.today), db_date(w->now.today), db_text(pattern), db_text(pattern),
		db_text(pattern), db_text(search->state), db_text(search->state), db_int(STAFF_ACCOUNT_PAGE),
		db_int(search->skip)};
	bind(&r, columns);
	if (!db_one(w->app->db, &(struct db_query){&statement[S_TOTAL], in + 2, 5, sum, 1}, &found, e) ||
		!db_each(w->app->db, DB_QUERY(&statement[S_LIST], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool staff_account_find(struct web *w, int64_t id, struct staff_account *out, bool *found, struct err *e)
{
	struct db_in in[] = {db_date(w->now.today), db_date(w->now.today), db_int(id)};
	struct reading r = {.out = out, .max = 1};
	struct db_out columns[ACCOUNT_COLUMNS];

	bind(&r, columns);
	if (!db_each(w->app->db, DB_QUERY(&statement[S_FIND], in, columns), take, &r, e))
		return false;
	*found = r.count == 1;
	return true;
}

bool staff_account_lock(struct web *w, int64_t id, struct staff_account *out, bool *found, struct err *e)
{
	int64_t locked;
	struct db_in in[] = {db_int(id)};
	struct db_out columns[] = {db_out_int(&locked)};

	return db_one(w->app->db, DB_QUERY(&statement[S_LOCK], in, columns), found, e) &&
	       staff_account_find(w, id, out, found, e);
}

bool staff_account_add(struct web *w, const struct staff_account *account, int64_t *id, struct err *e)
{
	struct db_in in[] = {db_text(account->username), db_text(account->first_name), db_text(account->last_name),
		db_int(account->unit_id), db_instant(w->now.at)};

	if (!db_run_one(w->app->db, DB_COMMAND(&statement[S_ADD], in), e))
		return false;
	*id = (int64_t)db_last_id(w->app->db);
	return true;
}

bool staff_account_move(struct web *w, int64_t id, int64_t unit_id, struct err *e)
{
	struct db_in in[] = {db_int(unit_id), db_int(id)};

	return db_run_one(w->app->db, DB_COMMAND(&statement[S_MOVE], in), e);
}

static bool set_state(struct web *w, struct db_statement *st, int64_t id, struct err *e)
{
	struct db_in in[] = {db_int(id)};

	return db_run_one(w->app->db, DB_COMMAND(st, in), e);
}

static bool end_sessions(struct web *w, int64_t id, struct err *e)
{
	struct db_in in[] = {db_instant(w->now.at), db_int(id)};

	return db_run(w->app->db, DB_COMMAND(&statement[S_END_SESSIONS], in), NULL, e);
}

bool staff_account_suspend(struct web *w, int64_t id, struct err *e)
{
	return set_state(w, &statement[S_SUSPEND], id, e) && end_sessions(w, id, e);
}

bool staff_account_resume(struct web *w, int64_t id, struct err *e)
{
	return set_state(w, &statement[S_RESUME], id, e);
}

bool staff_account_shut(struct web *w, int64_t id, struct err *e)
{
	return set_state(w, &statement[S_SHUT], id, e) && end_sessions(w, id, e);
}

struct reading_roles {
	struct staff_role_held *out, one;
	size_t count;
	int64_t role;
};

static bool take_role(void *context)
{
	struct reading_roles *r = context;

	r->one.role = (enum staff_role)(r->role - 1);
	r->out[r->count++] = r->one;
	return r->count < STAFF_ACCOUNT_ROLES_MAX;
}

bool staff_account_roles(
	struct web *w, int64_t id, struct staff_role_held out[STAFF_ACCOUNT_ROLES_MAX], size_t *count, struct err *e)
{
	struct reading_roles r = {.out = out};
	struct db_in in[] = {db_int(id), db_int(STAFF_ACCOUNT_ROLES_MAX)};
	struct db_out columns[] = {
		db_out_int(&r.one.id),
		db_out_int(&r.role),
		db_out_date(&r.one.from),
		db_out_date(&r.one.to),
		db_out_bool(&r.one.ended),
	};

	if (!db_each(w->app->db, DB_QUERY(&statement[S_ROLES], in, columns), take_role, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool staff_account_grant(
	struct web *w, const struct staff_account *account, const struct staff_role_held *role, struct err *e)
{
	struct db_in in[] = {db_int(account->id), db_text(staff_role_names[role->role]), db_int(account->unit_id),
		db_date(role->from), db_date(role->to), db_int(staff_actor(w)->staff_id), db_instant(w->now.at)};

	return db_run_one(w->app->db, DB_COMMAND(&statement[S_GRANT], in), e);
}

bool staff_account_end_role(struct web *w, int64_t role_id, struct err *e)
{
	struct db_in in[] = {db_int(staff_actor(w)->staff_id), db_instant(w->now.at), db_int(role_id)};

	return db_run_one(w->app->db, DB_COMMAND(&statement[S_END_ROLE], in), e);
}
