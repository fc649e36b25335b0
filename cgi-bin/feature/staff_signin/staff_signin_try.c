#include "feature/staff_signin/staff_signin_try.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff/staff_code.h"
#include "feature/staff_signin/staff_recovery.h"

enum { S_ALARM };
static struct db_statement statement[] = {
	/* the same work when nobody has the username */
	[S_ALARM] = {"INSERT IGNORE INTO look_alarm (kind, staff_id, unit_id, day, raised_at)"
		     " SELECT ?, id, unit_id, ?, ? FROM staff WHERE username = ?",
		NULL},
};
struct db_table staff_try_store = {"staff_signin/try", statement, 1};

void staff_try_subject(
	unsigned char out[SECRET_DIGEST_BYTES], const char *username, const struct staff_browser *browser)
{
	char place[STAFF_USERNAME + 2 * SECRET_DIGEST_BYTES + 2], hex[2 * SECRET_DIGEST_BYTES + 1];

	if (!browser || !browser->known) {
		secret_hmac(out, SECRET_KEY_INDEX, "staff.username", username, strlen(username));
		return;
	}
	text_hex(hex, browser->hash, sizeof browser->hash);
	if (!text_format(place, sizeof place, "%s:%s", username, hex))
		err_fatal("staff: a username is too long");
	secret_hmac(out, SECRET_KEY_INDEX, "staff.known", place, strlen(place));
}

bool staff_try_audit(struct web *w, enum audit_action action, const struct staff_person *person, struct err *e)
{
	struct audit_event event = {.actor = AUDIT_STAFF,
		.actor_id = person ? person->id : 0,
		.unit_id = person ? person->unit_id : 0,
		.action = audit_action_name(action)};

	return audit_store_add(w->app->db, &event, w->id, w->now.at, e);
}

struct writing {
	struct web *w;
	const struct staff_try *t;
	const struct staff_person *person;
	const char *username;
};

static const char *const alarm_kind[] = {
	[SIGNIN_SCOPE_STAFF] = "tries",
	[SIGNIN_SCOPE_STAFF_CODE] = "codes",
	[SIGNIN_SCOPE_STAFF_KNOWN] = "tries",
	[SIGNIN_SCOPE_STAFF_KNOWN_CODE] = "codes",
};

/* Many in a row: the wait has grown long, or this one closed the browser. */
static bool is_many(const struct writing *n)
{
	instant long_wait = app_rule(n->w, RULE_SIGNIN_TELL_SECONDS) * INSTANT_SECOND;

	return n->t->lock.now_recovery || (n->t->lock.until != 0 && n->t->lock.until - n->w->now.at >= long_wait);
}

/* Once per kind and day, for the person and the head of the unit, for as long as it goes on. */
static bool raise_alarm(const struct writing *n, struct err *e)
{
	struct db_in in[] = {db_text(alarm_kind[n->t->scope]), db_date(n->w->now.today), db_instant(n->w->now.at),
		db_text(n->username)};

	return db_run(n->w->app->db, DB_COMMAND(&statement[S_ALARM], in), NULL, e);
}

static enum db_verdict write_down(struct db *db, void *context, struct err *e)
{
	struct writing *n = context;

	(void)db;
	return staff_try_audit(n->w, AUDIT_STAFF_SIGN_IN_REFUSED, n->person, e) && (!is_many(n) || raise_alarm(n, e))
		       ? DB_COMMIT
		       : DB_FAIL;
}

bool staff_try_write_down(struct web *w, const struct staff_try *t, const struct staff_person *person,
	const char *username, struct err *e)
{
	struct writing n = {w, t, person, username};

	return db_transact(w->app->db, write_down, &n, e);
}

static bool look(
	struct web *w, bool found, const char *username, const char *password, struct staff_try *out, struct err *e)
{
	bool right = false, outdated = false;

	if (found ? !password_verify(out->person.password_hash, password, &right, &outdated, e)
		  : !password_verify_nobody(password, e))
		return false;
	out->outcome = right ? STAFF_TRY_RIGHT : STAFF_TRY_WRONG;
	if (right)
		return !outdated || password_hash(password, out->new_hash, e);
	return staff_try_write_down(w, out, found ? &out->person : NULL, username, e);
}

bool staff_try_password(struct web *w, const char *username, const char *password, const struct staff_browser *browser,
	struct staff_try *out, struct err *e)
{
	bool found;

	memset(out, 0, sizeof *out);
	out->scope = browser->known ? SIGNIN_SCOPE_STAFF_KNOWN : SIGNIN_SCOPE_STAFF;
	out->outcome = STAFF_TRY_LOCKED;
	staff_try_subject(out->subject, username, browser);
	if (!signin_lock_take(w, out->scope, out->subject, &out->lock, e))
		return false;
	if (out->lock.kind != SIGNIN_OPEN)
		return true;
	return staff_signin_store_by_name(w->app->db, username, &out->person, &found, e) &&
	       look(w, found, username, password, out, e);
}

