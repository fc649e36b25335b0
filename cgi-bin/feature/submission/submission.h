/* Forms that change something are answered once: the idempotency key is unique in the database, and whoever sends
 * the same form again gets the stored answer (architecture.md, "Writes that are never lost or doubled"). */
#ifndef FEATURE_SUBMISSION_SUBMISSION_H
#define FEATURE_SUBMISSION_SUBMISSION_H

#include "base/err.h"
#include "db/db.h"
#include "web/web.h"

extern struct db_table submission_store;

enum { SUBMISSION_ANSWER_MAX = 200 };

/* What a form's body decides. DB_COMMIT: the answer (a place to go on to) is in `answer`. DB_ROLLBACK: an expected
 * refusal; nothing is stored and the key stays free. It may run more than once: set results afresh each time. */
typedef enum db_verdict (*submission_body)(
	struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e);

enum submission_outcome {
	SUBMISSION_DONE,     /* done now; w is redirected to the answer */
	SUBMISSION_REPLAYED, /* was done before; w is redirected to the stored answer */
	SUBMISSION_REFUSED,  /* the body rolled back: the handler shows its form again */
};

/* Runs `body` in one transaction with the form's key. After DONE and REPLAYED the redirect is chosen already.
 * A connection lost at COMMIT is looked up again, then the stored answer is given or the body run once more. */
bool submission_run(struct web *w, submission_body body, void *context, enum submission_outcome *outcome,
	struct err *e) ERR_MUST_CHECK;

/* Fills `answer` with a path in the request's language and an optional query. Always DB_COMMIT. */
enum db_verdict submission_answer(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], const char *path, const char *query);

#endif
