#include "feature/profile/profile_change.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/notification/notification_address.h"
#include "feature/registration/registration_store.h"
#include "feature/session/session.h"
#include "feature/submission/submission.h"

enum { MESSAGE_USEFUL_DAYS = 7 };

struct running {
	const struct profile_change *change;
	enum profile_save saved;
};

static bool lock(struct web *w, struct registration_facts *facts, struct err *e)
{
	bool found;

	if (!registration_store_lock(w->app->db, session_actor(w)->citizen_id, facts, &found, e))
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

/* "Your record is active", by the way the person chose, in the person's language (R34). */
static bool queue_message(struct web *w, const struct registration_change *change, struct err *e)
{
	const struct session_actor *actor = session_actor(w);
	struct notification_address *address = arena_alloc(w->arena, sizeof *address);
	struct web words = *w;
	const char *date;

	if (!notification_address(w->app->db, actor->citizen_id, address, &words.language, e))
		return false;
	if (address->to[0] == '\0')
		return true;
	date = web_date_long(&words, change->after.active_until);
	return notification_queue(w->app->db,
		&(struct notification){
			.citizen_id = actor->citizen_id,
			.channel = address->channel,
			.purpose = "activated",
			.cause = arena_format(w->arena, "%lld:%u", (long long)actor->citizen_id, change->after.version),
			.to = address->to,
			.subject = address->channel == NOTIFICATION_SMS
					   ? ""
					   : web_text(&words, "message.activated.subject", NULL),
			.text = web_text(&words, "message.activated.text", "date", date, NULL),
			.useless_after = w->now.at + MESSAGE_USEFUL_DAYS * INSTANT_DAY,
		},
		w->now.at, e);
}

/* What the change means for the record, and the word that tells the person. */
static bool follow(struct web *w, const struct profile_change *change, const struct registration_facts *facts,
	const char **word, struct err *e)
{
	int64_t citizen_id = session_actor(w)->citizen_id;
	struct registration_act act = {
		REGISTRATION_BY_CITIZEN, REGISTRATION_WEB, w->now.today, app_rule(w, RULE_REGISTRATION_MONTHS)};
	struct registration_change next = {.after = *facts};
	bool activated = registration_activate(facts, &act, &next) == REGISTRATION_OK;

	*word = change->is_removal ? "removed" : "saved";
	if (activated)
		*word = "activated";
	else if (registration_status_on(facts, w->now.today).state == REGISTRATION_ACTIVE)
		(void)registration_transact(facts, &act, change->kind, &next);
	else if (facts->state != REGISTRATION_DRAFT)
		*word = change->is_removal ? "removed_passive" : "saved_passive";
	return registration_store_apply(w->app->db, citizen_id, facts, &next, citizen_id, "", w->now.at, e) &&
	       (!activated || queue_message(w, &next, e));
}

static enum db_verdict body(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct running *r = context;
	struct registration_facts before, after;
	const char *word;

	r->saved = PROFILE_SAVE_FAILED;
	if (!lock(w, &before, e))
		return DB_FAIL;
	r->saved = r->change->save(w, r->change->context, e);
	if (r->saved != PROFILE_SAVED)
		return r->saved == PROFILE_SAVE_FAILED ? DB_FAIL : DB_ROLLBACK;
	if (!lock(w, &after, e))
		return DB_FAIL;
	if (loses_a_need(&before, &after, w->now.today)) {
		r->saved = PROFILE_LAST_ONE;
		return DB_ROLLBACK;
	}
	if (!follow(w, r->change, &after, &word, e))
		return DB_FAIL;
	return submission_answer(w, answer, r->change->path, arena_format(w->arena, "sonuc=%s", word));
}

bool profile_change_run(struct web *w, const struct profile_change *change, enum profile_save *saved, struct err *e)
{
	struct running r = {.change = change};
	enum submission_outcome outcome;

	if (!submission_run(w, body, &r, &outcome, e))
		return false;
	*saved = outcome == SUBMISSION_REFUSED ? r.saved : PROFILE_SAVED;
	return true;
}
