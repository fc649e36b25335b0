#include "feature/signup/signup_person.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/identity_check/identity_check.h"
#include "feature/identity_check/identity_check_store.h"
#include "feature/notification/notification.h"
#include "feature/registration/registration_store.h"

bool signup_person_texts(
	struct web *w, enum language language, struct signup_text text[LEGAL_KIND_COUNT], struct err *e)
{
	for (int kind = 0; kind < LEGAL_KIND_COUNT; kind++)
		if (!signup_citizen_store_text(
			    w->app->db, (enum legal_kind)kind, language, w->now.today, &text[kind], e))
			return false;
	return true;
}

const char *signup_person_versions(const struct web *w, const struct signup_text text[LEGAL_KIND_COUNT])
{
	return arena_format(w->arena, "%d.%d.%d", (int)text[LEGAL_AGREEMENT].version, (int)text[LEGAL_NOTICE].version,
		(int)text[LEGAL_CONSENT].version);
}

/* Each text with its own act (D9). */
static bool add_consents(
	struct web *w, const struct signup_person *person, const struct signup_acts *acts, struct err *e)
{
	const struct signup_text *text = acts->text;

	return signup_citizen_store_consent(
		       w->app->db, person, LEGAL_AGREEMENT, &text[LEGAL_AGREEMENT], "accepted", e) &&
	       signup_citizen_store_consent(w->app->db, person, LEGAL_NOTICE, &text[LEGAL_NOTICE], "read", e) &&
	       (!acts->consent || signup_citizen_store_consent(
					  w->app->db, person, LEGAL_CONSENT, &text[LEGAL_CONSENT], acts->consent, e));
}

/* The record begins as a draft: it becomes active with education and occupation (R4, D2). */
static bool add_record(struct web *w, const struct signup_person *person, struct err *e)
{
	const struct registration_act act = {
		person->actor, person->channel, w->now.today, app_rule(w, RULE_REGISTRATION_MONTHS)};
	struct registration_change change;

	(void)registration_create(&act, &change);
	return registration_store_create_record(w->app->db, person->id, &change,
		person->actor == REGISTRATION_BY_STAFF ? person->actor_id : person->id, w->now.at, e);
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

/* In the person's language, whatever language the page has. */
static bool welcome(const struct web *page, const struct signup_person *person, const struct signup_identity *identity,
	const struct signup_contact *contact, struct err *e)
{
	struct web words = *page;
	struct notification n = {.citizen_id = person->id,
		.purpose = "signup_welcome",
		.cause = arena_format(page->arena, "welcome:%lld", (long long)person->id),
		.useless_after = page->now.at + 30 * INSTANT_DAY};

	words.language = person->language;
	address_message(&words, identity, contact, &n);
	n.text = web_text(&words, "message.signup_welcome.text", "name",
		arena_format(page->arena, "%s %s", identity->first_name, identity->last_name), NULL);
	return notification_queue(page->app->db, &n, page->now.at, e);
}

bool signup_person_add(struct web *w, struct signup_person *person, const struct signup_identity *identity,
	const struct signup_contact *contact, const struct signup_acts *acts, bool *taken, struct err *e)
{
	struct db *db = w->app->db;

	if (!signup_citizen_store_new_id(db, &person->id, e) ||
		!signup_citizen_store_insert(db, person, identity, taken, e))
		return false;
	/* the record first: triggers keep in it what the rest adds, and looking for a row that is not there yet would lock its gap
	   against everybody else who signs up */
	return *taken || (add_record(w, person, e) && signup_citizen_store_contact(db, person, contact, e) &&
				 add_consents(w, person, acts, e) && queue_check(w, person, e) &&
				 welcome(w, person, identity, contact, e));
}
