#include "feature/special_status/special_claim_store.h"

#include "base/text.h"

enum { S_LIST, S_SINCE, S_ADD, S_DETAIL, S_WITHDRAW, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LIST] =
		{"SELECT c.id, c.kind, c.issued_on, c.valid_until, c.entered_by, c.paper_seen_at IS NOT NULL,"
		 " c.entered_at, c.withdrawn_at, d.outcome, d.decided_on, d.reason_sealed FROM claim c"
		 " LEFT JOIN claim_decision d ON d.claim_id = c.id WHERE c.citizen_id = ? ORDER BY c.id DESC LIMIT ?",
			NULL},
	[S_SINCE] = {"SELECT COUNT(*) FROM claim WHERE citizen_id = ? AND entered_by = 'citizen' AND entered_at > ?",
		NULL},
	[S_ADD] = {"INSERT INTO claim (citizen_id, kind, issued_on, valid_until, entered_by, entered_by_id, entered_at,"
		   " open_since) VALUES (?, ?, ?, ?, 'citizen', ?, ?, ?)",
		NULL},
	[S_DETAIL] = {"INSERT INTO claim_detail (claim_id, seq, sealed, written_at) VALUES (?, 1, ?, ?)", NULL},
	[S_WITHDRAW] = {"UPDATE claim SET withdrawn_at = ?, open_since = NULL, version = version + 1"
			" WHERE id = ? AND citizen_id = ? AND open_since IS NOT NULL",
		NULL},
};
struct db_table special_claim_store = {"special_status/claim", statement, S_COUNT};

struct reading {
	struct special_claim_row row, *out;
	size_t count, max;
	char kind[16], entered_by[8], outcome[12];
	unsigned char sealed[SPECIAL_REASON_SEALED];
	size_t sealed_n;
	bool broken;
	struct err *e;
};

static enum special_claim_state state_of(const struct reading *r)
{
	if (text_equal(r->outcome, "approved"))
		return SPECIAL_CLAIM_APPROVED;
	if (text_equal(r->outcome, "refused"))
		return SPECIAL_CLAIM_REFUSED;
	return r->row.withdrawn_at != 0 ? SPECIAL_CLAIM_WITHDRAWN : SPECIAL_CLAIM_OPEN;
}

static bool take(void *context)
{
	struct reading *r = context;
	struct special_claim_row *row = &r->row;

	row->state = state_of(r);
	row->by_staff = text_equal(r->entered_by, "staff");
	row->claim.approved_on = row->state == SPECIAL_CLAIM_APPROVED ? row->decided_on : date_none();
	r->broken =
		!special_kind_parse(r->kind, &row->claim.kind) ||
		(r->sealed_n > 0 && !special_reason_open(r->sealed, r->sealed_n, row->claim.id, &row->reason, r->e));
	if (r->broken)
		return false;
	r->out[r->count++] = *row;
	return r->count < r->max;
}

bool special_claim_list(
	struct db *db, int64_t citizen_id, struct special_claim_row *out, size_t max, size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = max, .e = e};
	struct special_claim_row *row = &r.row;
	struct db_in in[] = {db_int(citizen_id), db_int((int64_t)max)};
	struct db_out columns[] = {
		db_out_int(&row->claim.id),
		db_out_text(r.kind, sizeof r.kind),
		db_out_date(&row->claim.issued_on),
		db_out_date(&row->claim.valid_until),
		db_out_text(r.entered_by, sizeof r.entered_by),
		db_out_bool(&row->paper_seen),
		db_out_instant(&row->entered_at),
		db_out_instant(&row->withdrawn_at),
		db_out_text(r.outcome, sizeof r.outcome),
		db_out_date(&row->decided_on),
		db_out_bytes(r.sealed, sizeof r.sealed, &r.sealed_n),
	};

	if (!db_each(db, DB_QUERY(&statement[S_LIST], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return !r.broken;
}

bool special_claim_entered_since(struct db *db, int64_t citizen_id, instant since, int64_t *count, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_instant(since)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_SINCE], in, out), &found, e);
}

bool special_claim_add(struct db *db, int64_t citizen_id, struct special_claim_entry *entry, struct date today,
	instant now, bool *open_already, struct err *e)
{
	unsigned char sealed[SPECIAL_DETAIL_SEALED];
	struct db_in in[] = {db_int(citizen_id), db_text(special_kind_name(entry->kind)), db_date(entry->issued_on),
		db_date(entry->valid_until), db_int(citizen_id), db_instant(now), db_date(today)};

	*open_already = false;
	if (!db_run_one(db, DB_COMMAND(&statement[S_ADD], in), e)) {
		*open_already = e->code == ERR_DB_DUPLICATE;
		return *open_already;
	}
	entry->detail.claim_id = (int64_t)db_last_id(db);
	entry->detail.citizen_id = citizen_id;
	special_detail_seal(&entry->detail, sealed);
	struct db_in detail[] = {db_int(entry->detail.claim_id), db_bytes(sealed, sizeof sealed), db_instant(now)};
	return db_run_one(db, DB_COMMAND(&statement[S_DETAIL], detail), e);
}

bool special_claim_withdraw(struct db *db, int64_t citizen_id, int64_t id, instant now, bool *done, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(id), db_int(citizen_id)};
	uint64_t changed;

	if (!db_run(db, DB_COMMAND(&statement[S_WITHDRAW], in), &changed, e))
		return false;
	*done = changed == 1;
	return true;
}
