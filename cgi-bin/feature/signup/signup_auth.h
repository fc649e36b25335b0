/* Sign-up, `/kayit` and its five steps (R1-R6, R29-R38, D8-D15): the routes, and what the steps share. */
#ifndef FEATURE_SIGNUP_SIGNUP_AUTH_H
#define FEATURE_SIGNUP_SIGNUP_AUTH_H

#include "feature/app/app.h"
#include "feature/signup/signup_identity.h"
#include "feature/signup/signup_store.h"
#include "feature/submission/submission.h"
#include "web/web.h"

extern const struct route signup_routes[];

/* "This could not be completed online": the normal page of whoever lost a race (D10, D11). */
#define SIGNUP_ELSEWHERE_PATH "/kayit/baska-yol"

/* The visitor's sign-up for showing `step`. `*open` is false when a redirect to the right step was chosen. */
bool signup_load(
	struct web *w, enum signup_step step, struct signup_row *row, bool *open, struct err *e) ERR_MUST_CHECK;

/* Steps, title and form of a step's page. */
void signup_put_page(struct web *w, enum signup_step step);

/* Fills a form's fields from the draft. */
void signup_keep(struct web *w, const struct signup_row *row, enum signup_field from, enum signup_field to);

/* Takes a form's fields into the draft. True when that changed one. */
bool signup_take(struct web *w, struct signup_row *row, enum signup_field from, enum signup_field to);

/* What a step's POST does, in one transaction, with the sign-up's row locked and the step open. It fills `answer` with
 * signup_go, signup_stay or signup_refuse, and the row is saved when it says DB_COMMIT. May run more than once. */
typedef enum db_verdict (*signup_work)(
	struct web *w, struct signup_row *row, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e);

/* Why a form came back, from the transaction or, for a form sent again, from the answer kept. */
struct signup_refusal {
	char word[24]; /* "" when the form was not refused: a redirect was chosen */
	instant at;    /* a time that belongs to it, or 0 */
};

bool signup_post(struct web *w, enum signup_step step, signup_work work, void *context, struct signup_refusal *refusal,
	struct err *e) ERR_MUST_CHECK;

enum db_verdict signup_go(const struct web *w, char answer[SUBMISSION_ANSWER_MAX], enum signup_step to);

/* Back to the same form after a button that is not its main one; `anchor` is "" or "#id". */
enum db_verdict signup_stay(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], enum signup_step step, const char *anchor);

/* A refused form is committed too: what was typed is kept, its picture code is used up, its try is counted. */
enum db_verdict signup_refuse(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], enum signup_step step, const char *word, instant at);

/* A clock time, with its day when that is not today: for "from ... on". */
const char *signup_when(const struct web *w, instant at);

/* The handlers of the steps. */
bool signup_identity_get(struct web *w, struct err *e);
bool signup_identity_post(struct web *w, struct err *e);
bool signup_texts_get(struct web *w, struct err *e);
bool signup_texts_post(struct web *w, struct err *e);
bool signup_code_get(struct web *w, struct err *e);
bool signup_code_post(struct web *w, struct err *e);
bool signup_password_get(struct web *w, struct err *e);
bool signup_password_post(struct web *w, struct err *e);
bool signup_contact_get(struct web *w, struct err *e);
bool signup_contact_post(struct web *w, struct err *e);
bool signup_elsewhere_get(struct web *w, struct err *e);

/* Sends the phone code of this sign-up unless one is on its way, or `again`. `*next_at` is 0, or when the next may go.
 * Within the transaction. (D10, D13) */
bool signup_send_code(
	struct web *w, const struct signup_row *row, bool again, instant *next_at, struct err *e) ERR_MUST_CHECK;

#endif
