/* `/kisi/duzelt`: a wrong entry is undone by an event that shows, with a note that the citizen reads too (D2). */
#include "feature/counter/counter_deed.h"
#include "feature/counter/counter_record.h"

#include <stdlib.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/registration/registration_history.h"
#include "feature/status/status_store.h"
#include "feature/status/status_timeline.h"

static const char path[] = "/kisi/duzelt";

/* On `before`, locked or not. */
static bool judge(struct web *w, struct counter_deed *d, struct err *e)
{
	struct registration_act act = counter_deed_act(w, d);
	struct registration_event *history;
	size_t count;

	if (!registration_history_read(w->app->db, d->person.id, &history, &count, e))
		return false;
	d->outcome = registration_correct(&d->before, &act, history, count, d->seq, &d->change);
	free(history);
	return true;
}

/* The message tells where the record stands now. */
static bool decide(struct web *w, struct counter_deed *d, struct err *e)
{
	static const char *const purpose[] = {[REGISTRATION_DRAFT] = "corrected_draft",
		[REGISTRATION_ACTIVE] = "corrected_active",
		[REGISTRATION_PASSIVE] = "corrected_passive"};

	d->action = AUDIT_CITIZEN_CORRECT;
	d->notice = "duzeldi";
	if (!judge(w, d, e))
		return false;
	d->purpose = d->change.after.reason == REGISTRATION_DECEASED ? NULL : purpose[d->change.after.state];
	return true;
}

/* The entry in the words of the timeline, and where the record would stand without it. */
static bool put_entry(struct web *w, struct counter_deed *d, struct err *e)
{
	struct registration_entry *entry = arena_alloc(w->arena, sizeof *entry);
	struct status_history history = {STATUS_READER_STAFF, entry, 0, NULL, 0};

	d->before = d->person.facts;
	if (!status_store_history(w->app->db, d->person.id, d->seq + 1, entry, 1, &history.count, e) || !judge(w, d, e))
		return false;
	if (history.count == 0 || d->outcome != REGISTRATION_OK) {
		page_put_text(w, w->page, "Refusal", "counter.refusal.not_correctable", NULL);
		return true;
	}
	status_timeline_put(w, page_child(w->page, "Event"), NULL, &history);
	page_put(w->page, "After", counter_person_standing(w, &d->change.after));
	return true;
}

static bool show(struct web *w, struct counter_deed *d, int status, struct err *e)
{
	if (!put_entry(w, d, e))
		return false;
	page_put_int(w->page, "Entry", (long)d->seq);
	counter_deed_put(w, d, path);
	web_title(w, "counter.correct.title");
	return web_page(w, status, "staff/counter_correct");
}

/* The person and the entry of the request. */
static bool open_entry(struct web *w, struct counter_deed *d, bool *open, struct err *e)
{
	int64_t seq;

	*open = false;
	if (!text_parse_int(web_field(w, "olay"), 1, INT32_MAX, &seq))
		return web_refuse(w, 404);
	d->seq = (uint32_t)seq;
	return person_open(w, &d->person, open, e);
}

bool counter_correct_show(struct web *w, struct err *e)
{
	struct counter_deed d = {.channel = REGISTRATION_COUNTER};
	bool open;

	if (!open_entry(w, &d, &open, e))
		return false;
	return !open || show(w, &d, 200, e);
}

bool counter_correct_submit(struct web *w, struct err *e)
{
	struct counter_deed d = {.channel = REGISTRATION_COUNTER};
	bool open, done;

	if (!open_entry(w, &d, &open, e))
		return false;
	if (!open)
		return true;
	counter_deed_take(w, &d, true);
	if (w->error_count > 0)
		return show(w, &d, 422, e);
	if (!counter_deed_do(w, &d, decide, &done, e))
		return false;
	if (done)
		return true;
	(void)counter_deed_explain(w, &d);
	return show(w, &d, 409, e);
}
