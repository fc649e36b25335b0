/* The operator's command line: `bin/ctl help`. */
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "feature/audit/audit_seal_store.h"
#include "feature/audit/audit_store.h"
#include "feature/audit/audit_verify.h"
#include "feature/consent/consent_store.h"
#include "feature/consent/legal_text.h"
#include "feature/demo/demo.h"
#include "feature/identity_check/identity_check_fill_store.h"
#include "feature/identity_check/identity_check_store.h"
#include "feature/operator/operator.h"
#include "feature/operator/operator_key_store.h"
#include "feature/person/alarm_store.h"
#include "feature/person/person_store.h"
#include "feature/registration/registration_store.h"
#include "feature/special_status/special_case_store.h"
#include "feature/task/task_store.h"

enum { EXIT_TAMPERED = 2 };

static struct db_table *const migration_tables[] = {&operator_store_migration, NULL};
static struct db_table *const tables[] = {&operator_store_seed, &operator_store_text, &registration_store_write,
	&registration_store_read, &audit_store, NULL};
static struct db_table *const audit_tables[] = {&audit_seal_store, &audit_verify_store, NULL};
static struct db_table *const demo_tables[] = {&demo_store, &rule_store, &reference_store, &legal_text_store,
	&consent_store, &registration_store_create, &registration_store_write, &audit_store, &special_claim_store,
	&special_case_store, &identity_check_store, &task_store_open, &person_store, &alarm_store, NULL};
static struct db_table *const key_tables[] = {&operator_store_key, &audit_store, NULL};
static struct db_table *const staff_tables[] = {&operator_store_staff, &audit_store, &rule_store, NULL};
static struct db_table *const identity_tables[] = {&identity_check_fill_store, NULL};

static const struct operator_command commands[] = {
	{"keys", "DIR", "make the key and password files that are missing", 1, operator_keys, false},
	{"migrate", "SQL-DIR", "apply new migrations, accounts and changed grants", 1, operator_migrate, true},
	{"seed", "DIR DISTRICTS", "load reference data, rule values and legal texts", 2, operator_seed, true},
	{"text", "FILE", "publish one version of a legal text", 1, operator_text, true},
	{"correct", "CITIZEN-ID SEQ NOTE", "undo one entry of a record by a correction that shows", 3, operator_correct,
		true},
	{"error-pages", "DIR", "write the error pages for nginx", 1, operator_error_pages, true},
	{"staff", "add USERNAME ROLE UNIT", "make an account of staff; prints its invitation", 4, operator_staff, true},
	{"staff-demo", "", "make one account of each role, to try things out", 0, operator_staff_demo, true},
	{"identity-queue", "", "let the registry be asked about people who came before it", 0, operator_identity, true},
	{"demo", "DIR", "add a few hundred invented people", 1, demo_run, true},
	{"key-new", "column|index|box", "make a new key beside the old one", 1, operator_key_new, true},
	{"key-rotate", "column|index|box", "bring every row under the newest key; may be interrupted", 1,
		operator_key_rotate, true},
	{"key-drop", "column|index|box", "remove the older key, once no row is under it", 1, operator_key_drop, true},
	{"audit-verify", "", "check the chain over the audit log; status 2: not what was sealed", 0, audit_verify,
		true},
};

static int help(void)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		(void)printf("ctl %-14s %-23s %s\n", commands[i].name, commands[i].arguments, commands[i].summary);
	return 0;
}

/* Before `migrate` the tables to prepare for are not there; only these need keys or tables of their own. */
struct opening {
	const char *name;
	struct db_table *const *tables;
	unsigned keys;
};

#define KEYS_RENEWED \
	(1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_INDEX | 1u << SECRET_KEY_BOX_PUBLIC | 1u << SECRET_KEY_BOX_SECRET)

static const struct opening openings[] = {
	{"migrate", migration_tables, 0},
	{"demo", demo_tables,
		1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_INDEX | 1u << SECRET_KEY_PEPPER |
			1u << SECRET_KEY_BOX_PUBLIC},
	{"key-new", key_tables, KEYS_RENEWED},
	{"key-rotate", key_tables, KEYS_RENEWED},
	{"key-drop", key_tables, KEYS_RENEWED},
	{"audit-verify", audit_tables, 1u << SECRET_KEY_AUDIT},
	{"identity-queue", identity_tables, 0},
	{"staff", staff_tables, 1u << SECRET_KEY_CODE},
	{"staff-demo", staff_tables, 1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_PEPPER | 1u << SECRET_KEY_CODE},
};

static bool open_for(struct app *app, const char *name, struct err *e)
{
	for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
		if (text_equal(openings[i].name, name))
			return app_open(app, "ctl", openings[i].keys, openings[i].tables, 60, e);
	return app_open(app, "ctl", 0, tables, 60, e);
}

static int run(const struct operator_command *c, char **argument)
{
	struct app app = {0};
	struct err e = {0};
	bool ok = (!c->needs_app || open_for(&app, c->name, &e)) && c->run(&app, argument, &e);

	if (!ok)
		(void)fprintf(stderr, "ctl %s: %s\n", c->name, e.text);
	app_close(&app);
	return ok ? EXIT_SUCCESS : e.code == ERR_TAMPERED ? EXIT_TAMPERED : EXIT_FAILURE;
}

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof commands / sizeof *commands; i++)
		if (text_equal(argv[1], commands[i].name) && argc == commands[i].argument_count + 2)
			return run(&commands[i], argv + 2);
	(void)help();
	return argc > 1 && text_equal(argv[1], "help") ? 0 : 64;
}
