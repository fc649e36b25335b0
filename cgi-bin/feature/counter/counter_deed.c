#include "feature/counter/counter_deed.h"

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/registration/registration_message.h"
#include "feature/registration/registration_store.h"
#include "feature/staff/staff_session.h"

static const enum registration_channel channels[] = {
	REGISTRATION_COUNTER, REGISTRATION_PHONE, REGISTRATION_FAX, REGISTRATION_EMAIL, REGISTRATION_LETTER};
enum { CHANNELS = sizeof channels / sizeof *channels };

void counter_put_choices(struct web *w, const char *list, const char *keys, const char *const *names, size_t count)
{
	page_node *node = page_child(w->page, list);

	for (size_t i = 0; i < count; i++) {
		page_put(page_item(node, i), "Value", names[i]);
		page_put_text(w, page_item(node, i), "Label", arena_format(w->arena, "%s.%s", keys, names[i]), NULL);
	}
}

void counter_channel_put(struct web *w)
{
	const char *names[CHANNELS];

	for (size_t i = 0; i < CHANNELS; i++)
		names[i] = registration_channel_name(channels[i]);
	counter_put_choices(w, "Channel", "counter.channel", names, CHANNELS);
}

bool counter_channel_parse(const char *typed, enum registration_channel *out)
{
	for (size_t i = 0; i < CHANNELS; i++)
		if (text_equal(typed, registration_channel_name(channels[i]))) {
			*out = channels[i];
			return true;
		}
	return false;
}

bool counter_channel_take(struct web *w, enum registration_channel *out)
{
	const char *typed = web_field(w, "channel");
	bool known = counter_channel_parse(typed, out);

	web_keep(w, "channel", typed);
	if (!known)
		web_field_error(w, "channel", "counter.error.channel", NULL);
	return known;
}

static void take_note(struct web *w, struct counter_deed *d, bool needed)
{
	d->note = web_field(w, "note");
	web_keep(w, "note", d->note);
	if (needed && text_is_empty(d->note))
		web_field_error(w, "note", "counter.error.note", NULL);
	else if (turkish_length(d->note) > COUNTER_NOTE_CHARACTERS)
		web_field_error(w, "note", "counter.error.note_long", NULL);
}

void counter_deed_take(struct web *w, struct counter_deed *d, bool note_needed)
{
	(void)counter_channel_take(w, &d->channel);
	take_note(w, d, note_needed);
	if (!text_parse_int(web_field(w, "version"), 1, UINT32_MAX, &d->version))
		d->version = 0; /* no record has it: the page is shown again, with the record as it is */
}

struct registration_act counter_deed_act(const struct web *w, const struct counter_deed *d)
{
	return (struct registration_act){
		REGISTRATION_BY_STAFF, d->channel, w->now.today, app_rule(w, RULE_REGISTRATION_MONTHS)};
}

/* Which event it was, and how it was asked for; what was typed stands with the event. */
static bool write_down(struct web *w, const struct counter_deed *d, struct err *e)
{
	const char *subject = d->seq == 0 ? arena_format(w->arena, "entry %u, %s", (unsigned)d->change.after.version,
						    registration_channel_name(d->channel))
					  : arena_format(w->arena, "entry %u, undoes %u",
						    (unsigned)d->change.after.version, (unsigned)d->seq);

	return staff_audit(w, d->action, d->person.id, subject, d->note, e);
}

struct doing {
	struct counter_deed *d;
	counter_decision decide;
};

static enum db_verdict perform(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct doing *doing = context;
	struct counter_deed *d = doing->d;
	struct db *db = w->app->db;
	bool found;

	d->outcome = REGISTRATION_OK;
	if (!registration_store_lock(db, d->person.id, &d->before, &found, e))
		return DB_FAIL;
	d->changed = !found || d->before.version != d->version;
	if (d->changed)
		return DB_ROLLBACK;
	if (!doing->decide(w, d, e))
		return DB_FAIL;
	if (d->outcome != REGISTRATION_OK)
		return DB_ROLLBACK;
	if (!registration_store_apply(
		    db, d->person.id, &d->before, &d->change, staff_actor(w)->staff_id, d->note, w->now.at, e) ||
		(d->purpose && !registration_message_queue(w, db, d->person.id, d->purpose, &d->change, e)) ||
		!write_down(w, d, e))
		return DB_FAIL;
	return counter_person_answer(w, answer, d->person.id, d->notice);
}

bool counter_deed_do(struct web *w, struct counter_deed *d, counter_decision decide, bool *done, struct err *e)
{
	struct doing doing = {d, decide};
	enum submission_outcome outcome;

	if (!submission_run(w, perform, &doing, &outcome, e))
		return false;
	*done = outcome != SUBMISSION_REFUSED;
	return true;
}

int counter_deed_explain(struct web *w, struct counter_deed *d)
{
	const char *word = d->changed ? "changed" : registration_outcome_name(d->outcome);

	d->person.facts = d->before;
	page_put_text(w, w->page, "Refusal", arena_format(w->arena, "counter.refusal.%s", word), NULL);
	w->outcome = word;
	return 409;
}

void counter_deed_put(struct web *w, const struct counter_deed *d, const char *path)
{
	counter_channel_put(w);
	person_put_head(w, &d->person);
	page_put_int(page_child(w->page, "Person"), "Version", (long)d->person.facts.version);
	page_put(page_child(w->page, "Person"), "Standing", counter_person_standing(w, &d->person.facts));
	page_put(w->page, "Page.Nav", "search");
	web_form(w, path);
}
