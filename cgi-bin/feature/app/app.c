#include "feature/app/app.h"

#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "web/route.h"

enum { EXIT_CONFIG = 78, WORKER_STATEMENT_SECONDS = 3, RULES_SECONDS = 60 };

static const struct app_spec *serving; /* the one program this process is */

int app_rule(const struct web *w, enum rule_name name)
{
	return rule_value(w->app->rules, name, w->now.today);
}

/* The account's password, from its file beside the keys; kept for reconnects. */
static bool read_password(const char *dir, const char *zone, char *out, size_t size, struct err *e)
{
	char path[512];
	FILE *f;
	size_t n;

	if (!text_format(path, sizeof path, "%s/db_%s.password", dir, zone))
		return err_set(e, ERR_CONFIG, 0, "app: the key folder's path is too long");
	f = fopen(path, "re");
	if (!f)
		return err_set(e, ERR_CONFIG, 0, "app: cannot open %s", path);
	n = fread(out, 1, size - 1, f);
	(void)fclose(f);
	out[n] = '\0';
	out[strcspn(out, "\n")] = '\0';
	return true;
}

static bool open_database(
	struct app *app, const char *zone, struct db_table *const *tables, int statement_seconds, struct err *e)
{
	static char account[32], password[128];
	const char *dir, *socket, *database;

	if (!config_need_text(app->config, "keys", &dir, e) ||
		!config_need_text(app->config, "db_socket", &socket, e) ||
		!config_need_text(app->config, "db_name", &database, e) ||
		!read_password(dir, zone, password, sizeof password, e))
		return false;
	if (!text_format(account, sizeof account, "esube_%s", zone))
		return err_set(e, ERR_CONFIG, 0, "app: the zone's name is too long");
	app->db = db_create(&(struct db_options){socket, database, account, password, statement_seconds, tables});
	return true;
}

bool app_open(struct app *app, const char *zone, unsigned keys, struct db_table *const *tables, int statement_seconds,
	struct err *e)
{
	const char *path = getenv("ESUBE_CONFIG"), *dir;

	memset(app, 0, sizeof *app);
	if (!path)
		return err_set(e, ERR_CONFIG, 0, "app: ESUBE_CONFIG names no configuration file");
	return config_load(path, &app->config, e) && clock_open(config_text(app->config, "today_file", NULL), e) &&
	       config_need_text(app->config, "keys", &dir, e) && secret_open(dir, keys, e) &&
	       open_database(app, zone, tables, statement_seconds, e);
}

void app_close(struct app *app)
{
	db_destroy(app->db);
	rules_destroy(app->rules);
	reference_destroy(app->reference);
	occupation_titles_destroy(app->occupations);
	unit_list_destroy(app->units);
	view_destroy(app->view);
	config_destroy(app->config);
}

static int64_t monotonic_seconds(void)
{
	struct timespec t = {0};

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec;
}

/* Loads rule values and option lists, once; again later when the database was away. */
static bool load_data(struct app *app, struct err *e)
{
	if (!db_ready(app->db, e))
		return false;
	if (!app->rules && !rules_load(app->db, &app->rules, e))
		return false;
	app->rules_read_at = monotonic_seconds();
	if (serving->wants_reference && !app->reference) {
		if (!reference_load(app->db, &app->reference, e))
			return false;
		reference_publish(app->reference, app->view);
	}
	return true;
}

/* A value that headquarters published reaches every worker within a minute, by one short statement a minute; nothing else tells
 * a worker. When the database does not answer, the values that are known stay. */
static void renew_rules(struct app *app)
{
	int64_t now = monotonic_seconds();
	struct rules *fresh;
	struct err e = {0};

	if (now < app->rules_read_at + RULES_SECONDS)
		return;
	app->rules_read_at = now;
	if (!db_ready(app->db, &e) || !rules_load(app->db, &fresh, &e)) {
		log_error(serving->zone, "", &e);
		return;
	}
	rules_destroy(app->rules);
	app->rules = fresh;
}

