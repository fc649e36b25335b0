#include "feature/person/search_store.h"

#include <string.h>

#include "base/text.h"
#include "feature/citizen/citizen_shown.h"

/* What a list shows stands in the record, one row for each person, as few columns as do: each costs as much again as a tenth of finding
 * the row. The index of names is read in the order of the list, so that the server stops after a page of rows. */
#define HIT "SELECT r.citizen_id, r.shown, r.tckn_sealed, r.state, r.active_until FROM "
#define RECORD_OF(id) " STRAIGHT_JOIN registration r ON r.citizen_id = " id " WHERE "
#define RECORD RECORD_OF("x.citizen_id")

#define NAMES "x.last_name_key LIKE ? AND x.first_name_key LIKE ?"
#define PAGE " ORDER BY x.last_name_key, x.first_name_key, x.citizen_id LIMIT ?"
/* The place in the list: the keys of the last person shown. The first page goes without, since planning the ranges costs a tenth. */
#define AFTER                                                                         \
	" AND (x.last_name_key > ? OR (x.last_name_key = ? AND x.first_name_key > ?)" \
	" OR (x.last_name_key = ? AND x.first_name_key = ? AND x.citizen_id > ?))"
#define IN_PLACE "profile_digest x FORCE INDEX (profile_digest_place_name)"
#define IN_PLACE_NAMES "x.province_code = ? AND " NAMES
#define EVERYWHERE "profile_digest x FORCE INDEX (profile_digest_name)"
#define BORN "profile_digest x FORCE INDEX (profile_digest_birth)"
#define BORN_NAMES "x.birth_date = ? AND ? IN (0, x.province_code) AND " NAMES
#define COUNT_OF(from, where) "SELECT COUNT(*) FROM (SELECT 1 FROM " from " WHERE " where " LIMIT ?) y"

enum {
	S_ADD,
	S_FIND,
	S_KEYS,
	S_NUMBER,
	S_CERTIFICATE,
	S_PHONE,
	S_PLACE,
	S_PLACE_AFTER,
	S_PLACE_COUNT,
	S_ALL,
	S_ALL_AFTER,
	S_ALL_COUNT,
	S_BORN,
	S_BORN_AFTER,
	S_BORN_COUNT,
	S_COUNT
};
static struct db_statement statement[S_COUNT] = {
	[S_ADD] = {"INSERT INTO staff_search (token_hash, session_hash, kind, typed_sealed, citizen_id, found,"
		   " created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
	[S_FIND] = {"SELECT kind + 0, typed_sealed, citizen_id, found FROM staff_search WHERE token_hash = ?"
		    " AND session_hash = ? AND expires_at > ? LIMIT 1",
		NULL},
	[S_KEYS] = {"SELECT last_name_key, first_name_key FROM profile_digest WHERE citizen_id = ?"
		    " AND ? IN (0, province_code) LIMIT 1",
		NULL},
	[S_NUMBER] = {HIT "citizen c" RECORD_OF("c.id") "c.tckn_index IN (?, ?) AND r.shown <> '' LIMIT ?", NULL},
	[S_CERTIFICATE] = {HIT "certificate q" RECORD_OF("q.citizen_id") "q.code_hash = ? AND r.shown <> '' LIMIT ?",
		NULL},
	[S_PHONE] = {HIT "citizen c STRAIGHT_JOIN profile_digest x ON x.citizen_id = c.id" RECORD
			 "c.mobile_index IN (?, ?) AND ? IN (0, x.province_code)" PAGE,
		NULL},
	[S_PLACE] = {HIT IN_PLACE RECORD IN_PLACE_NAMES PAGE, NULL},
	[S_PLACE_AFTER] = {HIT IN_PLACE RECORD IN_PLACE_NAMES AFTER PAGE, NULL},
	[S_PLACE_COUNT] = {COUNT_OF(IN_PLACE, IN_PLACE_NAMES), NULL},
	[S_ALL] = {HIT EVERYWHERE RECORD NAMES PAGE, NULL},
	[S_ALL_AFTER] = {HIT EVERYWHERE RECORD NAMES AFTER PAGE, NULL},
	[S_ALL_COUNT] = {COUNT_OF(EVERYWHERE, NAMES), NULL},
	[S_BORN] = {HIT BORN RECORD BORN_NAMES PAGE, NULL},
	[S_BORN_AFTER] = {HIT BORN RECORD BORN_NAMES AFTER PAGE, NULL},
	[S_BORN_COUNT] = {COUNT_OF(BORN, BORN_NAMES), NULL},
};
struct db_table search_store = {"person/search", statement, S_COUNT};

enum { TYPED_MAX = SEARCH_TYPED_MAX + SECRET_SEAL_OVERHEAD, PARAMETERS_MAX = 12, KEY_SIZE = 241 };

/* The typed text is bound to its row by the digest of the id. */
static uint64_t row_of(const unsigned char hash[SECRET_DIGEST_BYTES])
{
	uint64_t row;

	memcpy(&row, hash, sizeof row);
	return row;
}

static const char column[] = "staff_search.typed";

bool search_store_add(struct db *db, const struct search_row *row, const unsigned char session[SECRET_DIGEST_BYTES],
	instant now, instant until, char id[SEARCH_ID_TEXT], struct err *e)
{
	unsigned char bytes[SEARCH_ID_BYTES], hash[SECRET_DIGEST_BYTES], sealed[TYPED_MAX];
	char typed[SEARCH_TYPED_MAX];
	size_t n = search_write(&row->typed, typed);

	secret_random(bytes, sizeof bytes);
	secret_encode(id, SEARCH_ID_TEXT, bytes, sizeof bytes);
	secret_sha256(hash, bytes, sizeof bytes);
	secret_seal(sealed, typed, n, column, row_of(hash));
	secret_wipe(typed, sizeof typed);
	struct db_in in[] = {db_bytes(hash, sizeof hash), db_bytes(session, SECRET_DIGEST_BYTES),
		db_text(search_kind_name(row->typed.kind)), db_bytes(sealed, n + SECRET_SEAL_OVERHEAD),
		row->citizen_id != 0 ? db_int(row->citizen_id) : db_null(), db_int(row->found), db_instant(now),
		db_instant(until)};
	return db_run_one(db, DB_COMMAND(&statement[S_ADD], in), e);
}

bool search_store_find(struct db *db, const char *id, const unsigned char session[SECRET_DIGEST_BYTES], instant now,
	struct search_row *out, bool *found, struct err *e)
{
	unsigned char bytes[SEARCH_ID_BYTES], hash[SECRET_DIGEST_BYTES], sealed[TYPED_MAX];
	char typed[SEARCH_TYPED_MAX];
	int64_t kind;
	size_t n;

