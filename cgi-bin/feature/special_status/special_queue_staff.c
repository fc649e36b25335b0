/* `/kuyruk`: open claims, oldest first, of the own province; headquarters sees all (D21, D25). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/person/person_look.h"
#include "feature/special_status/special_queue.h"
#include "feature/special_status/special_queue_store.h"
#include "feature/special_status/special_staff.h"
#include "feature/special_status/special_words.h"
#include "feature/staff/staff_session.h"

static const struct form_field fields[] = {{"durum", false}, {"gun", false}, {"no", false}, {"sonuc", false}};
static const struct form show_form = {fields, 4};

static const char *const part_name[SPECIAL_QUEUE_PARTS] = {
	[SPECIAL_QUEUE_ALL] = "hepsi",
	[SPECIAL_QUEUE_PAPER] = "belge",
	[SPECIAL_QUEUE_DECISION] = "karar",
	[SPECIAL_QUEUE_ESCALATED] = "amir",
};
static const struct date from_the_oldest = {1, 1, 1};

static bool count_part(struct web *w, enum special_queue_part part, int64_t *waiting, struct err *e)
{
	struct special_queue_place place = {staff_province_scope(w), part, from_the_oldest, 0};

	return special_queue_count(w->app->db, &place, waiting, e);
}

bool special_queue_count_paper(struct web *w, int64_t *waiting, struct err *e)
{
	return count_part(w, SPECIAL_QUEUE_PAPER, waiting, e);
}

bool special_queue_count_decision(struct web *w, int64_t *waiting, struct err *e)
{
	return count_part(w, SPECIAL_QUEUE_DECISION, waiting, e);
}

bool special_queue_count_escalated(struct web *w, int64_t *waiting, struct err *e)
{
	return count_part(w, SPECIAL_QUEUE_ESCALATED, waiting, e);
}

static const char *place_of(const struct web *w, enum special_queue_part part)
{
	return arena_format(w->arena, "%s/kuyruk?durum=%s", web_prefix(w), part_name[part]);
}

/* The four parts with their counts, the shown one marked. */
static bool put_parts(struct web *w, enum special_queue_part shown, struct err *e)
{
	for (int part = 0; part < SPECIAL_QUEUE_PARTS; part++) {
		page_node *item = page_item(page_child(w->page, "Parts"), (size_t)part);
		int64_t count;

		if (!count_part(w, (enum special_queue_part)part, &count, e))
			return false;
		page_put(item, "Href", place_of(w, (enum special_queue_part)part));
		page_put_text(w, item, "Label", arena_format(w->arena, "specialstaff.part.%s", part_name[part]), NULL);
		page_put_int(item, "Count", (long)count);
		if (part == (int)shown)
			page_put(item, "Here", "1");
	}
	return true;
}

/* ok, update, missing: none yet, reminded, handed up. */
static void put_marks(struct web *w, page_node *item, const struct special_queue_row *row)
{
	static const char *const tag[] = {"info", "update", "update", "missing"};
	static const char *const word[] = {"none", "first", "second", "escalated"};
	const struct special_delay limits = {app_rule(w, RULE_CLAIM_REMINDER_DAYS_FIRST),
		app_rule(w, RULE_CLAIM_REMINDER_DAYS_SECOND), app_rule(w, RULE_CLAIM_ESCALATION_DAYS)};
	int stage = special_delay_stage(row->open_since, w->now.today, &limits);

	page_put(item, "State", tag[stage]);
	page_put_text(w, item, "Tag", arena_format(w->arena, "specialstaff.delay.%s", word[stage]), "days",
		arena_format(w->arena, "%d", date_to_days(w->now.today) - date_to_days(row->open_since)), NULL);
}

static void put_rows(struct web *w, const struct special_queue_row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		page_node *item = page_item(page_child(w->page, "List"), i);

		page_put_int(item, "Id", (long)rows[i].id);
		page_put(item, "Name", arena_format(w->arena, "%s %s", rows[i].first_name, rows[i].last_name));
		page_put(item, "Kind", special_words_kind(w, rows[i].kind));
		page_put(item, "Province", rows[i].province);
		page_put(item, "Since", web_date_short(w, rows[i].open_since));
		page_put_text(w, item, "Paper",
			rows[i].paper_seen ? "specialstaff.state.decision" : "specialstaff.state.paper", NULL);
		put_marks(w, item, &rows[i]);
	}
}

/* `gun` and `no`: behind the last row of the page before. */
static bool read_place(struct web *w, struct special_queue_place *out)
{
	const char *part = web_field(w, "durum"), *day = web_field(w, "gun");

	*out = (struct special_queue_place){staff_province_scope(w), SPECIAL_QUEUE_ALL, from_the_oldest, 0};
	for (int i = 0; i < SPECIAL_QUEUE_PARTS; i++)
		if (text_equal(part_name[i], part))
			out->part = (enum special_queue_part)i;
	return day[0] == '\0' ||
	       (date_parse_iso(day, &out->after_day) && text_parse_int(web_field(w, "no"), 1, INT64_MAX, &out->after));
}

static void put_next(struct web *w, const struct special_queue_place *place, const struct special_queue_row *last)
{
	char day[DATE_ISO_SIZE];

	date_format_iso(last->open_since, day);
	page_put(w->page, "Next",
		arena_format(w->arena, "%s&gun=%s&no=%ld", place_of(w, place->part), day, (long)last->id));
}

static bool get(struct web *w, struct err *e)
{
	static const char *const notices[] = {"claim_decided", NULL};
	struct special_queue_row *rows = arena_alloc(w->arena, (SPECIAL_QUEUE_PAGE + 1) * sizeof *rows);
	struct special_queue_place place;
	size_t count, shown;

	if (!read_place(w, &place))
		return web_refuse(w, 400);
	if (!special_queue_list(w->app->db, &place, rows, &count, e) || !put_parts(w, place.part, e))
		return false;
	shown = count > SPECIAL_QUEUE_PAGE ? SPECIAL_QUEUE_PAGE : count;
	if (!person_look_list(w, "queue", place.after, shown, e)) /* names are seen here (D26) */
		return false;
	put_rows(w, rows, shown);
	if (count > SPECIAL_QUEUE_PAGE)
		put_next(w, &place, &rows[SPECIAL_QUEUE_PAGE - 1]);
	web_notice(w, notices);
	web_title(w, "specialstaff.queue.title");
	page_put(w->page, "Page.Nav", "queue");
	return web_page(w, 200, "staff/queue");
}

const struct route special_queue_routes[] = {
	{METHOD_GET, "/kuyruk", ACCESS_STAFF, &show_form, get, NULL, STAFF_SEES_CITIZENS, STAFF_SCOPE_PROVINCE},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
