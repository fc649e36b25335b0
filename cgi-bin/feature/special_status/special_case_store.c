#include "feature/special_status/special_case_store.h"

#include "base/text.h"

enum { CLAIMS_MAX = 200 };

enum { S_FIND, S_BOX, S_ADD, S_DETAIL, S_COMPLETE, S_CLOSE, S_DECIDE, S_LOCK, S_APPROVED, S_DIGEST, S_COUNT };
/* S_APPROVED is a locking read: it sees what others committed since this transaction began to read. */
static struct db_statement statement[S_COUNT] = {
	[S_FIND] =
		{"SELECT c.id, c.citizen_id, c.version, c.kind, p.first_name, p.last_name, p.birth_date,"
		 " k.province_code, c.issued_on, c.valid_until, IF(c.entered_by = 'staff', c.entered_by_id, 0),"
		 " CONCAT_WS(' ', a.first_name, a.last_name), c.entered_at, c.paper_seen_by,"
		 " CONCAT_WS(' ', b.first_name, b.last_name), c.paper_seen_at, c.withdrawn_at, c.open_since, d.outcome,"
		 " d.decided_on, CONCAT_WS(' ', s.first_name, s.last_name) FROM claim c"
		 " JOIN citizen p ON p.id = c.citizen_id LEFT JOIN contact k ON k.citizen_id = c.citizen_id"
		 " LEFT JOIN staff a ON c.entered_by = 'staff' AND a.id = c.entered_by_id"
		 " LEFT JOIN staff b ON b.id = c.paper_seen_by LEFT JOIN claim_decision d ON d.claim_id = c.id"
		 " LEFT JOIN staff s ON s.id = d.decided_by WHERE c.id = ? LIMIT 1",
			NULL},
	[S_BOX] = {"SELECT sealed FROM claim_detail WHERE claim_id = ? ORDER BY seq DESC LIMIT 1", NULL},
	[S_ADD] = {"INSERT INTO claim (citizen_id, kind, issued_on, valid_until, entered_by, entered_by_id, entered_at,"
		   " paper_seen_by, paper_seen_at, open_since) VALUES (?, ?, ?, ?, 'staff', ?, ?, ?, ?, ?)",
		NULL},
	[S_DETAIL] = {"INSERT INTO claim_detail (claim_id, seq, sealed, written_at)"
		      " SELECT ?, COALESCE(MAX(x.seq), 0) + 1, ?, ? FROM claim_detail x WHERE x.claim_id = ?",
		NULL},
	[S_COMPLETE] = {"UPDATE claim SET issued_on = ?, valid_until = ?, paper_seen_by = ?, paper_seen_at = ?,"
			" version = version + 1 WHERE id = ? AND version = ? AND open_since IS NOT NULL",
		NULL},
	[S_CLOSE] = {"UPDATE claim SET open_since = NULL, watch_until = ?, version = version + 1"
		     " WHERE id = ? AND version = ? AND open_since IS NOT NULL",
		NULL},
	[S_DECIDE] = {"INSERT INTO claim_decision (claim_id, outcome, reason_sealed, entered_by, seen_by, seen_at,"
		      " decided_by, unit_id, decided_on, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_LOCK] = {"SELECT citizen_id FROM registration WHERE citizen_id = ? LIMIT 1 FOR UPDATE", NULL},
	[S_APPROVED] = {"SELECT c.id, c.kind, d.decided_on, c.issued_on, c.valid_until FROM claim c"
			" JOIN claim_decision d ON d.claim_id = c.id WHERE c.citizen_id = ? AND d.outcome = 'approved'"
			" ORDER BY c.id DESC LIMIT ? LOCK IN SHARE MODE",
		NULL},
	[S_DIGEST] = {"UPDATE registration SET special = ? WHERE citizen_id = ?", NULL},
};
struct db_table special_case_store = {"special_status/case", statement, S_COUNT};

static enum special_claim_state state_of(const struct special_case *c, const char *outcome)
{
	if (text_equal(outcome, "approved"))
		return SPECIAL_CLAIM_APPROVED;
	if (text_equal(outcome, "refused"))
		return SPECIAL_CLAIM_REFUSED;
	return c->withdrawn_at != 0 ? SPECIAL_CLAIM_WITHDRAWN : SPECIAL_CLAIM_OPEN;
}

bool special_case_find(struct db *db, int64_t id, struct special_case *out, bool *found, struct err *e)
{
	char kind[16], outcome[12];
	struct db_in in[] = {db_int(id)};
	struct db_out columns[] = {
		db_out_int(&out->id),
		db_out_int(&out->citizen_id),
		db_out_int(&out->version),
		db_out_text(kind, sizeof kind),
		db_out_text(out->first_name, sizeof out->first_name),
		db_out_text(out->last_name, sizeof out->last_name),
		db_out_date(&out->birth_date),
		db_out_int(&out->province_code),
		db_out_date(&out->issued_on),
		db_out_date(&out->valid_until),
		db_out_int(&out->entered_by),
		db_out_text(out->entered_name, sizeof out->entered_name),
		db_out_instant(&out->entered_at),
		db_out_int(&out->seen_by),
		db_out_text(out->seen_name, sizeof out->seen_name),
		db_out_instant(&out->seen_at),
		db_out_instant(&out->withdrawn_at),
		db_out_date(&out->open_since),
		db_out_text(outcome, sizeof outcome),
		db_out_date(&out->decided_on),
		db_out_text(out->decided_name, sizeof out->decided_name),
	};

	if (!db_one(db, DB_QUERY(&statement[S_FIND], in, columns), found, e))
		return false;
	if (*found && !special_kind_parse(kind, &out->kind))
		return err_set(e, ERR_DB, 0, "special_status: unknown kind");
	if (*found)
		out->state = state_of(out, outcome);
	return true;
}

bool special_case_detail(struct db *db, const struct special_case *c, struct special_detail *out, struct err *e)
{
	unsigned char sealed[SPECIAL_DETAIL_SEALED];
	size_t n;
	struct db_in in[] = {db_int(c->id)};
	struct db_out columns[] = {db_out_bytes(sealed, sizeof sealed, &n)};
	bool found;

	if (!db_one(db, DB_QUERY(&statement[S_BOX], in, columns), &found, e))
		return false;
	if (!found)
		return err_set(e, ERR_DB, 0, "special_status: a claim without its box");
	return special_detail_open(sealed, n, c->id, c->citizen_id, out, e);
}

static bool add_box(
	struct db *db, int64_t id, int64_t citizen_id, struct special_detail *detail, instant now, struct err *e)
{
	unsigned char sealed[SPECIAL_DETAIL_SEALED];