	*found = false;
	if (!secret_decode(bytes, sizeof bytes, id))
		return true;
	secret_sha256(hash, bytes, sizeof bytes);
	struct db_in in[] = {db_bytes(hash, sizeof hash), db_bytes(session, SECRET_DIGEST_BYTES), db_instant(now)};
	struct db_out columns[] = {db_out_int(&kind), db_out_bytes(sealed, sizeof sealed, &n),
		db_out_int(&out->citizen_id), db_out_int(&out->found)};
	if (!db_one(db, DB_QUERY(&statement[S_FIND], in, columns), found, e))
		return false;
	if (!*found)
		return true;
	if (!secret_unseal(typed, sizeof typed, sealed, n, column, row_of(hash), e))
		return false;
	out->typed.kind = (enum search_kind)(kind - 1);
	search_read(&out->typed, typed);
	secret_wipe(typed, sizeof typed);
	return true;
}

struct reading {
	struct search_hit *out, one;
	size_t count, max;
	unsigned char sealed[CITIZEN_SEALED_MAX];
	size_t sealed_n;
	char state[16], shown[CITIZEN_SHOWN_SIZE];
	bool fine;
	struct err *e;
};

/* Names, birth date and province out of the one column. */
static bool read_shown(char *text, struct search_hit *hit)
{
	const char *part[SHOWN_PARTS];

	if (!citizen_shown_split(text, part))
		return false;
	hit->birth_date = date_none();
	if (part[SHOWN_BIRTH_DATE][0] != '\0' && !date_parse_iso(part[SHOWN_BIRTH_DATE], &hit->birth_date))
		return false;
	return text_copy(hit->first_name, sizeof hit->first_name, part[SHOWN_FIRST_NAME]) &&
	       text_copy(hit->last_name, sizeof hit->last_name, part[SHOWN_LAST_NAME]) &&
	       text_parse_int(part[SHOWN_PROVINCE_CODE], 0, UINT8_MAX, &hit->province_code);
}

static bool take(void *context)
{
	struct reading *r = context;

	if (!registration_state_parse(r->state, &r->one.facts.state) || !read_shown(r->shown, &r->one))
		r->fine = err_set(r->e, ERR_DB, 0, "search: a state or a digest that is not known");
	else
		r->fine = citizen_tckn_unseal(r->one.tckn, r->sealed, r->sealed_n, r->one.citizen_id, r->e);
	if (!r->fine)
		return false;
	r->out[r->count++] = r->one;
	return r->count < r->max;
}

static bool run(struct db *db, struct db_statement *st, const struct db_in *in, size_t n, struct reading *r)
{
	struct db_out columns[] = {
		db_out_int(&r->one.citizen_id),
		db_out_text(r->shown, sizeof r->shown),
		db_out_bytes(r->sealed, sizeof r->sealed, &r->sealed_n),
		db_out_text(r->state, sizeof r->state),
		db_out_date(&r->one.facts.active_until),
	};
	struct db_query q = {st, in, n, columns, sizeof columns / sizeof *columns};

	return db_each(db, &q, take, r, r->e) && r->fine;
}

/* The parameters of a search by name: those before the names, then the patterns. */
struct named {
	char last[SEARCH_PATTERN_SIZE], first[SEARCH_PATTERN_SIZE];
	struct db_in in[PARAMETERS_MAX];
	size_t n;
	struct db_statement *hits, *hits_after, *count;
};

static void bind_named(struct named *p, const struct search *search, int64_t province)
{
	search_pattern(search, p->last, p->first);
	p->n = 0;
	p->hits = &statement[province != 0 ? S_PLACE : S_ALL];
	p->hits_after = &statement[province != 0 ? S_PLACE_AFTER : S_ALL_AFTER];
	p->count = &statement[province != 0 ? S_PLACE_COUNT : S_ALL_COUNT];
	if (search->kind == SEARCH_BIRTH) {
		p->hits = &statement[S_BORN];
		p->hits_after = &statement[S_BORN_AFTER];
		p->count = &statement[S_BORN_COUNT];
		p->in[p->n++] = db_date(search->birth);
	}
	if (search->kind == SEARCH_BIRTH || province != 0)
		p->in[p->n++] = db_int(province);
	p->in[p->n++] = db_text(p->last);
	p->in[p->n++] = db_text(p->first);
}

static bool first_hits(struct db *db, const struct search *search, int64_t province, struct reading *r)
{
	struct named p;

	bind_named(&p, search, province);
	p.in[p.n++] = db_int((int64_t)r->max);
	return run(db, p.hits, p.in, p.n, r);
}

static bool later_hits(struct db *db, const struct search *search, int64_t province, int64_t after, struct reading *r)
{
	char last[KEY_SIZE] = "", first[KEY_SIZE] = "";
	struct db_in id[] = {db_int(after), db_int(province)};
	struct db_out keys[] = {db_out_text(last, sizeof last), db_out_text(first, sizeof first)};
	struct named p;
	bool found;

	if (!db_one(db, DB_QUERY(&statement[S_KEYS], id, keys), &found, r->e))
		return false;
	if (!found)
		return true;
	bind_named(&p, search, province);
	const struct db_in place[] = {db_text(last), db_text(last), db_text(first), db_text(last), db_text(first),
		db_int(after), db_int((int64_t)r->max)};
	memcpy(p.in + p.n, place, sizeof place);
	return run(db, p.hits_after, p.in, p.n + sizeof place / sizeof *place, r);
}

bool search_store_hits(struct db *db, const struct search *search, int64_t province, int64_t after,
	struct search_hit *out, size_t max, size_t *count, struct err *e)
{
	struct reading r = {.out = out, .max = max, .fine = true, .e = e};
	struct citizen_index index;
	bool ok;

