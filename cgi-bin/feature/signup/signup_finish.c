#include "feature/signup/signup_finish.h"

#include <limits.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/attempt/attempt.h"
#include "feature/session/session_open.h"
#include "feature/signup/signup_person.h"

/* Two who finish with one phone wait for each other here, so that neither overlooks the other (D13). */
static bool phone_has_room(struct web *w, const struct signup_identity *identity, bool *room, struct err *e)
{
	const struct attempt_limit lock = {"signup_phone", INT_MAX, INSTANT_DAY};
	unsigned char index[SECRET_DIGEST_BYTES];
	instant unused;
	int64_t served;

	citizen_mobile_index(index, identity->mobile);
	if (!attempt_count(w->app->db, &lock, index, w->now.at, &unused, e) ||
		!signup_citizen_store_count_phone(w->app->db, identity->mobile, &served, e))
		return false;
	*room = served < app_rule(w, RULE_PEOPLE_PER_PHONE);
	return true;
}

static void empty_row(struct signup_row *row, int64_t citizen_id)
{
	signup_draft_clear(&row->draft);
	row->password_hash[0] = '\0';
	row->citizen_id = citizen_id;
	row->done = true;
}

static bool add_person(struct web *w, const struct signup_row *row, const struct signup_identity *identity,
	const struct signup_contact *contact, struct signup_person *person, const struct signup_text *text, bool *taken,
	struct err *e)
{
	struct signup_acts acts = {text, NULL};

	if (!person->minor) /* nobody asks a minor for the explicit consent here (D14) */
		acts.consent = text_equal(row->draft.value[SIGNUP_CONSENT], "give") ? "given" : "refused";
	return signup_person_add(w, person, identity, contact, &acts, taken, e) &&
	       (*taken || signup_citizen_store_credential(w->app->db, person, row->password_hash, e));
}

bool signup_finish(struct web *w, struct signup_row *row, const struct signup_contact *contact,
	char token[SECRET_TOKEN_TEXT], char device_token[SECRET_TOKEN_TEXT], enum signup_finished *outcome,
	struct err *e)
{
	struct signup_text text[LEGAL_KIND_COUNT];
	struct signup_identity identity;
	bool english = text_equal(row->draft.value[SIGNUP_TEXT_LANGUAGE], "en"), same, room, taken;
	struct signup_person person = {.language = english ? LANGUAGE_EN : LANGUAGE_TR,
		.now = w->now.at,
		.ip = w->ip,
		.minor = signup_is_minor(w, &row->draft),
		.actor = REGISTRATION_BY_CITIZEN,
		.channel = REGISTRATION_WEB};

	if (!signup_identity_check(w, &row->draft, &identity))
		return err_set(e, ERR_INTERNAL, 0, "signup: finished with an identity that is not right");
	if (!phone_has_room(w, &identity, &room, e) || !signup_person_texts(w, person.language, text, e))
		return false;
	same = text_equal(row->draft.value[SIGNUP_TEXT_VERSIONS], signup_person_versions(w, text));
	if (!same) {
		for (int field = SIGNUP_AGREEMENT; field <= SIGNUP_TEXT_VERSIONS; field++)
			row->draft.value[field] = "";
		*outcome = SIGNUP_TEXTS_RENEWED;
		return true;
	}
	taken = !room;
	if (room && !add_person(w, row, &identity, contact, &person, text, &taken, e))
		return false;
	*outcome = taken ? SIGNUP_ELSEWHERE : SIGNUP_FINISHED;
	empty_row(row, taken ? 0 : person.id);
	return taken || session_open(w, &(struct session_opening){person.id, false}, token, device_token, e);
}
