#include "feature/person/alarm.h"

#include <string.h>

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/person/alarm_store.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

/* One's own alarm is another person's to see, and so is what one did. */
static bool is_own(const struct web *w, const struct alarm *alarm)
{
	return alarm->staff_id == staff_actor(w)->staff_id || alarm->done_by == staff_actor(w)->staff_id;
}

static void put_alarm(struct web *w, page_node *node, const struct alarm *alarm)
{
	const char *day = web_date_long(w, alarm->day);
	bool seen = alarm->seen_at != 0;

	page_put_text(w, node, "Text", arena_format(w->arena, "alarm.text.%s", alarm->kind), "name", alarm->name, "day",
		day, "people", arena_format(w->arena, "%d", (int)alarm->people), "admin", alarm->done, NULL);
	page_put(node, "Tag", seen ? "ok" : "missing");
	page_put_text(w, node, "Word", seen ? "alarm.tag.seen" : "alarm.tag.open", NULL);
	page_put(node, "Unit", alarm->unit);
	if (seen) {
		page_put_text(w, node, "Seen", "alarm.seen", "date",
			web_date_long(w, clock_to_local(alarm->seen_at).day), "name", alarm->seen_by, NULL);
		page_put(node, "Note", alarm->note);
	} else if (!is_own(w, alarm)) {
		page_put(node, "Href",
			arena_format(w->arena, "%s/uyarilar/gor?no=%lld", web_prefix(w), (long long)alarm->id));
		page_put_text(w, node, "Action", "alarm.open_long", "name", alarm->name, "day", day, NULL);
	}
}

static bool show_list(struct web *w, struct err *e)
{
	static const char *const notices[] = {"uyari_goruldu", NULL};
	struct alarm *alarm = arena_alloc(w->arena, ALARMS_MAX * sizeof *alarm);
	size_t count;

	if (!alarm_store_list(w->app->db, staff_unit_scope(w), alarm, &count, e))
		return false;
	for (size_t i = 0; i < count; i++)
		put_alarm(w, page_item(page_child(w->page, "Alarm"), i), &alarm[i]);
	web_notice(w, notices);
	web_title(w, "alarm.title");
	page_put(w->page, "Page.Nav", "alarm");
	return web_page(w, 200, "staff/alarm_list");
}

/* ---- seeing to one ---- */

static bool find(struct web *w, struct alarm *out, bool *found, struct err *e)
{
	int64_t id;

	*found = false;
	return !text_parse_int(web_field(w, "no"), 1, INT32_MAX, &id) ||
	       alarm_store_find(w->app->db, staff_unit_scope(w), id, out, found, e);
}

static bool show_form(struct web *w, const struct alarm *alarm, int status)
{
	put_alarm(w, page_child(w->page, "Alarm"), alarm);
	page_put_int(w->page, "Alarm.Number", (long)alarm->id);
	web_form(w, "/uyarilar/gor");
	web_title(w, "alarm.see.title");
	page_put(w->page, "Page.Nav", "alarm");
	return web_page(w, status, "staff/alarm_see");
}

/* The status of a refusal; 0 when the alarm may be seen to. */
static int refusal(const struct web *w, const struct alarm *alarm, bool found)
{
	return !found ? 404 : is_own(w, alarm) ? 403 : alarm->seen_at != 0 ? 409 : 0;
}

static bool show(struct web *w, struct err *e)
{
	struct alarm *alarm = arena_alloc(w->arena, sizeof *alarm);
	bool found;
	int status;

	if (!find(w, alarm, &found, e))
		return false;
	status = refusal(w, alarm, found);
	return status != 0 ? web_refuse(w, status) : show_form(w, alarm, 200);
}

static enum db_verdict see(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct alarm *alarm = context;
	bool marked;

	if (!alarm_store_see(
		    w->app->db, alarm->id, staff_actor(w)->staff_id, web_field(w, "not"), w->now.at, &marked, e))
		return DB_FAIL;
	if (!marked)
		return DB_ROLLBACK;
	if (!staff_audit(w, AUDIT_ALARM_CLOSE, 0, arena_format(w->arena, "alarm:%lld", (long long)alarm->id),
		    web_field(w, "not"), e))
		return DB_FAIL;
	return submission_answer(w, answer, "/uyarilar", "sonuc=uyari_goruldu");
}

static void check_note(struct web *w)
{
	const char *note = web_field(w, "not");

	web_keep(w, "not", note);
	if (text_is_empty(note))
		web_field_error(w, "not", "alarm.error.note", NULL);
	else if (strchr(note, '\n') || turkish_length(note) > ALARM_NOTE_CHARACTERS)
		web_field_error(w, "not", "alarm.error.note_long", "most",
			arena_format(w->arena, "%d", ALARM_NOTE_CHARACTERS), NULL);
}

static bool submit(struct web *w, struct err *e)
{
	struct alarm *alarm = arena_alloc(w->arena, sizeof *alarm);
	enum submission_outcome outcome;
	bool found;
	int status;

	if (!find(w, alarm, &found, e))
		return false;
	status = refusal(w, alarm, found);
	if (status == 404 || status == 403)
		return web_refuse(w, status);
	check_note(w);
	if (w->error_count > 0)
		return show_form(w, alarm, 422);
	if (!submission_run(w, see, alarm, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || web_refuse(w, 409);
}

#define HEAD STAFF_BIT(STAFF_UNIT_HEAD) | STAFF_BIT(STAFF_HQ), STAFF_SCOPE_UNIT

static const struct form_field list_field[] = {{"sonuc", false}};
static const struct form list_form = {list_field, 1};
static const struct form_field see_fields[] = {{"no", false}, {"not", false}};
static const struct form number_form = {see_fields, 1};
static const struct form see_form = {see_fields, 2};

const struct route alarm_routes[] = {
	{METHOD_GET, "/uyarilar", ACCESS_STAFF, &list_form, show_list, NULL, HEAD},
	{METHOD_GET, "/uyarilar/gor", ACCESS_STAFF, &number_form, show, NULL, HEAD},
	{METHOD_POST, "/uyarilar/gor", ACCESS_STAFF, &see_form, submit, NULL, HEAD},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
