#include "feature/signin/signin_lock.h"

#include <arpa/inet.h>
#include <string.h>

#include "feature/app/app.h"
#include "feature/credential/throttle.h"

enum { S_ENSURE, S_LOCK, S_UPDATE, S_FORGET, S_GIVE_BACK, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	/* first of all, so that two tries of a fresh subject wait for each other instead of meeting in a
	   deadlock */
	[S_ENSURE] = {"INSERT INTO attempt (scope, subject, failures, window_start) VALUES (?, ?, 0, ?)"
		      " ON DUPLICATE KEY UPDATE failures = failures",
		NULL},
	[S_LOCK] = {"SELECT failures, window_start, blocked_until FROM attempt WHERE scope = ? AND subject = "
		    "? LIMIT 1"
		    " FOR UPDATE",
		NULL},
	[S_UPDATE] = {"UPDATE attempt SET failures = ?, window_start = ?, blocked_until = ? WHERE scope = ? "
		      "AND subject = ?",
		NULL},
	[S_FORGET] = {"DELETE FROM attempt WHERE scope = ? AND subject = ?", NULL},
	[S_GIVE_BACK] = {"UPDATE attempt SET failures = failures - 1 WHERE scope = ? AND subject = ?"
			 " AND failures > 0",
		NULL},
};
struct db_table signin_store_lock = {"signin/lock", statement, S_COUNT};

#define CLOSES_NEVER RULE_COUNT

/* Staff and citizens may sit behind one address; neither keeps the other out. */
static const struct {
	const char *name;
	const char *address; /* NULL: whatever others behind the address do, it does not matter here */
	bool waits;
	enum rule_name closes_at;
} scopes[] = {
	[SIGNIN_SCOPE_CITIZEN] = {"signin_number", "signin_ip", true, RULE_SIGNIN_RECOVERY_AT},
	[SIGNIN_SCOPE_STAFF] = {"staff_name", "staff_ip", true, CLOSES_NEVER},
	[SIGNIN_SCOPE_STAFF_CODE] = {"staff_code", "staff_ip", true, RULE_STAFF_CODE_CLOSED_AT},
	[SIGNIN_SCOPE_STAFF_KNOWN] = {"staff_known", NULL, true, CLOSES_NEVER},
	[SIGNIN_SCOPE_STAFF_KNOWN_CODE] = {"staff_known_code", NULL, true, RULE_STAFF_CODE_CLOSED_AT},
	[SIGNIN_SCOPE_STAFF_INVITATION] = {"staff_invitation", "staff_ip", false, CLOSES_NEVER},
};

struct attempt {
	const char *scope;
	unsigned char subject[SECRET_DIGEST_BYTES];
	int64_t failures;
	instant window_start; /* number: the last failure; address: the first of the window */
	instant blocked_until;
};

struct taking {
	struct web *w;
	enum signin_lock_scope scope;
	struct attempt number, address; /* address.scope NULL: it does not count */
	struct signin_lock *out;
};

/* An IPv6 household or phone holds a whole /64; an IPv4 address stands for itself. */
static void digest_address(unsigned char out[SECRET_DIGEST_BYTES], const char *ip)
{
	unsigned char bytes[16];

	if (inet_pton(AF_INET6, ip, bytes) == 1)
		secret_hmac(out, SECRET_KEY_INDEX, "attempt.ip", bytes, 8);
	else
		secret_hmac(out, SECRET_KEY_INDEX, "attempt.ip", ip, strlen(ip));
}

static bool lock_attempt(struct db *db, struct attempt *a, instant now, struct err *e)
{
	struct db_in ensure[] = {db_text(a->scope), db_bytes(a->subject, sizeof a->subject), db_instant(now)};
	struct db_in in[] = {db_text(a->scope), db_bytes(a->subject, sizeof a->subject)};
	struct db_out out[] = {
		db_out_int(&a->failures), db_out_instant(&a->window_start), db_out_instant(&a->blocked_until)};
	bool found;

	return db_run(db, DB_COMMAND(&statement[S_ENSURE], ensure), NULL, e) &&
	       db_one(db, DB_QUERY(&statement[S_LOCK], in, out), &found, e);
}

static bool save_attempt(struct db *db, const struct attempt *a, struct err *e)
{
	struct db_in in[] = {db_int(a->failures), db_instant(a->window_start), db_instant(a->blocked_until),
		db_text(a->scope), db_bytes(a->subject, sizeof a->subject)};

	return db_run(db, DB_COMMAND(&statement[S_UPDATE], in), NULL, e);
}

static struct throttle_sign_in_limits limits_of(const struct web *w, enum signin_lock_scope scope)
{
	return (struct throttle_sign_in_limits){
		.first_waiting_failure = (unsigned)app_rule(w, RULE_SIGNIN_FIRST_WAIT),
		.first_wait_seconds = scopes[scope].waits ? (unsigned)app_rule(w, RULE_SIGNIN_FIRST_WAIT_SECONDS) : 0,
		.longest_wait_seconds = (unsigned)app_rule(w, RULE_SIGNIN_LONGEST_WAIT_SECONDS),
		.recovery_failures =
			scopes[scope].closes_at == CLOSES_NEVER ? 0 : (unsigned)app_rule(w, scopes[scope].closes_at),
	};
}

