/* `ctl staff add`: an account with an invitation, the first administrator above all. `ctl staff-demo`: one account of each
 * role with a known password and seed, where the configuration says that this is a place to try things out. */
#include "feature/operator/operator.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "feature/audit/audit_store.h"
#include "feature/credential/password.h"
#include "feature/staff/staff_code.h"
#include "feature/staff/staff_role.h"
#include "feature/staff_signin/staff_totp.h"

enum { USERNAME_MIN = 3, USERNAME_MAX = 32 };

enum { S_UNIT, S_FIND, S_ADD, S_ROLE, S_INVITE, S_ACTIVATE, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_UNIT] = {"SELECT 1 FROM unit WHERE id = ? LIMIT 1", NULL},
	[S_FIND] = {"SELECT id FROM staff WHERE username = ? LIMIT 1", NULL},
	[S_ADD] = {"INSERT INTO staff (username, first_name, last_name, unit_id, created_at) VALUES (?, ?, ?, ?, ?)",
		NULL},
	[S_ROLE] = {"INSERT INTO staff_role (staff_id, role, unit_id, valid_from, granted_at) VALUES (?, ?, ?, ?, ?)",
		NULL},
	[S_INVITE] = {"INSERT INTO staff_invitation (staff_id, nonce, created_at, expires_at) VALUES (?, ?, ?, ?)",
		NULL},
	[S_ACTIVATE] = {"UPDATE staff SET state = 'active', password_hash = ?, password_at = ?, totp_sealed = ?"
			" WHERE id = ?",
		NULL},
};
struct db_table operator_store_staff = {"operator/staff", statement, S_COUNT};

struct newcomer {
	const char *username, *first_name, *last_name;
	enum staff_role role;
	int64_t unit_id;
	const char *seed; /* demo accounts: base32 */
	char code[STAFF_CODE_TEXT];
	struct clock_now now;
	int invitation_days;
	bool exists, no_unit;
	int64_t id;
};

static bool find_number(
	struct db *db, struct db_statement *st, struct db_in by, int64_t *out, bool *found, struct err *e)
{
	struct db_in in[] = {by};
	struct db_out columns[] = {db_out_int(out)};

	return db_one(db, DB_QUERY(st, in, columns), found, e);
}

static bool audit(struct db *db, const struct newcomer *n, enum audit_action action, const char *note, struct err *e)
{
	char subject[AUDIT_SUBJECT_CHARACTERS + 1];
	struct audit_event event = {.actor = AUDIT_OPERATOR,
		.unit_id = n->unit_id,
		.action = audit_action_name(action),
		.subject = subject,
		.note = note};

	return text_format(subject, sizeof subject, "staff:%lld", (long long)n->id) &&
	       audit_store_add(db, &event, "", n->now.at, e);
}

static bool invite(struct db *db, struct newcomer *n, struct err *e)
{
	unsigned char nonce[STAFF_INVITATION_NONCE];
	struct db_in in[] = {db_int(n->id), db_bytes(nonce, sizeof nonce), db_instant(n->now.at),
		db_instant(n->now.at + n->invitation_days * INSTANT_DAY)};

	secret_random(nonce, sizeof nonce);
	staff_code_invitation(n->code, nonce);
	return db_run_one(db, DB_COMMAND(&statement[S_INVITE], in), e);
}

static bool activate(struct db *db, const struct newcomer *n, struct err *e)
{
	unsigned char seed[STAFF_TOTP_SEED], sealed[STAFF_TOTP_SEALED];
	char hash[PASSWORD_HASH_SIZE];

	if (!staff_totp_parse(n->seed, seed))
		return err_set(e, ERR_INTERNAL, 0, "staff: a demo seed is not one");
	staff_totp_seal(sealed, seed, n->id);
	if (!password_hash(OPERATOR_DEMO_PASSWORD, hash, e))
		return false;
	struct db_in in[] = {db_text(hash), db_instant(n->now.at), db_bytes(sealed, sizeof sealed), db_int(n->id)};
	return db_run_one(db, DB_COMMAND(&statement[S_ACTIVATE], in), e);
}

static enum db_verdict add(struct db *db, void *context, struct err *e)
{
	struct newcomer *n = context;
	struct db_in person[] = {db_text(n->username), db_text(n->first_name), db_text(n->last_name),
		db_int(n->unit_id), db_instant(n->now.at)};
	int64_t one;
	bool found;

