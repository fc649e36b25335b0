/* The SQL of the queue of open claims, oldest first, and of the offence catalogue, in the staff zone. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_QUEUE_STORE_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_QUEUE_STORE_H

#include "db/db.h"
#include "feature/special_status/special_conviction.h"
#include "feature/special_status/special_status.h"

extern struct db_table special_queue_store;

/* Which of the open claims. */
enum special_queue_part { SPECIAL_QUEUE_ALL, SPECIAL_QUEUE_PAPER, SPECIAL_QUEUE_DECISION, SPECIAL_QUEUE_ESCALATED };
enum { SPECIAL_QUEUE_PARTS = 4, SPECIAL_QUEUE_PAGE = 50 };

/* Whose claims, and behind which: province 0 is all. Who left no address belongs to every province. */
struct special_queue_place {
	int64_t province_code;
	enum special_queue_part part;
	struct date after_day; /* of the last row of the page before; {1, 1, 1} = from the oldest */
	int64_t after;
};

struct special_queue_row {
	int64_t id;
	enum special_kind kind;
	char first_name[241], last_name[241];
	char province[161];
	struct date open_since;
	bool paper_seen;
	bool escalated;
};

/* Up to SPECIAL_QUEUE_PAGE + 1 rows: one more than a page tells that there is a next one. */
bool special_queue_list(struct db *db, const struct special_queue_place *place, struct special_queue_row *out,
	size_t *count, struct err *e) ERR_MUST_CHECK;
bool special_queue_count(
	struct db *db, const struct special_queue_place *place, int64_t *count, struct err *e) ERR_MUST_CHECK;

enum { SPECIAL_OFFENCES_MAX = 60 };

/* The catalogue with its titles, as it holds on `day`. */
struct special_catalogue {
	size_t count;
	struct special_offence offence[SPECIAL_OFFENCES_MAX];
	char title[SPECIAL_OFFENCES_MAX][2][641]; /* by enum language */
};
bool special_catalogue_load(
	struct db *db, struct date day, struct special_catalogue *out, struct err *e) ERR_MUST_CHECK;

#endif