	detail->claim_id = id;
	detail->citizen_id = citizen_id;
	special_detail_seal(detail, sealed);
	struct db_in in[] = {db_int(id), db_bytes(sealed, sizeof sealed), db_instant(now), db_int(id)};
	return db_run_one(db, DB_COMMAND(&statement[S_DETAIL], in), e);
}

bool special_case_add(struct db *db, int64_t citizen_id, struct special_claim_entry *entry,
	const struct special_writer *by, int64_t *id, bool *open_already, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_text(special_kind_name(entry->kind)), db_date(entry->issued_on),
		db_date(entry->valid_until), db_int(by->staff_id), db_instant(by->now), db_int(by->staff_id),
		db_instant(by->now), db_date(by->today)};

	*open_already = false;
	if (!db_run_one(db, DB_COMMAND(&statement[S_ADD], in), e)) {
		*open_already = e->code == ERR_DB_DUPLICATE;
		return *open_already;
	}
	*id = (int64_t)db_last_id(db);
	return add_box(db, *id, citizen_id, &entry->detail, by->now, e);
}

bool special_case_complete(struct db *db, const struct special_case *c, struct special_claim_entry *entry,
	const struct special_writer *by, bool *done, struct err *e)
{
	struct db_in in[] = {db_date(entry->issued_on), db_date(entry->valid_until), db_int(by->staff_id),
		db_instant(by->now), db_int(c->id), db_int(c->version)};
	uint64_t changed;

	if (!db_run(db, DB_COMMAND(&statement[S_COMPLETE], in), &changed, e))
		return false;
	*done = changed == 1;
	return !*done || add_box(db, c->id, c->citizen_id, &entry->detail, by->now, e);
}

static struct db_in staff_or_null(int64_t id)
{
	return id == 0 ? db_null() : db_int(id);
}

bool special_case_decide(
	struct db *db, const struct special_case *c, const struct special_verdict *verdict, bool *done, struct err *e)
{
	unsigned char reason[SPECIAL_REASON_SEALED];
	struct db_in close[] = {
		verdict->approved ? db_date(c->valid_until) : db_null(), db_int(c->id), db_int(c->version)};
	uint64_t changed;

	if (!db_run(db, DB_COMMAND(&statement[S_CLOSE], close), &changed, e))
		return false;
	*done = changed == 1;
	if (!*done)
		return true;
	special_reason_seal(&verdict->reason, c->id, reason);
	struct db_in in[] = {db_int(c->id), db_text(verdict->approved ? "approved" : "refused"),
		db_bytes(reason, sizeof reason), staff_or_null(c->entered_by), staff_or_null(c->seen_by),
		db_instant(c->seen_at), db_int(verdict->staff_id), db_int(verdict->unit_id), db_date(verdict->today),
		db_instant(verdict->now)};
	return db_run_one(db, DB_COMMAND(&statement[S_DECIDE], in), e) &&
	       (!verdict->approved || special_case_digest(db, c->citizen_id, verdict->today, e));
}

struct reading {
	struct special_claim row, claim[CLAIMS_MAX];
	size_t count;
	char kind[16];
	bool broken;
};

static bool take(void *context)
{
	struct reading *r = context;

	r->broken = !special_kind_parse(r->kind, &r->row.kind);
	if (!r->broken)
		r->claim[r->count++] = r->row;
	return !r->broken && r->count < CLAIMS_MAX;
}

bool special_case_digest(struct db *db, int64_t citizen_id, struct date today, struct err *e)
{
	struct reading r = {.count = 0};
	char digest[SPECIAL_DIGEST_SIZE];
	int64_t locked;
	struct db_in who[] = {db_int(citizen_id)}, list[] = {db_int(citizen_id), db_int(CLAIMS_MAX)};
	struct db_out record[] = {db_out_int(&locked)};
	struct db_out columns[] = {
		db_out_int(&r.row.id),
		db_out_text(r.kind, sizeof r.kind),
		db_out_date(&r.row.approved_on),
		db_out_date(&r.row.issued_on),
		db_out_date(&r.row.valid_until),
	};
	bool found;

	if (!db_one(db, DB_QUERY(&statement[S_LOCK], who, record), &found, e) ||
		!db_each(db, DB_QUERY(&statement[S_APPROVED], list, columns), take, &r, e))
		return false;
	if (r.broken)
		return err_set(e, ERR_DB, 0, "special_status: unknown kind");
	special_digest_write(r.claim, r.count, today, digest);
	struct db_in in[] = {db_text(digest), db_int(citizen_id)};
	return db_run(db, DB_COMMAND(&statement[S_DIGEST], in), NULL, e);
}
