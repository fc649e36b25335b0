/* The SQL of accounts of staff, as administrators see them: never a password, a seed or a digest of a code. What changes
 * something runs in the caller's transaction. */
#ifndef FEATURE_STAFF_STAFF_ACCOUNT_STORE_H
#define FEATURE_STAFF_STAFF_ACCOUNT_STORE_H

#include "feature/staff/staff_role.h"
#include "web/web.h"
#include "db/db.h"

extern struct db_table staff_account_store;

enum { STAFF_ACCOUNT_PAGE = 30, STAFF_ACCOUNT_ROLES_MAX = 60 };

enum staff_state { STAFF_INVITED, STAFF_ACTIVE, STAFF_SUSPENDED, STAFF_STATES };
/* The words of the column, by enum staff_state. */
extern const char *const staff_state_names[STAFF_STATES];

struct staff_account {
	int64_t id;
	char username[33];
	char first_name[241], last_name[241];
	int64_t unit_id;
	char unit_name[321];
	enum staff_state state;
	int64_t roles; /* that count today: bits of enum staff_role */
};

/* Accounts whose invitation waits to be used. */
bool staff_account_count_invited(struct db *db, int64_t *count, struct err *e) ERR_MUST_CHECK;

/* Those whose username or name begins with `text` ("" all), in the state ("" any), by name; `skip` of them left out, at most
 * STAFF_ACCOUNT_PAGE. `*total` is how many there are. */
struct staff_account_search {
	const char *text;
	const char *state;
	int64_t skip;
};
bool staff_account_list(struct web *w, const struct staff_account_search *search, struct staff_account *out,
	size_t *count, int64_t *total, struct err *e) ERR_MUST_CHECK;

bool staff_account_find(
	struct web *w, int64_t id, struct staff_account *out, bool *found, struct err *e) ERR_MUST_CHECK;
/* The same, its row locked until the end of the transaction. */
bool staff_account_lock(
	struct web *w, int64_t id, struct staff_account *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* Makes an invited account. ERR_DB_DUPLICATE when the username is taken. */
bool staff_account_add(struct web *w, const struct staff_account *account, int64_t *id, struct err *e) ERR_MUST_CHECK;
bool staff_account_move(struct web *w, int64_t id, int64_t unit_id, struct err *e) ERR_MUST_CHECK;

/* Closed for signing in, every session ended; and open again, as it was before. */
bool staff_account_suspend(struct web *w, int64_t id, struct err *e) ERR_MUST_CHECK;
bool staff_account_resume(struct web *w, int64_t id, struct err *e) ERR_MUST_CHECK;

/* Sessions end, password and second step count no more: only an invitation opens it again. */
bool staff_account_shut(struct web *w, int64_t id, struct err *e) ERR_MUST_CHECK;

/* All roles an account was given, newest first day first. */
bool staff_account_roles(struct web *w, int64_t id, struct staff_role_held out[STAFF_ACCOUNT_ROLES_MAX], size_t *count,
	struct err *e) ERR_MUST_CHECK;
bool staff_account_grant(struct web *w, const struct staff_account *account, const struct staff_role_held *role,
	struct err *e) ERR_MUST_CHECK;
bool staff_account_end_role(struct web *w, int64_t role_id, struct err *e) ERR_MUST_CHECK;

#endif
