/* The SQL of the status page: what it shows beside the session's JOIN, in one small query (performance.md),
 * and the full history. */
#ifndef FEATURE_REGISTRATION_REGISTRATION_PAGE_STORE_H
#define FEATURE_REGISTRATION_REGISTRATION_PAGE_STORE_H

#include "feature/registration/registration_entry.h"

extern struct db_table registration_page_store;

enum { REGISTRATION_LATEST = 3 };

/* A person's record as the status page shows it. */
struct registration_page {
	unsigned char tckn_sealed[64];
	size_t tckn_sealed_n;
	char preference[8]; /* "sms", "email", "post" */
	char email[1017];
	char unit[321]; /* service point of the province, "" without contact data */
	size_t event_count;
	struct registration_entry event[REGISTRATION_LATEST]; /* newest first */
};

bool registration_page_load(
	struct db *db, int64_t citizen_id, struct registration_page *out, struct err *e) ERR_MUST_CHECK;

/* The next `max` events older than `before`, newest first. */
bool registration_page_history(struct db *db, int64_t citizen_id, uint32_t before,
	struct registration_entry *out, size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

/* The corrections of a record (few), newest first, with what they say. */
bool registration_page_corrections(struct db *db, int64_t citizen_id, struct registration_entry *out,
	size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

#endif
