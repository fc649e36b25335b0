/* `/kisi/pasif`: a record is taken out of processing: at the citizen's wish, by a decision of the unit, or closed (D2, D7). */
#include "feature/counter/counter_deed.h"
#include "feature/counter/counter_record.h"

#include "base/text.h"

static const char path[] = "/kisi/pasif";

static const enum registration_reason reasons[] = {
	REGISTRATION_CITIZEN_REQUEST, REGISTRATION_STAFF_DECISION, REGISTRATION_DECEASED, REGISTRATION_DUPLICATE};
enum { REASONS = sizeof reasons / sizeof *reasons };

static bool show(struct web *w, const struct counter_deed *d, int status)
{
	const char *names[REASONS];

	for (size_t i = 0; i < REASONS; i++)
		names[i] = registration_reason_name(reasons[i]);
	counter_put_choices(w, "Reason", "counter.passive.reasons", names, REASONS);
	counter_deed_put(w, d, path);
	web_title(w, "counter.passive.title");
	return web_page(w, status, "staff/counter_passive");
}

bool counter_passive_show(struct web *w, struct err *e)
{
	struct counter_deed d = {.outcome = REGISTRATION_OK};
	bool open;

	if (!person_open(w, &d.person, &open, e))
		return false;
	return !open || show(w, &d, 200);
}

/* Nobody is written to about a death: the phone is a relative's now. */
static const char *purpose_of(enum registration_reason reason)
{
	switch (reason) {
	case REGISTRATION_CITIZEN_REQUEST:
		return "passivated";
	case REGISTRATION_STAFF_DECISION:
		return "passivated_staff";
	case REGISTRATION_DUPLICATE:
		return "passivated_duplicate";
	default:
		return NULL;
	}
}

static bool decide(struct web *w, struct counter_deed *d, struct err *e)
{
	struct registration_act act = counter_deed_act(w, d);

	(void)e;
	d->action = AUDIT_CITIZEN_PASSIVATE;
	d->purpose = purpose_of(d->reason);
	d->notice = "pasif";
	d->outcome = registration_passivate(&d->before, &act, d->reason, &d->change);
	return true;
}

static void take_reason(struct web *w, struct counter_deed *d)
{
	const char *typed = web_field(w, "reason");

	web_keep(w, "reason", typed);
	for (size_t i = 0; i < REASONS; i++)
		if (text_equal(typed, registration_reason_name(reasons[i]))) {
			d->reason = reasons[i];
			return;
		}
	web_field_error(w, "reason", "counter.error.reason", NULL);
}

bool counter_passive_submit(struct web *w, struct err *e)
{
	struct counter_deed d = {.outcome = REGISTRATION_OK};
	bool open, done;

	if (!person_open(w, &d.person, &open, e))
		return false;
	if (!open)
		return true;
	take_reason(w, &d);
	counter_deed_take(w, &d, true);
	if (w->error_count > 0)
		return show(w, &d, 422);
	if (!counter_deed_do(w, &d, decide, &done, e))
		return false;
	return done || show(w, &d, counter_deed_explain(w, &d));
}