bool staff_try_settle(struct web *w, const struct staff_try *t, struct err *e)
{
	return signin_lock_release(w, t->scope, t->subject, e) &&
	       (t->new_hash[0] == '\0' || staff_signin_store_rehash(w->app->db, &t->person, t->new_hash, e));
}

bool staff_try_forget(struct web *w, const char *username, struct err *e)
{
	unsigned char subject[SECRET_DIGEST_BYTES];

	staff_try_subject(subject, username, NULL);
	return signin_lock_forget(w, SIGNIN_SCOPE_STAFF, subject, e) &&
	       signin_lock_forget(w, SIGNIN_SCOPE_STAFF_CODE, subject, e);
}

bool staff_try_count_code(struct web *w, const struct staff_person *person, const struct staff_browser *browser,
	struct staff_try *out, struct err *e)
{
	memset(out, 0, sizeof *out);
	out->scope = browser->known ? SIGNIN_SCOPE_STAFF_KNOWN_CODE : SIGNIN_SCOPE_STAFF_CODE;
	out->person = *person;
	staff_try_subject(out->subject, person->username, browser);
	if (!signin_lock_take(w, out->scope, out->subject, &out->lock, e))
		return false;
	out->outcome = out->lock.kind == SIGNIN_OPEN ? STAFF_TRY_RIGHT : STAFF_TRY_LOCKED;
	return true;
}

static bool look_at_totp(struct web *w, const char *typed, struct staff_try *t, struct err *e)
{
	static const enum staff_try_outcome outcome[] = {
		[STAFF_TOTP_RIGHT] = STAFF_TRY_RIGHT,
		[STAFF_TOTP_WRONG] = STAFF_TRY_WRONG,
		[STAFF_TOTP_USED] = STAFF_TRY_USED,
	};
	unsigned char seed[STAFF_TOTP_SEED];
	int64_t used, step = 0;

	if (!staff_signin_store_lock_totp(w->app->db, t->person.id, seed, &used, e))
		return false;
	t->outcome = outcome[staff_totp_check(seed, typed, w->now.at, used, &step)];
	secret_wipe(seed, sizeof seed);
	return t->outcome != STAFF_TRY_RIGHT || staff_signin_store_use_step(w->app->db, t->person.id, step, e);
}

bool staff_try_code(struct web *w, const char *typed, struct staff_try *t, struct err *e)
{
	char code[STAFF_CODE_TEXT];
	bool right;

	if (staff_code_read(typed, code)) {
		if (!staff_recovery_use(w, t->person.id, code, &right, e))
			return false;
		t->outcome = right ? STAFF_TRY_RIGHT : STAFF_TRY_WRONG;
	} else if (!look_at_totp(w, typed, t, e)) {
		return false;
	}
	return t->outcome != STAFF_TRY_RIGHT || staff_try_settle(w, t, e);
}

int staff_try_explain(struct web *w, const struct staff_try *t, const char *field)
{
	static const char *const wrong[] = {
		[SIGNIN_SCOPE_STAFF] = "staffauth.error.wrong",
		[SIGNIN_SCOPE_STAFF_KNOWN] = "staffauth.error.wrong",
		[SIGNIN_SCOPE_STAFF_INVITATION] = "staffauth.error.wrong",
		[SIGNIN_SCOPE_STAFF_CODE] = "staffauth.error.code_wrong",
		[SIGNIN_SCOPE_STAFF_KNOWN_CODE] = "staffauth.error.code_wrong",
	};
	bool locked = t->outcome == STAFF_TRY_LOCKED;
	const char *time = t->lock.until ? signin_lock_time(w, t->lock.until) : "";

	if (t->lock.kind == SIGNIN_LOCK_RECOVERY || (!locked && t->lock.now_recovery))
		web_field_error(w, field, "staffauth.error.closed", NULL);
	else if (t->lock.kind == SIGNIN_LOCK_ADDRESS)
		web_field_error(w, field, "staffauth.error.address_locked", "time", time, NULL);
	else if (locked)
		web_field_error(w, field, "staffauth.error.locked", "time", time, NULL);
	else if (t->outcome == STAFF_TRY_USED)
		web_field_error(w, field, "staffauth.error.code_used", NULL);
	else if (t->lock.until != 0)
		web_field_error(w, field, "staffauth.error.wrong_wait", "time", time, NULL);
	else
		web_field_error(w, field, wrong[t->scope], NULL);
	return locked ? 429 : 422;
}
