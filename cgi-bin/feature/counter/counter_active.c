/* `/kisi/etkin`: a passive record comes back from the day of the application on; a draft that has all it needs becomes
 * active, and an active one is confirmed, today (R4, R25, R27, D3, D5). */
#include "feature/counter/counter_deed.h"
#include "feature/counter/counter_record.h"

#include "feature/app/app.h"
#include "feature/staff/staff_date.h"

static const char path[] = "/kisi/etkin";

static enum registration_state state_of(const struct web *w, const struct registration_facts *facts)
{
	return registration_status_on(facts, w->now.today).state;
}

static bool show(struct web *w, const struct counter_deed *d, int status)
{
	page_put(w->page, "State", registration_state_name(state_of(w, &d->person.facts)));
	page_put_text(w, w->page, "DateHint", "counter.active.date_hint", "days",
		arena_format(w->arena, "%d", app_rule(w, RULE_APPLICATION_BACK_DAYS)), "months",
		arena_format(w->arena, "%d", app_rule(w, RULE_REGISTRATION_MONTHS)), NULL);
	counter_deed_put(w, d, path);
	web_title(w, "counter.active.title");
	return web_page(w, status, "staff/counter_active");
}

bool counter_active_show(struct web *w, struct err *e)
{
	struct counter_deed d = {.outcome = REGISTRATION_OK};
	bool open;

	if (!person_open(w, &d.person, &open, e))
		return false;
	if (!open)
		return true;
	staff_date_keep(w, "date", w->now.today);
	return show(w, &d, 200);
}

static bool decide(struct web *w, struct counter_deed *d, struct err *e)
{
	struct registration_act act = counter_deed_act(w, d);

	(void)e;
	d->action = AUDIT_CITIZEN_REACTIVATE;
	d->purpose = "reactivated";
	d->notice = "etkin";
	switch (state_of(w, &d->before)) {
	case REGISTRATION_PASSIVE:
		d->outcome = registration_reactivate(
			&d->before, &act, d->date, app_rule(w, RULE_APPLICATION_BACK_DAYS), &d->change);
		break;
	case REGISTRATION_DRAFT:
		d->outcome = registration_activate(&d->before, &act, &d->change);
		d->purpose = "activated";
		break;
	case REGISTRATION_ACTIVE:
		d->outcome = registration_transact(&d->before, &act, REGISTRATION_STAFF_PROCESSING, &d->change);
		if (d->outcome == REGISTRATION_NO_CHANGE)
			d->outcome = REGISTRATION_ALREADY_ACTIVE;
		d->purpose = "renewed";
		d->notice = "uzadi";
		break;
	}
	return true;
}

/* A day that the rules do not take is told beside the day. */
static bool refuse_date(struct web *w, const struct counter_deed *d)
{
	const char *key;

	if (d->changed || (d->outcome != REGISTRATION_DATE_FUTURE && d->outcome != REGISTRATION_DATE_TOO_OLD &&
				  d->outcome != REGISTRATION_DATE_BEFORE_LAST_EVENT))
		return false;
	key = arena_format(w->arena, "counter.error.%s", registration_outcome_name(d->outcome));
	web_anchor_error(w, "date", "date_day", key, "days",
		arena_format(w->arena, "%d", app_rule(w, RULE_APPLICATION_BACK_DAYS)), "last",
		web_date_long(w,
			date_later(registration_status_on(&d->before, w->now.today).since, d->before.last_transaction)),
		NULL);
	return true;
}

bool counter_active_submit(struct web *w, struct err *e)
{
	struct counter_deed d = {.outcome = REGISTRATION_OK};
	bool open, done;

	if (!person_open(w, &d.person, &open, e))
		return false;
	if (!open)
		return true;
	counter_deed_take(w, &d, false);
	if (staff_date_read(w, "date", &d.date) != STAFF_DATE_OK &&
		state_of(w, &d.person.facts) == REGISTRATION_PASSIVE)
		web_anchor_error(w, "date", "date_day", "counter.error.date", NULL);
	if (w->error_count > 0)
		return show(w, &d, 422);
	if (!counter_deed_do(w, &d, decide, &done, e))
		return false;
	if (done)
		return true;
	return show(w, &d, refuse_date(w, &d) ? 422 : counter_deed_explain(w, &d));
}
