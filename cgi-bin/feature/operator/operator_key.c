/* `ctl key-new`, `key-rotate`, `key-drop`: renewing a key while the site runs (issue 3; security.md, Data). */
#include "feature/operator/operator.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "feature/audit/audit_store.h"
#include "feature/operator/operator_key_store.h"

/* A request that began before a key file came or went ends within its deadline of 10 s: from this long after on, everybody
 * knows of it. */
enum { KNOWN_SECONDS = 15 };

static const struct {
	const char *name;
	enum secret_key key;
} kind[] = {{"column", SECRET_KEY_COLUMN}, {"index", SECRET_KEY_INDEX}, {"box", SECRET_KEY_BOX_SECRET}};

static bool key_of(struct app *app, const char *name, enum secret_key *key, const char **dir, struct err *e)
{
	for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
		if (text_equal(kind[i].name, name)) {
			*key = kind[i].key;
			return config_need_text(app->config, "keys", dir, e);
		}
	return err_set(e, ERR_INPUT, 0, "the key is column, index or box");
}

static void wait_until_known(int64_t made_at)
{
	int64_t left = made_at + KNOWN_SECONDS - (int64_t)time(NULL);

	while (left > 0)
		left = sleep((unsigned)left);
}

struct written {
	enum audit_action action;
	char subject[AUDIT_SUBJECT_CHARACTERS];
	char note[80];
};

static enum db_verdict add_event(struct db *db, void *context, struct err *e)
{
	const struct written *x = context;
	struct audit_event event = {.actor = AUDIT_OPERATOR,
		.action = audit_action_name(x->action),
		.subject = x->subject,
		.note = x->note};

	return audit_store_add(db, &event, "", clock_read().at, e) ? DB_COMMIT : DB_FAIL;
}

static bool write_down(
	struct app *app, enum audit_action action, const char *name, unsigned number, uint64_t rows, struct err *e)
{
	struct written x = {.action = action};

	(void)text_format(x.subject, sizeof x.subject, "%s %u", name, number);
	if (action == AUDIT_KEY_ROTATE)
		(void)text_format(x.note, sizeof x.note, "%llu rows", (unsigned long long)rows);
	return db_transact(app->db, add_event, &x, e);
}

/* A rotation of the index that was not brought to its end would be mixed up with the next one. */
static bool index_is_settled(struct app *app, enum secret_key key, struct err *e)
{
	int64_t rows = 0;

	if (key == SECRET_KEY_INDEX && !operator_key_unsettled(app->db, &rows, e))
		return false;
	return rows == 0 || err_set(e, ERR_INPUT, 0, "the last renewal is not at its end: `ctl key-drop index` first");
}

bool operator_key_new(struct app *app, char **argument, struct err *e)
{
	enum secret_key key = SECRET_KEY_COLUMN;
	const char *dir = NULL;
	unsigned number;

	if (!key_of(app, argument[0], &key, &dir, e) || !db_ready(app->db, e) || !index_is_settled(app, key, e) ||
		!secret_key_new(dir, key, &number, e) || !write_down(app, AUDIT_KEY_NEW, argument[0], number, 0, e))
		return false;
	(void)printf("key-new: %s has number %u now; rotate, then drop the older one\n", argument[0], number);
	return true;
}

static bool rotate_column(struct app *app, bool box, unsigned newest, size_t column, uint64_t *rows, struct err *e)
{
	struct operator_key_place after = {0, 0};
	uint64_t changed;
	bool more = true;

	while (more) {
		if (!operator_key_reseal(app->db, box, column, newest, &after, &changed, &more, e))
			return false;
		*rows += changed;
	}
	return true;
}

static bool rotate_index(struct app *app, uint64_t *rows, struct err *e)
{
	int64_t after = 0;
	uint64_t changed;
	bool more = true;

	while (more) {
		if (!operator_key_reindex(app->db, &after, &changed, &more, e))
			return false;
		*rows += changed;
	}
	return true;
}

