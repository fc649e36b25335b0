#include "feature/signup/signup_finish.h"

#include <limits.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/attempt/attempt.h"
#include "feature/identity_check/identity_check.h"
#include "feature/identity_check/identity_check_store.h"
#include "feature/notification/notification.h"
#include "feature/registration/registration_store.h"
#include "feature/session/session_open.h"
#include "feature/signup/signup_citizen_store.h"

/* The texts that hold today, and whether they are those that were read. */
static bool read_texts(struct web *w, const struct signup_row *row, enum language language,
	struct signup_text text[LEGAL_KIND_COUNT], bool *same, struct err *e)
{
	for (int kind = 0; kind < LEGAL_KIND_COUNT; kind++)
		if (!signup_citizen_store_text(
			    w->app->db, (enum legal_kind)kind, language, w->now.today, &text[kind], e))
			return false;
	*same = text_equal(row->draft.value[SIGNUP_TEXT_VERSIONS],
		arena_format(w->arena, "%d.%d.%d", (int)text[LEGAL_AGREEMENT].version, (int)text[LEGAL_NOTICE].version,
			(int)text[LEGAL_CONSENT].version));
	return true;
}

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

/* Each text with its own act (D9). Nobody asks a minor for the explicit consent here (D14). */
static bool add_consents(struct web *w, const struct signup_person *person, const struct signup_draft *draft,
	const struct signup_text text[LEGAL_KIND_COUNT], struct err *e)
{
	const char *consent = text_equal(draft->value[SIGNUP_CONSENT], "give") ? "given" : "refused";

	return signup_citizen_store_consent(
		       w->app->db, person, LEGAL_AGREEMENT, &text[LEGAL_AGREEMENT], "accepted", e) &&
	       signup_citizen_store_consent(w->app->db, person, LEGAL_NOTICE, &text[LEGAL_NOTICE], "read", e) &&
	       (person->minor || signup_citizen_store_consent(
					 w->app->db, person, LEGAL_CONSENT, &text[LEGAL_CONSENT], consent, e));
}

/* The record begins as a draft: it becomes active with education and occupation (R4, D2). */
static bool add_record(struct web *w, const struct signup_person *person, struct err *e)
{
	const struct registration_act act = {
		REGISTRATION_BY_CITIZEN, REGISTRATION_WEB, w->now.today, app_rule(w, RULE_REGISTRATION_MONTHS)};
	struct registration_change change;

	(void)registration_create(&act, &change);
	return registration_store_create_record(w->app->db, person->id, &change, w->now.at, e);
}

/* The record stands on the person's word (R6); where the registry is asked, that comes later (D16). */
static bool queue_check(struct web *w, const struct signup_person *person, struct err *e)
{
	return !identity_check_is_on(w->app->config) || identity_check_queue(w->app->db, person->id, w->now.at, e);
}

/* The way the person chose (R34). */
static void address_message(struct web *w, const struct signup_identity *identity, const struct signup_contact *contact,
	struct notification *n)
{
	const struct province *province = reference_province(w->app->reference, contact->province);
	const struct district *district = reference_district(w->app->reference, contact->district);

	n->channel = NOTIFICATION_SMS;
	n->to = identity->mobile;
	n->subject = "";
	if (text_equal(contact->preference, "sms"))
		return;
	n->subject = web_text(w, "message.signup_welcome.subject", NULL);
	n->channel = NOTIFICATION_EMAIL;
	n->to = contact->email;
	if (text_equal(contact->preference, "email"))
		return;
	n->channel = NOTIFICATION_LETTER;
	n->to = arena_format(w->arena, "%s %s\n%s\n%s / %s", identity->first_name, identity->last_name,
		contact->address, district->name, province->name);
}

static bool welcome(struct web *w, const struct signup_person *person, const struct signup_identity *identity,
	const struct signup_contact *contact, struct err *e)
{
	struct notification n = {.citizen_id = person->id,
		.purpose = "signup_welcome",
		.cause = arena_format(w->arena, "welcome:%lld", (long long)person->id),
		.useless_after = w->now.at + 30 * INSTANT_DAY};

	address_message(w, identity, contact, &n);
	n.text = web_text(w, "message.signup_welcome.text", "name",
		arena_format(w->arena, "%s %s", identity->first_name, identity->last_name), NULL);
	return notification_queue(w->app->db, &n, w->now.at, e);
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
	struct db *db = w->app->db;

	if (!signup_citizen_store_new_id(db, &person->id, e) ||
		!signup_citizen_store_insert(db, person, identity, taken, e))
		return false;
	return *taken || (signup_citizen_store_contact(db, person, contact, e) &&
				 signup_citizen_store_credential(db, person, row->password_hash, e) &&
				 add_consents(w, person, &row->draft, text, e) && add_record(w, person, e) &&
				 queue_check(w, person, e) && welcome(w, person, identity, contact, e));
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
		.minor = signup_is_minor(w, &row->draft)};

	if (!signup_identity_check(w, &row->draft, &identity))
		return err_set(e, ERR_INTERNAL, 0, "signup: finished with an identity that is not right");
	if (!phone_has_room(w, &identity, &room, e) || !read_texts(w, row, person.language, text, &same, e))
		return false;
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
