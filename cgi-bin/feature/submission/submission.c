#include "feature/submission/submission.h"

#include <string.h>
#include <time.h>

#include "base/text.h"
#include "feature/app/app.h"

enum { S_TAKE, S_ANSWER, S_FIND, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_TAKE] = {"INSERT INTO submission (key_hash, answer, created_at) VALUES (?, '', ?)", NULL},
	[S_ANSWER] = {"UPDATE submission SET answer = ? WHERE key_hash = ?", NULL},
	[S_FIND] = {"SELECT answer FROM submission WHERE key_hash = ? LOCK IN SHARE MODE", NULL},
};
struct db_table submission_store = {"submission", statement, S_COUNT};

enum { LOOK_UP_TRIES = 5, LOOK_UP_PAUSE_MS = 300 };

struct running {
	struct web *w;
	submission_body body;
	void *context;
	unsigned char key[SECRET_DIGEST_BYTES];
	char answer[SUBMISSION_ANSWER_MAX];
	enum submission_outcome outcome;
};

/* The key counts only for its owner and route: a foreign one finds nothing. */
static void digest_key(struct running *r)
{
	const char *key = web_field(r->w, "key"), *path = r->w->path;
	char *place = arena_alloc(r->w->arena, SECRET_DIGEST_BYTES + strlen(key) + strlen(path) + 2);

	memcpy(place, r->w->visitor_hash, SECRET_DIGEST_BYTES);
	memcpy(place + SECRET_DIGEST_BYTES, path, strlen(path) + 1);
	memcpy(place + SECRET_DIGEST_BYTES + strlen(path) + 1, key, strlen(key));
	secret_sha256(r->key, place, SECRET_DIGEST_BYTES + strlen(path) + 1 + strlen(key));
}

static bool find_answer(struct running *r, struct db *db, bool *found, struct err *e)
{
	struct db_in in[] = {db_bytes(r->key, sizeof r->key)};
	struct db_out out[] = {db_out_text(r->answer, sizeof r->answer)};

	return db_one(db, DB_QUERY(&statement[S_FIND], in, out), found, e);
}

/* The transaction: take the key, or find that it was taken; do the work; store the answer. */
static enum db_verdict once(struct db *db, void *context, struct err *e)
{
	struct running *r = context;
	struct db_in take[] = {db_bytes(r->key, sizeof r->key), db_instant(r->w->now.at)};
	struct db_in answer[] = {db_null(), db_bytes(r->key, sizeof r->key)};
	enum db_verdict verdict;
	bool found;

	if (!db_run(db, DB_COMMAND(&statement[S_TAKE], take), NULL, e)) {
		if (e->code != ERR_DB_DUPLICATE || !find_answer(r, db, &found, e) || !found)
			return DB_FAIL;
		r->outcome = SUBMISSION_REPLAYED;
		return DB_ROLLBACK;
	}
	r->outcome = SUBMISSION_DONE;
	verdict = r->body(r->w, r->context, r->answer, e);
	if (verdict == DB_ROLLBACK)
		r->outcome = SUBMISSION_REFUSED;
	if (verdict != DB_COMMIT)
		return verdict;
	answer[0] = db_text(r->answer);
	return db_run_one(db, DB_COMMAND(&statement[S_ANSWER], answer), e) ? DB_COMMIT : DB_FAIL;
}

static enum db_verdict look_up(struct db *db, void *context, struct err *e)
{
	struct running *r = context;
	bool found;

	if (!find_answer(r, db, &found, e))
		return DB_FAIL;
	r->outcome = found ? SUBMISSION_REPLAYED : SUBMISSION_REFUSED;
	return DB_ROLLBACK;
}

/* The connection was lost at COMMIT. The server says what became of it, as soon as it is back. A server that hangs is
 * not waited for: the person gets a 503 in time, and the same form again gets the stored answer. */
static bool resolve_unknown(struct running *r, time_t start, struct err *e)
{
	struct timespec pause = {0, LOOK_UP_PAUSE_MS * 1000000L};

	for (int i = 0; i < LOOK_UP_TRIES && time(NULL) - start < 2; i++) {
		if (db_transact(r->w->app->db, look_up, r, e))
			return r->outcome == SUBMISSION_REPLAYED || db_transact(r->w->app->db, once, r, e);
		(void)nanosleep(&pause, NULL);
	}
	return false;
}

bool submission_run(struct web *w, submission_body body, void *context, enum submission_outcome *outcome, struct err *e)
{
	struct running r = {.w = w, .body = body, .context = context};
	time_t start = time(NULL);

	digest_key(&r);
	if (!db_transact(w->app->db, once, &r, e) && (e->code != ERR_DB_UNKNOWN || !resolve_unknown(&r, start, e)))
		return false;
	*outcome = r.outcome;
	if (r.outcome == SUBMISSION_REFUSED)
		return true;
	(void)web_redirect_stored(w, r.answer);
	w->outcome = r.outcome == SUBMISSION_REPLAYED ? "replay" : "done";
	return true;
}

enum db_verdict submission_answer(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], const char *path, const char *query)
{
	if (!text_format(
		    answer, SUBMISSION_ANSWER_MAX, "%s%s%s%s", web_prefix(w), path, query[0] != '\0' ? "?" : "", query))
		err_fatal("submission: an answer is too long");
	return DB_COMMIT;
}
