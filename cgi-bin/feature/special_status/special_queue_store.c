#include "feature/special_status/special_queue_store.h"

#include "base/text.h"

/* province, province, part, part, part */
#define ESCALATED "EXISTS (SELECT 1 FROM claim_event x WHERE x.claim_id = c.id AND x.kind = 'escalated')"
#define OPEN_HERE                                                                                                        \
	" FROM claim c LEFT JOIN contact k ON k.citizen_id = c.citizen_id JOIN citizen p ON p.id = c.citizen_id"         \
	" LEFT JOIN province v ON v.code = k.province_code WHERE c.open_since IS NOT NULL"                               \
	" AND (? = 0 OR k.province_code = ?)"                                                                            \
	" AND (? <> 1 OR c.paper_seen_at IS NULL) AND (? <> 2 OR c.paper_seen_at IS NOT NULL) AND (? <> 3 OR " ESCALATED \
	")"

enum { S_LIST, S_TOTAL, S_OFFENCES, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_LIST] = {"SELECT c.id, c.kind, p.first_name, p.last_name, v.name, c.open_since,"
		    " c.paper_seen_at IS NOT NULL, " ESCALATED OPEN_HERE
		    " AND (c.open_since > ? OR (c.open_since = ? AND c.id > ?))"
		    " ORDER BY c.open_since, c.id LIMIT ?",
		NULL},
	[S_TOTAL] = {"SELECT COUNT(*)" OPEN_HERE, NULL},
	[S_OFFENCES] = {"SELECT code, list, valid_from, valid_to, title_tr, title_en FROM offence WHERE valid_from <= ?"
			" AND (valid_to IS NULL OR valid_to >= ?) ORDER BY list DESC, position, code LIMIT ?",
		NULL},
};
struct db_table special_queue_store = {"special_status/queue", statement, S_COUNT};

struct reading {
	struct special_queue_row row, *out;
	size_t count;
	char kind[16];
};

static bool take(void *context)
{
	struct reading *r = context;

	if (special_kind_parse(r->kind, &r->row.kind))
		r->out[r->count++] = r->row;
	return r->count <= SPECIAL_QUEUE_PAGE;
}

bool special_queue_list(struct db *db, const struct special_queue_place *place, struct special_queue_row *out,
	size_t *count, struct err *e)
{
	struct reading r = {.out = out};
	struct db_in in[] = {db_int(place->province_code), db_int(place->province_code), db_int(place->part),
		db_int(place->part), db_int(place->part), db_date(place->after_day), db_date(place->after_day),
		db_int(place->after), db_int(SPECIAL_QUEUE_PAGE + 1)};
	struct db_out columns[] = {
		db_out_int(&r.row.id),
		db_out_text(r.kind, sizeof r.kind),
		db_out_text(r.row.first_name, sizeof r.row.first_name),
		db_out_text(r.row.last_name, sizeof r.row.last_name),
		db_out_text(r.row.province, sizeof r.row.province),
		db_out_date(&r.row.open_since),
		db_out_bool(&r.row.paper_seen),
		db_out_bool(&r.row.escalated),
	};

	if (!db_each(db, DB_QUERY(&statement[S_LIST], in, columns), take, &r, e))
		return false;
	*count = r.count;
	return true;
}

bool special_queue_count(struct db *db, const struct special_queue_place *place, int64_t *count, struct err *e)
{
	struct db_in in[] = {db_int(place->province_code), db_int(place->province_code), db_int(place->part),
		db_int(place->part), db_int(place->part)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, DB_QUERY(&statement[S_TOTAL], in, out), &found, e);
}

struct cataloguing {
	struct special_catalogue *out;
	struct special_offence row;
	char list[16], title[2][641];
};

static bool add_offence(void *context)
{
	struct cataloguing *c = context;
	size_t i = c->out->count++;

	c->row.list = text_equal(c->list, "barring") ? SPECIAL_OFFENCE_BARRING : SPECIAL_OFFENCE_QUALIFYING;
	c->out->offence[i] = c->row;
	for (int l = 0; l < 2; l++)
		(void)text_copy(c->out->title[i][l], sizeof c->out->title[i][l], c->title[l]);
	return c->out->count < SPECIAL_OFFENCES_MAX;
}

bool special_catalogue_load(struct db *db, struct date day, struct special_catalogue *out, struct err *e)
{
	struct cataloguing c = {.out = out};
	struct db_in in[] = {db_date(day), db_date(day), db_int(SPECIAL_OFFENCES_MAX)};
	struct db_out columns[] = {
		db_out_text(c.row.code, sizeof c.row.code),
		db_out_text(c.list, sizeof c.list),
		db_out_date(&c.row.valid_from),
		db_out_date(&c.row.valid_to),
		db_out_text(c.title[0], sizeof c.title[0]),
		db_out_text(c.title[1], sizeof c.title[1]),
	};

	out->count = 0;
	return db_each(db, DB_QUERY(&statement[S_OFFENCES], in, columns), add_offence, &c, e);
}
