#include "feature/task/task_store.h"

static struct db_statement open_statement[] = {
	{"INSERT INTO staff_task (kind, citizen_id, created_at) VALUES (?, ?, ?)", NULL},
};
struct db_table task_store_open = {"task/open", open_statement, 1};

#define WAITING                                                    \
	" FROM staff_task t JOIN citizen c ON c.id = t.citizen_id" \
	" LEFT JOIN contact k ON k.citizen_id = t.citizen_id"      \
	" WHERE t.done_at IS NULL AND (? = 0 OR k.province_code = ?)"

enum { S_LIST, S_WAITING, S_CLOSE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LIST] = {"SELECT t.citizen_id, t.kind, c.tckn_sealed, t.created_at" WAITING
		    " ORDER BY t.created_at, t.id LIMIT ?",
		NULL},
	[S_WAITING] = {"SELECT COUNT(*)" WAITING, NULL},
	[S_CLOSE] = {"UPDATE staff_task SET done_by = ?, done_at = ? WHERE citizen_id = ? AND done_at IS NULL", NULL},
};
struct db_table task_store = {"task", statement, S_COUNT};

bool task_store_add(struct db *db, const char *kind, int64_t citizen_id, instant now, struct err *e)
{
	struct db_in in[] = {db_text(kind), db_int(citizen_id), db_instant(now)};

	return db_run_one(db, DB_COMMAND(&open_statement[0], in), e);
}

struct reading {
	struct task *out;
	size_t count;
	struct task one;
	unsigned char sealed[CITIZEN_SEALED_MAX];
	size_t sealed_n;
	bool broken;
	struct err *e;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->broken = r->broken || !citizen_tckn_unseal(r->one.tckn, r->sealed, r->sealed_n, r->one.citizen_id, r->e);
	r->out[r->count++] = r->one;
	return r->count < TASKS_MAX;
}

bool task_store_list(struct db *db, int64_t province, struct task out[TASKS_MAX], size_t *count, struct err *e)
{
	struct reading r = {.out = out, .e = e};
	struct db_in in[] = {db_int(province), db_int(province), db_int(TASKS_MAX)};
	struct db_out columns[] = {
		db_out_int(&r.one.citizen_id),
		db_out_text(r.one.kind, sizeof r.one.kind),
		db_out_bytes(r.sealed, sizeof r.sealed, &r.sealed_n),
		db_out_instant(&r.one.created_at),
	};

	if (!db_each(db, DB_QUERY(&statement[S_LIST], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return !r.broken;
}

bool task_store_count(struct db *db, int64_t province, int64_t *count, struct err *e)
{
	struct db_in in[] = {db_int(province), db_int(province)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_WAITING], in, out), &found, e);
}

bool task_store_close(struct db *db, int64_t citizen_id, int64_t staff_id, instant now, struct err *e)
{
	struct db_in in[] = {db_int(staff_id), db_instant(now), db_int(citizen_id)};

	return db_run(db, DB_COMMAND(&statement[S_CLOSE], in), NULL, e);
}
