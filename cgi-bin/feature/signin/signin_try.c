#include "feature/signin/signin_try.h"

#include <string.h>

#include "feature/app/app.h"
#include "feature/signin/signin_tell.h"

struct telling {
	struct web *w;
	const struct signin_try *t;
	const struct signin_person *person; /* NULL: nobody has the number */
};

/* A wrong password: history and, when it is the one that locks, the message (D18). */
static enum db_verdict write_down(struct db *db, void *context, struct err *e)
{
	struct telling *tell = context;
	struct web *w = tell->w;
	const struct signin_try *t = tell->t;
	char hex[2 * SECRET_DIGEST_BYTES + 1];

	(void)db;
	if (!signin_store_event_by_number(w, &t->index, SIGNIN_EVENT_WRONG_PASSWORD, e))
		return DB_FAIL;
	if (!t->lock.tell_owner)
		return DB_COMMIT;
	secret_encode(hex, sizeof hex, t->number, SECRET_DIGEST_BYTES);
	if (!signin_store_event_by_number(w, &t->index, SIGNIN_EVENT_BLOCKED, e) ||
		!signin_tell_phone(w, tell->person, t->lock.now_recovery ? "signin_closed" : "signin_locked",
			arena_format(w->arena, "%s:%lld", hex, (long long)w->now.at),
			t->lock.until + INSTANT_MINUTE - 1, e))
		return DB_FAIL;
	return DB_COMMIT;
}

/* Looks at the password of `person`, or does the same work for nobody. */
static bool look(
	struct web *w, const struct signin_person *person, const char *password, struct signin_try *out, struct err *e)
{
	struct telling telling = {w, out, person};
	bool right = false, outdated = false;

	if (person ? !password_verify(person->password_hash, password, &right, &outdated, e)
		   : !password_verify_nobody(password, e))
		return false;
	out->outcome = right ? SIGNIN_RIGHT : SIGNIN_WRONG;
	if (right)
		return !outdated || password_hash(password, out->new_hash, e);
	return db_transact(w->app->db, write_down, &telling, e);
}

bool signin_try_number(struct web *w, const char *tckn, const char *password, struct signin_try *out, struct err *e)
{
	bool found;

	memset(out, 0, sizeof *out);
	citizen_tckn_indexes(&out->index, tckn);
	memcpy(out->number, out->index.newest, sizeof out->number);
	if (!signin_lock_take(w, SIGNIN_SCOPE_CITIZEN, out->number, &out->lock, e))
		return false;
	out->outcome = SIGNIN_LOCKED;
	if (out->lock.kind != SIGNIN_OPEN)
		return true;
	return signin_store_by_number(w->app->db, &out->index, &out->person, &found, e) &&
	       look(w, found ? &out->person : NULL, password, out, e);
}

bool signin_try_person(struct web *w, int64_t citizen_id, const char *password, struct signin_try *out, struct err *e)
{
	bool found;

	memset(out, 0, sizeof *out);
	if (!signin_store_by_id(w->app->db, citizen_id, &out->person, &found, e))
		return false;
	if (!found)
		return err_set(e, ERR_DB, 0, "signin: a session without a credential");
	memcpy(out->number, out->person.number, sizeof out->number);
	memcpy(out->index.newest, out->number, sizeof out->number);
	memcpy(out->index.oldest, out->number, sizeof out->number);
	if (!signin_lock_take(w, SIGNIN_SCOPE_CITIZEN, out->number, &out->lock, e))
		return false;
	out->outcome = SIGNIN_LOCKED;
	return out->lock.kind != SIGNIN_OPEN || look(w, &out->person, password, out, e);
}

bool signin_try_settle(struct web *w, const struct signin_try *t, struct err *e)
{
	return signin_lock_release(w, SIGNIN_SCOPE_CITIZEN, t->number, e) &&
	       (t->new_hash[0] == '\0' || signin_store_rehash(w->app->db, &t->person, t->new_hash, e));
}

int signin_try_status(const struct signin_try *t)
{
	return t->outcome == SIGNIN_LOCKED ? 429 : 422;
}

void signin_try_explain(struct web *w, const struct signin_try *t, const char *field)
{
	bool wrong = t->outcome == SIGNIN_WRONG;
	const char *key = "signin.error.wrong";

	if (t->lock.kind == SIGNIN_LOCK_RECOVERY || (wrong && t->lock.now_recovery))
		key = "signin.error.recovery_only";
	else if (t->lock.kind == SIGNIN_LOCK_ADDRESS)
		key = "signin.error.address_locked";
	else if (!wrong)
		key = "signin.error.locked";
	else if (t->lock.until != 0)
		key = "signin.error.wrong_wait";
	web_field_error(w, field, key, "time", t->lock.until ? signin_lock_time(w, t->lock.until) : "", NULL);
	if (!wrong || t->lock.until != 0)
		page_put(w->page, "Signin.OtherWays", "1");
}