	if (search->kind == SEARCH_NUMBER) {
		citizen_tckn_indexes(&index, search->tckn);
		struct db_in in[] = {db_bytes(index.newest, sizeof index.newest),
			db_bytes(index.oldest, sizeof index.oldest), db_int((int64_t)max)};
		ok = run(db, &statement[S_NUMBER], in, sizeof in / sizeof *in, &r);
	} else if (search->kind == SEARCH_CERTIFICATE) {
		unsigned char digest[SECRET_DIGEST_BYTES];

		certificate_code_digest(digest, search->certificate);
		struct db_in in[] = {db_bytes(digest, sizeof digest), db_int((int64_t)max)};
		ok = run(db, &statement[S_CERTIFICATE], in, sizeof in / sizeof *in, &r);
	} else if (search->kind == SEARCH_PHONE) {
		citizen_mobile_indexes(&index, search->mobile);
		struct db_in in[] = {db_bytes(index.newest, sizeof index.newest),
			db_bytes(index.oldest, sizeof index.oldest), db_int(province), db_int((int64_t)max)};
		ok = run(db, &statement[S_PHONE], in, sizeof in / sizeof *in, &r);
	} else {
		ok = after == 0 ? first_hits(db, search, province, &r) : later_hits(db, search, province, after, &r);
	}
	*count = r.count;
	return ok;
}

bool search_store_count(struct db *db, const struct search *search, int64_t province, int64_t *count, struct err *e)
{
	struct db_out out[] = {db_out_int(count)};
	struct named p;
	bool found;

	bind_named(&p, search, province);
	p.in[p.n++] = db_int(SEARCH_COUNT_MAX + 1);
	return db_one(db, &(struct db_query){p.count, p.in, p.n, out, 1}, &found, e);
}
