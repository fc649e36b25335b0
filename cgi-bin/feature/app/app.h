/* What every program starts with: configuration, clock, keys, database, templates; and what its handlers use. */
#ifndef FEATURE_APP_APP_H
#define FEATURE_APP_APP_H

#include "base/config.h"
#include "db/db.h"
#include "feature/reference/occupation_title.h"
#include "feature/reference/reference.h"
#include "feature/reference/unit_list.h"
#include "feature/rule/rule.h"
#include "web/worker.h"

struct app {
	struct config *config;
	struct db *db;
	struct view *view;
	struct rules *rules;                   /* NULL until loaded; read again once a minute */
	int64_t rules_read_at;                 /* seconds of the monotonic clock */
	struct reference *reference;           /* NULL until loaded, and in programs that need none */
	struct occupation_titles *occupations; /* NULL until a page needs them */
	struct unit_list *units;               /* NULL until a page needs them */
};

/* The rule value of today: `app_rule(w, RULE_MINIMUM_AGE)`. */
int app_rule(const struct web *w, enum rule_name name);

struct app_spec {
	const char *zone;               /* "auth": also the account esube_auth */
	unsigned keys;                  /* bits of enum secret_key */
	struct db_table *const *tables; /* ends with NULL */
	const struct route *const *routes;
	const char *const *template_folders;
	bool wants_reference;
	/* What the zone looks at once, at start, keys and clock being open: fonts, clips, lists. May be NULL. */
	bool (*open)(const struct config *config, struct err *e);
	bool (*admit)(struct web *w, enum admission *out, struct err *e);
	void (*decorate)(struct web *w);
	/* Programs of the staff server: the names of the roles, by bit, for `--routes`; NULL in others. */
	const char *const *role_names;
};

/* Reads the file named by ESUBE_CONFIG and opens clock, keys and database for `zone` (not yet connected). */
bool app_open(struct app *app, const char *zone, unsigned keys, struct db_table *const *tables, int statement_seconds,
	struct err *e) ERR_MUST_CHECK;
void app_close(struct app *app);

/* main() of a worker program: `--routes` prints the route table for the tests; `--check` connects, prepares every
 * statement and says which one fails; otherwise serves the socket on descriptor 0. A wrong grant or column ends the program with status 78. */
int app_serve(const struct app_spec *spec, int argc, char **argv);

#endif
