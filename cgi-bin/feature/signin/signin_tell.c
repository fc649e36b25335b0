#include "feature/signin/signin_tell.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/notification/notification.h"

enum { USEFUL_DAYS = 2, EMAIL_BYTES = 255 * 4, KEY_BYTES = 64 };

enum { S_EMAIL, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_EMAIL] = {"SELECT email FROM contact WHERE citizen_id = ? LIMIT 1", NULL},
};
struct db_table signin_store_tell = {"signin/tell", statement, S_COUNT};

/* The message's two parts in the owner's language, whatever language the page has. */
static void write_words(
	const struct web *w, enum language language, instant at, const char *link, struct notification *n)
{
	struct web owner = *w;
	char key[KEY_BYTES];

	owner.language = language;
	(void)text_format(key, sizeof key, "message.%s.subject", n->purpose);
	n->subject = n->channel == NOTIFICATION_SMS ? "" : web_text(&owner, key, NULL);
	(void)text_format(key, sizeof key, "message.%s.text", n->purpose);
	n->text = web_text(&owner, key, "time", web_time(&owner, at), "date",
		web_date_long(&owner, clock_to_local(at).day), "link", link, NULL);
}

static bool tell_by_phone(struct web *w, const struct signin_person *person, const char *purpose, const char *cause,
	instant at, const char *link, struct err *e)
{
	bool reachable = person && person->mobile[0] != '\0';
	struct notification n = {
		.citizen_id = person ? person->id : 0,
		.channel = NOTIFICATION_SMS,
		.purpose = purpose,
		.cause = cause,
		.to = person ? person->mobile : "",
		.useless_after = reachable ? w->now.at + USEFUL_DAYS * INSTANT_DAY : w->now.at - INSTANT_SECOND,
	};

	write_words(w, person ? person->language : LANGUAGE_TR, at, link, &n);
	return notification_queue(w->app->db, &n, w->now.at, e);
}

bool signin_tell_phone(struct web *w, const struct signin_person *person, const char *purpose, const char *cause,
	instant at, struct err *e)
{
	return tell_by_phone(w, person, purpose, cause, at, "", e);
}

static bool tell_by_email(struct web *w, const struct signin_person *person, const char *purpose, const char *cause,
	const char *link, struct err *e)
{
	char email[EMAIL_BYTES] = "";
	struct db_in in[] = {db_int(person->id)};
	struct db_out out[] = {db_out_text(email, sizeof email)};
	struct notification n = {
		.citizen_id = person->id,
		.channel = NOTIFICATION_EMAIL,
		.purpose = purpose,
		.cause = cause,
		.to = email,
		.useless_after = w->now.at + USEFUL_DAYS * INSTANT_DAY,
	};
	bool found;

	if (!db_one(w->app->db, DB_QUERY(&statement[S_EMAIL], in, out), &found, e))
		return false;
	if (!found || email[0] == '\0')
		return true;
	write_words(w, person->language, w->now.at, link, &n);
	return notification_queue(w->app->db, &n, w->now.at, e);
}

bool signin_tell_everywhere(
	struct web *w, const struct signin_person *person, const char *purpose, const char *link, struct err *e)
{
	const char *cause = arena_format(w->arena, "%lld:%lld", (long long)person->id, (long long)w->now.at);

	if (person->mobile[0] != '\0' && !tell_by_phone(w, person, purpose, cause, w->now.at, link, e))
		return false;
	return tell_by_email(w, person, purpose, arena_format(w->arena, "%s:email", cause), link, e);
}
