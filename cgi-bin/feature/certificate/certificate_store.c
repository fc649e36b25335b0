#include "feature/certificate/certificate_store.h"

#include <string.h>

#define COLUMNS                                                                                                 \
	"SELECT id, first_name, last_name, state, since, last_transaction, active_until, issued_on, issued_at," \
	" expires_at, withdrawn_at, code_sealed FROM certificate WHERE citizen_id = ? AND expires_at > ?"

enum { S_LIST, S_FIND, S_NEWEST, S_SINCE, S_ID, S_ADD, S_WITHDRAW, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LIST] = {COLUMNS " ORDER BY id DESC LIMIT ?", NULL},
	[S_FIND] = {COLUMNS " AND id = ? LIMIT 1", NULL},
	[S_NEWEST] = {COLUMNS " AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1", NULL},
	[S_SINCE] = {"SELECT COUNT(*) FROM certificate WHERE citizen_id = ? AND issued_at > ?", NULL},
	[S_ID] = {"SELECT NEXTVAL(certificate_seq)", NULL},
	[S_ADD] =
		{"INSERT INTO certificate (id, citizen_id, code_hash, code_sealed, first_name, last_name, state, since,"
		 " last_transaction, active_until, issued_on, issued_at, expires_at)"
		 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
			NULL},
	[S_WITHDRAW] =
		{"UPDATE certificate SET withdrawn_at = ? WHERE id = ? AND citizen_id = ? AND withdrawn_at IS NULL"
		 " AND expires_at > ?",
			NULL},
};
struct db_table certificate_store = {"certificate", statement, S_COUNT};

/* So that the owner can have the PDF again; a dump gives no code away. */
static const char code_column[] = "certificate.code";
enum { CODE_SEALED = CERTIFICATE_CODE_TEXT - 1 + SECRET_SEAL_OVERHEAD };

struct reading {
	struct certificate one, *out;
	size_t count, max;
	char state[16];
	unsigned char sealed[CODE_SEALED];
	size_t sealed_n;
	bool fine;
	struct err *e;
};

static bool take(void *context)
{
	struct reading *r = context;

	if (!registration_state_parse(r->state, &r->one.state))
		r->fine = err_set(r->e, ERR_DB, 0, "certificate: unknown state");
	else
		r->fine = secret_unseal(r->one.code, sizeof r->one.code, r->sealed, r->sealed_n, code_column,
			(uint64_t)r->one.id, r->e);
	if (!r->fine)
		return false;
	r->out[r->count++] = r->one;
	return r->count < r->max;
}

static bool read_rows(struct db *db, const struct db_query *q, struct reading *r)
{
	struct certificate *c = &r->one;
	struct db_out columns[] = {
		db_out_int(&c->id),
		db_out_text(c->first_name, sizeof c->first_name),
		db_out_text(c->last_name, sizeof c->last_name),
		db_out_text(r->state, sizeof r->state),
		db_out_date(&c->since),
		db_out_date(&c->last_transaction),
		db_out_date(&c->active_until),
		db_out_date(&c->issued_on),
		db_out_instant(&c->issued_at),
		db_out_instant(&c->expires_at),
		db_out_instant(&c->withdrawn_at),
		db_out_bytes(r->sealed, sizeof r->sealed, &r->sealed_n),
	};
	struct db_query all = {q->statement, q->in, q->in_count, columns, sizeof columns / sizeof *columns};

	return db_each(db, &all, take, r, r->e) && r->fine;
}

bool certificate_store_list(struct db *db, int64_t citizen_id, instant now, struct certificate *out, size_t max,
	size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = max, .fine = true, .e = e};
	struct db_in in[] = {db_int(citizen_id), db_instant(now), db_int((int64_t)max)};
	bool ok = read_rows(db, DB_COMMAND(&statement[S_LIST], in), &r);

	*count = r.count;
	return ok;
}

bool certificate_store_find(
	struct db *db, int64_t citizen_id, int64_t id, instant now, struct certificate *out, bool *found, struct err *e)
{
	struct reading r = {.out = out, .max = 1, .fine = true, .e = e};
	struct db_in in[] = {db_int(citizen_id), db_instant(now), db_int(id)};
	struct db_query q = {&statement[id != 0 ? S_FIND : S_NEWEST], in, id != 0 ? 3 : 2, NULL, 0};
	bool ok = read_rows(db, &q, &r);

	*found = r.count > 0;
	return ok;
}

bool certificate_store_made_since(struct db *db, int64_t citizen_id, instant since, int64_t *count, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id), db_instant(since)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_SINCE], in, out), &found, e);
}

/* The number comes first, since the sealed code is bound to it. */
static bool new_id(struct db *db, int64_t *id, struct err *e)
{
	struct db_query q = {.statement = &statement[S_ID], .out = (struct db_out[]){db_out_int(id)}, .out_count = 1};
	bool found;

	return db_one(db, &q, &found, e);
}

bool certificate_store_add(struct db *db, int64_t citizen_id, struct certificate *c, struct err *e)
{
	unsigned char digest[SECRET_DIGEST_BYTES], sealed[CODE_SEALED];

	if (!new_id(db, &c->id, e))
		return false;
	certificate_code_digest(digest, c->code);
	secret_seal(sealed, c->code, strlen(c->code), code_column, (uint64_t)c->id);
	struct db_in in[] = {db_int(c->id), db_int(citizen_id), db_bytes(digest, sizeof digest),
		db_bytes(sealed, sizeof sealed), db_text(c->first_name), db_text(c->last_name),
		db_text(registration_state_name(c->state)), db_date(c->since), db_date(c->last_transaction),
		db_date(c->active_until), db_date(c->issued_on), db_instant(c->issued_at), db_instant(c->expires_at)};
	return db_run_one(db, DB_COMMAND(&statement[S_ADD], in), e);
}

bool certificate_store_withdraw(struct db *db, int64_t citizen_id, int64_t id, instant now, bool *done, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_int(id), db_int(citizen_id), db_instant(now)};
	uint64_t changed;

	if (!db_run(db, DB_COMMAND(&statement[S_WITHDRAW], in), &changed, e))
		return false;
	*done = changed == 1;
	return true;
}
