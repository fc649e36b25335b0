/* The operator's commands (`bin/ctl`): each prints one summary line and returns an exit status. */
#ifndef FEATURE_OPERATOR_OPERATOR_H
#define FEATURE_OPERATOR_OPERATOR_H

#include "base/err.h"
#include "feature/app/app.h"

struct operator_command {
	const char *name;
	const char *arguments; /* shown by help */
	const char *summary;
	int argument_count; /* exact */
	bool (*run)(struct app *app, char **argument, struct err *e);
	bool needs_app; /* configuration, keys and database are opened first */
};

/* `ctl keys DIR`: makes the key and database password files that do not exist yet. */
bool operator_keys(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl migrate SQL-DIR`: applies the migrations that are new, in order, then accounts and changed grants. */
bool operator_migrate(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl seed DIR DISTRICTS`: reference data and rule values, as often as one likes; then the legal texts in DIR/text. */
bool operator_seed(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl text FILE`: publishes one legal text `<kind>.<version>.<tr|en>.txt`. A published text never changes (D9). */
bool operator_text(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl error-pages DIR`: writes the pages that nginx shows when no worker can; those of the staff server into DIR/staff. */
bool operator_error_pages(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl correct CITIZEN-ID SEQ NOTE`: undoes one entry of a record's history by a correction that shows, with the note,
 * to the citizen too. Neither the first entry nor one that is undone already can be (D2). */
bool operator_correct(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl staff add USERNAME ROLE UNIT`: an account with a role from today on; prints the invitation once. (D25) */
bool operator_staff(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl staff-demo`: one account of each role, as often as one likes; prints role, username, password and seed of each.
 * ERR_CONFIG unless the configuration says `demo_accounts = yes`, which only bin/run writes. */
bool operator_staff_demo(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;
#define OPERATOR_DEMO_PASSWORD "kestane-tramvay-deniz-58"

/* `ctl identity-queue`: lets everybody wait for the registry who has no row of identity_check yet, in batches; as often as one
 * likes. ERR_CONFIG in the mode `declaration`. (D16) */
bool operator_identity(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl key-new KEY`, KEY being column, index or box: makes the next generation beside the old one. Programs write with it from
 * then on, and read with both. */
bool operator_key_new(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl key-rotate KEY`: brings every row under the newest generation, in batches; interrupted, it is called again. */
bool operator_key_rotate(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* `ctl key-drop KEY`: removes the older generation; ERR_INPUT while a row is under it. */
bool operator_key_drop(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;

/* Reads a whole file into memory the caller frees; NUL-terminated. */
bool operator_read_file(const char *path, char **out, size_t *n, struct err *e) ERR_MUST_CHECK;

/* The names of `dir` that end in `suffix`, sorted, in memory the caller frees with operator_free_names. */
struct operator_names {
	size_t count;
	char *name[256];
};
bool operator_list(const char *dir, const char *suffix, struct operator_names *out, struct err *e) ERR_MUST_CHECK;
void operator_free_names(struct operator_names *names);

/* Writes `text` to a new file, mode 0600, unless it is there. */
bool operator_write_new(const char *path, const char *text, bool *made, struct err *e) ERR_MUST_CHECK;

extern struct db_table operator_store_migration;
extern struct db_table operator_store_seed;
extern struct db_table operator_store_text;
extern struct db_table operator_store_staff;

#endif