/* Whether the number or the address is locked now. Also begins a new window of the address when the old one
 * is over. */
static enum signin_lock_kind look(struct taking *t, const struct throttle_sign_in_limits *limits)
{
	instant now = t->w->now.at, window = app_rule(t->w, RULE_SIGNIN_IP_MINUTES) * INSTANT_MINUTE;

	if (now >= t->address.window_start + window || now < t->address.window_start) {
		t->address.failures = 0;
		t->address.window_start = now;
	}
	if (throttle_is_recovery_only(limits, (unsigned)t->number.failures))
		return SIGNIN_LOCK_RECOVERY;
	if (t->number.blocked_until > now) {
		t->out->until = t->number.blocked_until;
		return SIGNIN_LOCK_NUMBER;
	}
	if (t->address.scope && t->address.failures >= app_rule(t->w, RULE_SIGNIN_PER_IP)) {
		t->out->until = t->address.window_start + window;
		return SIGNIN_LOCK_ADDRESS;
	}
	return SIGNIN_OPEN;
}

/* One more in a row; what follows should it be wrong. */
static void count(struct taking *t, const struct throttle_sign_in_limits *limits)
{
	unsigned tell = (unsigned)app_rule(t->w, RULE_SIGNIN_TELL_SECONDS), failures = (unsigned)t->number.failures + 1;
	unsigned before = throttle_wait_seconds(limits, failures - 1), wait = throttle_wait_seconds(limits, failures);

	t->out->until = wait > 0 ? t->w->now.at + wait * INSTANT_SECOND : 0;
	t->out->failures = failures;
	t->out->now_recovery = throttle_is_recovery_only(limits, failures);
	t->out->tell_owner = t->out->now_recovery || (wait >= tell && before < tell);
	t->number.failures = failures;
	t->number.window_start = t->w->now.at;
	t->number.blocked_until = t->out->until;
	t->address.failures++;
	t->address.blocked_until = 0;
}

static enum db_verdict take(struct db *db, void *context, struct err *e)
{
	struct taking *t = context;
	struct throttle_sign_in_limits limits = limits_of(t->w, t->scope);

	*t->out = (struct signin_lock){0};
	if (!lock_attempt(db, &t->number, t->w->now.at, e) ||
		(t->address.scope && !lock_attempt(db, &t->address, t->w->now.at, e)))
		return DB_FAIL;
	t->out->kind = look(t, &limits);
	if (t->out->kind != SIGNIN_OPEN)
		return DB_ROLLBACK;
	count(t, &limits);
	return save_attempt(db, &t->number, e) && (!t->address.scope || save_attempt(db, &t->address, e)) ? DB_COMMIT
													  : DB_FAIL;
}

bool signin_lock_take(struct web *w, enum signin_lock_scope scope, const unsigned char number[SECRET_DIGEST_BYTES],
	struct signin_lock *out, struct err *e)
{
	struct taking t = {.w = w,
		.scope = scope,
		.number = {.scope = scopes[scope].name},
		.address = {.scope = scopes[scope].address},
		.out = out};

	memcpy(t.number.subject, number, SECRET_DIGEST_BYTES);
	digest_address(t.address.subject, w->ip);
	return db_transact(w->app->db, take, &t, e);
}

bool signin_lock_forget(
	struct web *w, enum signin_lock_scope scope, const unsigned char number[SECRET_DIGEST_BYTES], struct err *e)
{
	struct db_in in[] = {db_text(scopes[scope].name), db_bytes(number, SECRET_DIGEST_BYTES)};

	return db_run(w->app->db, DB_COMMAND(&statement[S_FORGET], in), NULL, e);
}

bool signin_lock_release(
	struct web *w, enum signin_lock_scope scope, const unsigned char number[SECRET_DIGEST_BYTES], struct err *e)
{
	unsigned char address[SECRET_DIGEST_BYTES];

	digest_address(address, w->ip);
	struct db_in in[] = {db_text(scopes[scope].address), db_bytes(address, sizeof address)};
	return signin_lock_forget(w, scope, number, e) &&
	       (!scopes[scope].address || db_run(w->app->db, DB_COMMAND(&statement[S_GIVE_BACK], in), NULL, e));
}

const char *signin_lock_time(const struct web *w, instant until)
{
	instant left = until - w->now.at, up = until + INSTANT_SECOND - 1;
	struct clock_local local = clock_to_local(up);

	if (left < 2 * INSTANT_MINUTE)
		return arena_format(w->arena, w->language == LANGUAGE_TR ? "%02d.%02d.%02d" : "%02d:%02d:%02d",
			local.hour, local.minute, local.second);
	return web_time(w, until + INSTANT_MINUTE - 1);
}
