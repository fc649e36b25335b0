/* What waits for staff about a person: opened by the zones of citizens, closed by the act that answers it. */
#ifndef FEATURE_TASK_TASK_STORE_H
#define FEATURE_TASK_TASK_STORE_H

#include "base/clock.h"
#include "db/db.h"
#include "feature/citizen/citizen_secret.h"

extern struct db_table task_store_open; /* auth */
extern struct db_table task_store;      /* staff */

enum { TASKS_MAX = 50 };

struct task {
	int64_t citizen_id;
	char kind[25];
	char tckn[CITIZEN_TCKN_SIZE];
	instant created_at;
};

/* Opens one, within the caller's transaction. */
bool task_store_add(struct db *db, const char *kind, int64_t citizen_id, instant now, struct err *e) ERR_MUST_CHECK;

/* Those that wait in a province (0: all, -1: none), oldest first, at most TASKS_MAX; and how many they are. */
bool task_store_list(
	struct db *db, int64_t province, struct task out[TASKS_MAX], size_t *count, struct err *e) ERR_MUST_CHECK;
bool task_store_count(struct db *db, int64_t province, int64_t *count, struct err *e) ERR_MUST_CHECK;

/* Closes those about a person, within the caller's transaction. */
bool task_store_close(struct db *db, int64_t citizen_id, int64_t staff_id, instant now, struct err *e) ERR_MUST_CHECK;

#endif