	if (!find_number(db, &statement[S_UNIT], db_int(n->unit_id), &one, &found, e) ||
		!find_number(db, &statement[S_FIND], db_text(n->username), &one, &n->exists, e))
		return DB_FAIL;
	n->no_unit = !found;
	if (n->no_unit || n->exists)
		return DB_ROLLBACK;
	if (!db_run_one(db, DB_COMMAND(&statement[S_ADD], person), e))
		return DB_FAIL;
	n->id = (int64_t)db_last_id(db);
	struct db_in role[] = {db_int(n->id), db_text(staff_role_names[n->role]), db_int(n->unit_id),
		db_date(n->now.today), db_instant(n->now.at)};
	return db_run_one(db, DB_COMMAND(&statement[S_ROLE], role), e) &&
			       (n->seed ? activate(db, n, e) : invite(db, n, e)) &&
			       audit(db, n, AUDIT_STAFF_CREATE, n->username, e) &&
			       audit(db, n, AUDIT_ROLE_GRANT, staff_role_names[n->role], e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

bool operator_staff(struct app *app, char **argument, struct err *e)
{
	struct newcomer n = {.username = argument[1], .first_name = argument[1], .last_name = "", .now = clock_read()};
	size_t length = strlen(argument[1]);

	if (!text_equal(argument[0], "add"))
		return err_set(e, ERR_INPUT, 0, "staff: the only act is 'add'");
	if (length < USERNAME_MIN || length > USERNAME_MAX ||
		strspn(argument[1], "abcdefghijklmnopqrstuvwxyz0123456789.-") != length)
		return err_set(e, ERR_INPUT, 0, "staff: USERNAME is 3 to 32 of a-z, 0-9, dot and hyphen");
	if (!staff_role_parse(argument[2], &n.role))
		return err_set(e, ERR_INPUT, 0, "staff: ROLE is clerk, approver, unit_head, hq, auditor or admin");
	if (!text_parse_int(argument[3], 1, 65535, &n.unit_id))
		return err_set(
			e, ERR_INPUT, 0, "staff: UNIT is the number of a unit; a directorate has its province's");
	if (!rules_load(app->db, &app->rules, e))
		return false;
	n.invitation_days = rule_value(app->rules, RULE_STAFF_INVITATION_DAYS, n.now.today);
	if (!db_transact(app->db, add, &n, e))
		return false;
	if (n.no_unit || n.exists)
		return err_set(
			e, ERR_INPUT, 0, n.exists ? "staff: there is such a username already" : "staff: no such unit");
	(void)printf("staff: %s may sign in first at /giris/ilk within %d days with the invitation %s\n", n.username,
		n.invitation_days, n.code);
	return true;
}

static const struct newcomer demo[] = {
	{.username = "memur",
		.first_name = "Elif",
		.last_name = "Deneme",
		.role = STAFF_CLERK,
		.unit_id = 6,
		.seed = "MEMUR2CLERK4ESUBE6DENEME7ANKARA2"},
	{.username = "onayci",
		.first_name = "Kerem",
		.last_name = "Deneme",
		.role = STAFF_APPROVER,
		.unit_id = 6,
		.seed = "ONAYCI2APPROVER4ESUBE6DENEME7ANK"},
	{.username = "birim",
		.first_name = "Zeynep",
		.last_name = "Deneme",
		.role = STAFF_UNIT_HEAD,
		.unit_id = 6,
		.seed = "BIRIM2UNITHEAD4ESUBE6DENEME7ANKA"},
	{.username = "merkez",
		.first_name = "Murat",
		.last_name = "Deneme",
		.role = STAFF_HQ,
		.unit_id = 100,
		.seed = "MERKEZ2HQ4ESUBE6DENEME7GENELMUDU"},
	{.username = "denetci",
		.first_name = "Selin",
		.last_name = "Deneme",
		.role = STAFF_AUDITOR,
		.unit_id = 100,
		.seed = "DENETCI2AUDITOR4ESUBE6DENEME7GEN"},
	{.username = "yonetici",
		.first_name = "Ahmet",
		.last_name = "Deneme",
		.role = STAFF_ADMIN,
		.unit_id = 100,
		.seed = "YONETICI2ADMIN4ESUBE6DENEME7GENE"},
};

bool operator_staff_demo(struct app *app, char **argument, struct err *e)
{
	(void)argument;
	if (!text_equal(config_text(app->config, "demo_accounts", "no"), "yes"))
		return err_set(e, ERR_CONFIG, 0, "staff-demo: this configuration is not one to try things out");
	for (size_t i = 0; i < sizeof demo / sizeof *demo; i++) {
		struct newcomer n = demo[i];

		n.now = clock_read();
		if (!db_transact(app->db, add, &n, e))
			return false;
		(void)printf(
			"%-9s %-9s %s  %s\n", staff_role_names[n.role], n.username, OPERATOR_DEMO_PASSWORD, n.seed);
	}
	return true;
}