static bool count_left(struct app *app, enum secret_key key, unsigned newest, int64_t *left, struct err *e)
{
	return key == SECRET_KEY_INDEX ? operator_key_index_left(app->db, left, e)
				       : operator_key_left(app->db, key == SECRET_KEY_BOX_SECRET, newest, left, e);
}

/* One pass; what somebody changed at that very moment is left for the next. */
static bool rotate(struct app *app, enum secret_key key, unsigned newest, uint64_t *rows, struct err *e)
{
	bool box = key == SECRET_KEY_BOX_SECRET;

	if (key == SECRET_KEY_INDEX)
		return rotate_index(app, rows, e);
	for (size_t column = 0; column < operator_key_columns(box); column++)
		if (!rotate_column(app, box, newest, column, rows, e))
			return false;
	return box || operator_key_forget_searches(app->db, newest, e);
}

bool operator_key_rotate(struct app *app, char **argument, struct err *e)
{
	struct secret_generations there = {0};
	enum secret_key key = SECRET_KEY_COLUMN;
	const char *dir = NULL;
	unsigned newest;
	uint64_t rows = 0;
	int64_t left = 1;

	if (!key_of(app, argument[0], &key, &dir, e) || !secret_key_list(dir, key, &there, e))
		return false;
	if (there.count < SECRET_GENERATIONS)
		return err_set(e, ERR_INPUT, 0, "%s has but one key: `ctl key-new` first", argument[0]);
	newest = there.number[1];
	wait_until_known(there.made_at);
	while (left > 0)
		if (!rotate(app, key, newest, &rows, e) || !count_left(app, key, newest, &left, e))
			return false;
	if (!write_down(app, AUDIT_KEY_ROTATE, argument[0], newest, rows, e))
		return false;
	(void)printf("key-rotate: %llu rows are under %s %u now, none is under %u\n", (unsigned long long)rows,
		argument[0], newest, there.number[0]);
	return true;
}

/* Once nobody knows the older key any more, tckn_index_before follows. */
static bool settle_index(struct app *app, struct err *e)
{
	uint64_t changed = 1;

	wait_until_known((int64_t)time(NULL));
	while (changed > 0)
		if (!operator_key_settle(app->db, &changed, e))
			return false;
	return true;
}

static bool drop(struct app *app, const char *name, enum secret_key key, const char *dir, struct err *e)
{
	struct secret_generations there = {0};
	int64_t left;
	unsigned number;

	if (!secret_key_list(dir, key, &there, e))
		return false;
	if (there.count < SECRET_GENERATIONS)
		return err_set(e, ERR_INPUT, 0, "%s has but one key: there is nothing to drop", name);
	wait_until_known(there.made_at);
	if (!count_left(app, key, there.number[1], &left, e))
		return false;
	if (left > 0)
		return err_set(e, ERR_INPUT, 0, "%lld rows are still under %s %u: `ctl key-rotate %s` first",
			(long long)left, name, there.number[0], name);
	if (!write_down(app, AUDIT_KEY_DROP, name, there.number[0], 0, e) || !secret_key_drop(dir, key, &number, e))
		return false;
	(void)printf("key-drop: %s %u is gone\n", name, number);
	return true;
}

bool operator_key_drop(struct app *app, char **argument, struct err *e)
{
	enum secret_key key = SECRET_KEY_COLUMN;
	const char *dir = NULL;
	struct secret_generations there = {0};
	int64_t unsettled = 0;

	if (!key_of(app, argument[0], &key, &dir, e) || !secret_key_list(dir, key, &there, e))
		return false;
	if (key == SECRET_KEY_INDEX && there.count == 1 && !operator_key_unsettled(app->db, &unsettled, e))
		return false;
	if (unsettled > 0) { /* it was interrupted after the file had gone */
		(void)printf("key-drop: index was dropped before; its last rows follow now\n");
		return settle_index(app, e);
	}
	return drop(app, argument[0], key, dir, e) && (key != SECRET_KEY_INDEX || settle_index(app, e));
}
