/* `ctl keys` and `ctl migrate`: what must be there before any program starts. The only place that builds SQL text:
 * account names and generated passwords, both of fixed alphabets. */
#include "feature/operator/operator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { PATH_BYTES = 512, PASSWORD_BYTES = 24 };

static const char *const accounts[] = {"public", "auth", "citizen", "job", "ctl", "staff", "staff_auth"};
enum { ACCOUNT_COUNT = sizeof accounts / sizeof *accounts };

static bool make_password(const char *dir, const char *account, int *made, struct err *e)
{
	unsigned char bytes[PASSWORD_BYTES];
	char path[PATH_BYTES], text[2 * PASSWORD_BYTES + 1];
	bool is_new;

	secret_random(bytes, sizeof bytes);
	text_hex(text, bytes, sizeof bytes);
	if (!text_format(path, sizeof path, "%s/db_%s.password", dir, account))
		return err_set(e, ERR_CONFIG, 0, "the key folder's path is too long");
	if (!operator_write_new(path, text, &is_new, e))
		return false;
	*made += is_new;
	return true;
}

bool operator_keys(struct app *app, char **argument, struct err *e)
{
	int made;

	(void)app;
	if (!secret_make_keys(argument[0], &made, e))
		return false;
	for (int i = 0; i < ACCOUNT_COUNT; i++)
		if (!make_password(argument[0], accounts[i], &made, e))
			return false;
	(void)printf("keys: %d new files\n", made);
	return true;
}

enum { S_FIND, S_REMEMBER, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] = {"SELECT LOWER(HEX(sha256)) FROM migration WHERE name = ? LIMIT 1", NULL},
	[S_REMEMBER] = {"REPLACE INTO migration (name, sha256, applied_at) VALUES (?, ?, ?)", NULL},
};
struct db_table operator_store_migration = {"operator/migration", statement, S_COUNT};

struct script {
	const char *name;
	unsigned char sha256[SECRET_DIGEST_BYTES];
};

/* The digest by which a script is known to have been applied, or "" when it was not. */
static bool applied_digest(struct app *app, const char *name, char *out, size_t size, struct err *e)
{
	struct db_in in[] = {db_text(name)};
	struct db_out columns[] = {db_out_text(out, size)};
	bool found;

	out[0] = '\0';
	return db_one(app->db, DB_QUERY(&statement[S_FIND], in, columns), &found, e);
}

static enum db_verdict remember(struct db *db, void *context, struct err *e)
{
	const struct script *s = context;
	struct db_in in[] = {db_text(s->name), db_bytes(s->sha256, sizeof s->sha256), db_instant(clock_read().at)};

	return db_run(db, DB_COMMAND(&statement[S_REMEMBER], in), NULL, e) ? DB_COMMIT : DB_FAIL;
}

/* Runs the script at `path` unless it was run with the same content. `before` (may be NULL) runs first. */
static bool apply_file(struct app *app, const char *path, const char *name, const char *before, bool forward_only,
	int *applied, struct err *e)
{
	struct script script = {.name = name};
	char digest[2 * SECRET_DIGEST_BYTES + 1], known[2 * SECRET_DIGEST_BYTES + 1], *sql;
	size_t n;
	bool ok;

	if (!operator_read_file(path, &sql, &n, e))
		return false;
	secret_sha256(script.sha256, sql, n);
	text_hex(digest, script.sha256, sizeof script.sha256);
	ok = applied_digest(app, name, known, sizeof known, e);
	if (ok && known[0] != '\0' && forward_only && !text_equal(known, digest))
		ok = err_set(e, ERR_CONFIG, 0, "migrate: %.80s was changed after it was applied", name);
	if (ok && !text_equal(known, digest)) {
		ok = (!before || db_script(app->db, before, e)) && db_script(app->db, sql, e) &&
		     db_transact(app->db, remember, &script, e);
		++*applied;
	}
	free(sql);
	return ok;
}

static bool apply_migrations(struct app *app, const char *dir, int *applied, struct err *e)
{
	struct operator_names names;
	char folder[PATH_BYTES], path[PATH_BYTES + 260];
	bool ok = text_format(folder, sizeof folder, "%s/migration", dir) && operator_list(folder, ".sql", &names, e);

	if (!ok)
		return false;
	for (size_t i = 0; ok && i < names.count; i++)
		ok = text_format(path, sizeof path, "%s/%s", folder, names.name[i]) &&
		     apply_file(app, path, names.name[i], NULL, true, applied, e);
	operator_free_names(&names);
	return ok;
}

/* The account with its password, and all it had taken away: the file says afresh what it may do. */
static bool account_sql(struct app *app, const char *account, char *out, size_t size, struct err *e)
{
	const char *dir;
	char path[PATH_BYTES], *password;
	size_t n;
	bool ok;

	if (!config_need_text(app->config, "keys", &dir, e) ||
		!text_format(path, sizeof path, "%s/db_%s.password", dir, account) ||
		!operator_read_file(path, &password, &n, e))
		return false;
	ok = strspn(password, "0123456789abcdef") == n &&
	     text_format(out, size,
		     "CREATE USER IF NOT EXISTS 'esube_%s'@'localhost' IDENTIFIED BY '%s';"
		     "ALTER USER 'esube_%s'@'localhost' IDENTIFIED BY '%s';"
		     "REVOKE ALL PRIVILEGES, GRANT OPTION FROM 'esube_%s'@'localhost'",
		     account, password, account, password, account);
	free(password);
	return ok ? true : err_set(e, ERR_CONFIG, 0, "migrate: the password file of %s is damaged", account);
}

static bool apply_grants(struct app *app, const char *dir, int *applied, struct err *e)
{
	char path[PATH_BYTES], name[64], before[600];

	for (int i = 0; i < ACCOUNT_COUNT; i++) {
		if (text_equal(accounts[i], "ctl")) /* made with the database: it cannot give itself rights */
			continue;
		if (!account_sql(app, accounts[i], before, sizeof before, e) ||
			!text_format(path, sizeof path, "%s/grant/%s.sql", dir, accounts[i]) ||
			!text_format(name, sizeof name, "grant/%s", accounts[i]) ||
			!apply_file(app, path, name, before, false, applied, e))
			return false;
	}
	return true;
}

bool operator_migrate(struct app *app, char **argument, struct err *e)
{
	int migrations = 0, grants = 0;

	if (!apply_migrations(app, argument[0], &migrations, e) || !apply_grants(app, argument[0], &grants, e))
		return false;
	(void)printf("migrate: %d migrations and %d grant files applied\n", migrations, grants);
	return true;
}
