#include "feature/audit/audit_verify.h"

#include <stdio.h>

#include "feature/audit/audit_head.h"
#include "feature/audit/audit_seal_store.h"

/* What was found, and where: in which seal, at which row, and where that row's content stands now (reordered). */
struct finding {
	enum audit_fault fault;
	int64_t seal, row, other;
};

struct verifying {
	struct db *db;
	struct audit_walk walk;
	struct audit_line line; /* the one that the walk stopped at */
	int64_t count;          /* lines of this seal */
	int64_t rows, seals;
	struct finding found;
};

/* Fills `e` in the words of the fault; false. */
static bool tell(const struct finding *f, struct err *e)
{
	long seal = (long)f->seal, row = (long)f->row;

	switch (f->fault) {
	case AUDIT_REMOVED:
		return err_set(e, ERR_TAMPERED, 0, "row %ld was removed (seal %ld)", row, seal);
	case AUDIT_CHANGED:
		return err_set(e, ERR_TAMPERED, 0, "row %ld was changed (seal %ld)", row, seal);
	case AUDIT_REORDERED:
		return err_set(e, ERR_TAMPERED, 0, "row %ld was reordered: it stands under the id %ld now (seal %ld)",
			row, (long)f->other, seal);
	case AUDIT_INSERTED:
		return err_set(e, ERR_TAMPERED, 0, "row %ld was inserted between rows sealed before", row);
	case AUDIT_CUT:
		return err_set(
			e, ERR_TAMPERED, 0, "row %ld and all after it were cut off (from seal %ld on)", row, seal);
	case AUDIT_CUT_AFTER:
		return err_set(e, ERR_TAMPERED, 0, "the rows after row %ld were cut off (seal %ld)", row, seal);
	case AUDIT_SEAL_LOST:
		return err_set(e, ERR_TAMPERED, 0, "seal %ld, from row %ld on, was changed or removed", seal, row);
	case AUDIT_HEAD_LOST:
		return err_set(
			e, ERR_TAMPERED, 0, "seal %ld, from row %ld on, is not the one in the head file", seal, row);
	case AUDIT_HOLDS:
		break;
	}
	return true;
}

static bool look_at_row(void *context, const struct audit_row *row)
{
	struct verifying *v = context;

	if (!audit_chain_was(&v->walk, &v->line, row))
		return true;
	v->found.fault = AUDIT_REORDERED;
	v->found.other = row->id;
	return false;
}

static bool look_at_line(void *context, const struct audit_line *line, const struct audit_row *row)
{
	struct verifying *v = context;

	v->line = *line;
	v->count++;
	v->found.fault = audit_chain_walk(&v->walk, line, row, &v->found.row);
	return v->found.fault == AUDIT_HOLDS;
}

static bool look_at_seal(struct verifying *v, const struct audit_seal *seal, struct err *e)
{
	v->count = 0;
	if (!audit_verify_store_lines(v->db, seal->number, look_at_line, v, e))
		return false;
	if (v->found.fault == AUDIT_HOLDS)
		v->found.fault = audit_chain_close(&v->walk, seal, v->count, &v->found.row);
	v->rows += v->count;
	v->seals++;
	/* whether the row is only elsewhere: then it is no change and no removal */
	return (v->found.fault != AUDIT_CHANGED && v->found.fault != AUDIT_REMOVED) ||
	       v->found.row != v->line.event_id || audit_verify_store_rows(v->db, look_at_row, v, e);
}

/* The seal of a number against its line in the file. Asked in this order, a sealer at work is no fault: a seal is in the
 * file before the next one is in the database, and in the database before it is in the file. */
static enum audit_fault compare(
	int64_t newest, const struct audit_seal *head, const struct audit_seal *seal, int64_t number)
{
	bool in_file = head->number == number;

	if (seal->number == 0)
		return number <= newest ? AUDIT_SEAL_LOST : AUDIT_CUT;
	if (in_file)
		return secret_equal(seal->mac, head->mac, sizeof head->mac) ? AUDIT_HOLDS : AUDIT_HEAD_LOST;
	return number == newest ? AUDIT_HOLDS : AUDIT_HEAD_LOST;
}

/* Seal after seal, until there is none in the database nor in the file, or a fault was found. */
static bool look_at_all(struct verifying *v, struct audit_head_reader *reader, struct err *e)
{
	struct audit_seal newest, head, seal;

	for (int64_t number = 1; v->found.fault == AUDIT_HOLDS; number++) {
		if (!audit_seal_store_find(v->db, 0, &newest, e) || !audit_head_next(reader, number, &head, e) ||
			!audit_seal_store_find(v->db, number, &seal, e))
			return false;
		if (number > newest.number && head.number == 0)
			return true;
		v->found = (struct finding){compare(newest.number, &head, &seal, number), number,
			seal.number != 0 ? seal.first_id : head.first_id, 0};
		if (v->found.fault == AUDIT_HOLDS && !look_at_seal(v, &seal, e))
			return false;
	}
	return true;
}

/* Rows that are not sealed though they stand where all was sealed long ago. */
static bool look_at_rest(struct verifying *v, int64_t *waiting, struct err *e)
{
	struct audit_seal newest;
	int64_t floor, first;

	if (!audit_seal_store_find(v->db, 0, &newest, e) || !audit_seal_store_floor(v->db, &newest, &floor, e) ||
		!audit_verify_store_unsealed(v->db, floor, &first, waiting, e))
		return false;
	if (v->found.fault == AUDIT_HOLDS && first != 0)
		v->found = (struct finding){AUDIT_INSERTED, 0, first, 0};
	return true;
}

bool audit_verify(struct app *app, char **argument, struct err *e)
{
	struct verifying v = {.db = app->db};
	struct audit_head_reader reader;
	const char *path;
	int64_t waiting;
	bool ok;

	(void)argument;
	if (!config_need_text(app->config, "audit_head", &path, e) || !audit_head_open(&reader, path, e))
		return false;
	ok = look_at_all(&v, &reader, e) && look_at_rest(&v, &waiting, e);
	audit_head_close(&reader);
	if (!ok || !tell(&v.found, e))
		return false;
	(void)printf("audit-verify: %ld rows in %ld seals hold; %ld wait for a seal\n", (long)v.rows, (long)v.seals,
		(long)waiting);
	return true;
}
