#include "feature/profile/profile_change.h"

#include "feature/app/app.h"
#include "feature/registration/registration_message.h"
#include "feature/registration/registration_store.h"
#include "feature/submission/submission.h"

struct running {
	struct profile_subject *subject;
	const struct profile_change *change;
	enum profile_save saved;
};

static bool lock(struct web *w, const struct profile_subject *s, struct registration_facts *facts, struct err *e)
{
	bool found;

	if (!registration_store_lock(w->app->db, s->citizen_id, facts, &found, e))
		return false;
	return found ? true : err_set(e, ERR_DB, 0, "profile: a citizen has no registration");
}

/* An active record never loses its last education or occupation (R4). */
static bool loses_a_need(
	const struct registration_facts *before, const struct registration_facts *after, struct date today)
{
	bool lost =
		(before->has_education && !after->has_education) || (before->has_occupation && !after->has_occupation);

	return lost && !registration_can_remove(registration_status_on(before, today).state, after->has_education,
			       after->has_occupation);
}

/* What the change means for the record, and the word that tells the reader. */
static bool follow(struct web *w, const struct running *r, const struct registration_facts *facts, const char **word,
	struct err *e)
{
	const struct profile_subject *s = r->subject;
	const struct profile_change *change = r->change;
	struct registration_change next = {.after = *facts};
	bool activated = registration_activate(facts, &s->act, &next) == REGISTRATION_OK;

	*word = change->is_removal ? "removed" : "saved";
	if (activated)
		*word = "activated";
	else if (registration_status_on(facts, w->now.today).state == REGISTRATION_ACTIVE)
		(void)registration_transact(facts, &s->act, change->kind, &next);
	else if (facts->state != REGISTRATION_DRAFT)
		*word = change->is_removal ? "removed_passive" : "saved_passive";
	return registration_store_apply(w->app->db, s->citizen_id, facts, &next, s->actor_id, "", w->now.at, e) &&
	       (!activated || registration_message_queue(w, w->app->db, s->citizen_id, "activated", &next, e)) &&
	       (!s->write_down || s->write_down(w, s, change->kind, change->is_removal, &next, e));
}

static enum db_verdict body(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct running *r = context;
	struct profile_subject *s = r->subject;
	struct registration_facts before, after;
	const char *word;

	r->saved = PROFILE_SAVE_FAILED;
	if (!lock(w, s, &before, e))
		return DB_FAIL;
	s->facts = before;
	if (s->is_guarded && s->version != before.version) {
		r->saved = PROFILE_STALE;
		return DB_ROLLBACK;
	}
	r->saved = r->change->save(w, s, r->change->context, e);
	if (r->saved != PROFILE_SAVED)
		return r->saved == PROFILE_SAVE_FAILED ? DB_FAIL : DB_ROLLBACK;
	if (!lock(w, s, &after, e))
		return DB_FAIL;
	if (loses_a_need(&before, &after, w->now.today)) {
		r->saved = PROFILE_LAST_ONE;
		return DB_ROLLBACK;
	}
	if (!follow(w, r, &after, &word, e))
		return DB_FAIL;
	return submission_answer(
		w, answer, r->change->path, profile_query(w, s, arena_format(w->arena, "sonuc=%s%s", s->notice, word)));
}

bool profile_change_run(struct web *w, struct profile_subject *s, const struct profile_change *change,
	enum profile_save *saved, struct err *e)
{
	struct running r = {.subject = s, .change = change};
	enum submission_outcome outcome;

	if (!submission_run(w, body, &r, &outcome, e))
		return false;
	*saved = outcome == SUBMISSION_REFUSED ? r.saved : PROFILE_SAVED;
	return true;
}