static bool prepare(struct web *w, struct err *e)
{
	if (w->app->rules && (!serving->wants_reference || w->app->reference)) {
		renew_rules(w->app);
		return true;
	}
	return load_data(w->app, e);
}

static bool open_view(struct app *app, struct err *e)
{
	const char *templates, *manifest;

	return config_need_text(app->config, "templates", &templates, e) &&
	       config_need_text(app->config, "manifest", &manifest, e) &&
	       view_open(templates, manifest, serving->template_folders, &app->view, e);
}

static int fail(const struct err *e)
{
	log_error(serving->zone, "", e);
	return e->code == ERR_CONFIG ? EXIT_CONFIG : 1;
}

static void print_roles(const struct route *r)
{
	static const char *const scope[] = {[STAFF_SCOPE_NONE] = "",
		[STAFF_SCOPE_OWN] = "own",
		[STAFF_SCOPE_UNIT] = "unit",
		[STAFF_SCOPE_PROVINCE] = "province",
		[STAFF_SCOPE_ALL] = "all"};
	const char *comma = "";

	(void)putchar('\t');
	for (size_t i = 0; r->roles >> i; i++)
		if (r->roles >> i & 1) {
			(void)printf("%s%s", comma, serving->role_names[i]);
			comma = ",";
		}
	(void)printf("\t%s", scope[r->scope]);
}

/* `--routes`: method, path, access, cookie and fields (a star: may be repeated) of every route, for the tests; of staff
 * routes also roles and scope. */
static int print_routes(const struct route *const *routes)
{
	static const char *const method[] = {[METHOD_GET] = "GET", [METHOD_POST] = "POST", [METHOD_OTHER] = "-"};
	static const char *const access[] = {[ACCESS_DENIED] = "denied",
		[ACCESS_ANYONE] = "anyone",
		[ACCESS_VISITOR] = "visitor",
		[ACCESS_CITIZEN] = "citizen",
		[ACCESS_STAFF] = "staff"};

	for (; *routes; routes++)
		for (const struct route *r = *routes; r->path; r++) {
			(void)printf("%s\t%s\t%s\t%s\t", method[r->method], r->path, access[r->access],
				r->cookie ? r->cookie : "");
			for (size_t i = 0; r->form && i < r->form->count; i++)
				(void)printf("%s%s%s", i > 0 ? "," : "", r->form->field[i].name,
					r->form->field[i].many ? "*" : "");
			if (serving->role_names)
				print_roles(r);
			(void)putchar('\n');
		}
	return 0;
}

int app_serve(const struct app_spec *spec, int argc, char **argv)
{
	struct app app;
	struct err e = {0};
	int64_t max_requests;
	struct zone zone = {.name = spec->zone,
		.routes = spec->routes,
		.app = &app,
		.prepare = prepare,
		.admit = spec->admit,
		.decorate = spec->decorate,
		.is_staff = spec->role_names != NULL};
	int status;

	serving = spec;
	if (argc > 1 && text_equal(argv[1], "--routes"))
		return print_routes(spec->routes);
	if (!route_check(&zone, &e) ||
		!app_open(&app, spec->zone, spec->keys, spec->tables, WORKER_STATEMENT_SECONDS, &e) ||
		(spec->open && !spec->open(app.config, &e)) || !open_view(&app, &e) ||
		!config_need_int(app.config, "max_requests", 1, 1000000, &max_requests, &e))
		return fail(&e);
	/* a wrong grant must stop the program; a database that is away must not */
	if (!load_data(&app, &e) && (e.code != ERR_DB_DOWN || argc > 1))
		return fail(&e);
	zone.view = app.view;
	zone.max_requests = (int)max_requests;
	status = argc > 1 && text_equal(argv[1], "--check") ? 0 : worker_run(&zone);
	app_close(&app);
	return status;
}
