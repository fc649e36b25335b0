#include "feature/rule/rule_staff.h"

#include <string.h>

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/rule/rule_range.h"
#include "feature/staff/staff_date.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

/* The rule of the field `no`, counted from 1. */
static bool rule_asked(const struct web *w, enum rule_name *name)
{
	int64_t number;

	if (!text_parse_int(web_field(w, "no"), 1, RULE_COUNT, &number))
		return false;
	*name = (enum rule_name)(number - 1);
	return true;
}

static const char *name_words(struct web *w, enum rule_name name)
{
	return web_text(w, arena_format(w->arena, "rule.name.%s", rule_name_text(name)), NULL);
}

/* "12 ay"; "of 4" is the key of_4 */
static const char *value_words(struct web *w, int64_t value, const char *unit)
{
	char *key = arena_format(w->arena, "rule.unit.%s", unit);

	for (char *p = key; *p != '\0'; p++)
		if (*p == ' ')
			*p = '_';
	return arena_format(w->arena, "%lld %s", (long long)value, web_text(w, key, NULL));
}

static bool holds(const struct rule_row *row, struct date day)
{
	return date_compare(row->from, day) <= 0 && (date_is_none(row->to) || date_compare(day, row->to) <= 0);
}

struct listing {
	struct web *w;
	page_node *list;
	bool has_value[RULE_COUNT];
	struct date later[RULE_COUNT]; /* the day of the row that was put last */
};

/* Rows come newest first: the first that holds today is today's, the last before it is the next one to come. */
static bool put_row(void *context, const struct rule_row *row)
{
	struct listing *l = context;
	page_node *node;
	int name = 0;

	while (name < RULE_COUNT && !text_equal(rule_name_text((enum rule_name)name), row->name))
		name++;
	if (name == RULE_COUNT)
		return true; /* a rule of a later version of the house */
	node = page_item(l->list, (size_t)name);
	if (date_compare(row->from, l->w->now.today) > 0) {
		if (date_compare(row->from, l->later[name]) == 0)
			return true; /* entered again since */
		l->later[name] = row->from;
		page_put_text(l->w, node, "Later", "rule.list.later", "date", web_date_short(l->w, row->from), "value",
			value_words(l->w, row->value, row->unit), NULL);
		return true;
	}
	if (l->has_value[name] || !holds(row, l->w->now.today))
		return true;
	l->has_value[name] = true;
	page_put(node, "Value", value_words(l->w, row->value, row->unit));
	page_put(node, "Source", arena_copy(l->w->arena, row->source));
	return true;
}

static bool show_list(struct web *w, struct err *e)
{
	static const char *const notices[] = {"kural", NULL};
	struct listing l = {.w = w, .list = page_child(w->page, "Rules")};

	for (int name = 0; name < RULE_COUNT; name++) {
		page_node *node = page_item(l.list, (size_t)name);

		page_put_int(node, "Number", name + 1);
		page_put(node, "Name", name_words(w, (enum rule_name)name));
	}
	if (!rule_staff_each(w->app->db, put_row, &l, e))
		return false;
	web_notice(w, notices);
	web_title(w, "rule.list.title");
	page_put(w->page, "Page.Nav", "rule");
	return web_page(w, 200, "staff/rule_list");
}

static void put_rule(struct web *w, enum rule_name name)
{
	int min, max;

	page_put_int(w->page, "Rule.Number", (long)name + 1);
	page_put(w->page, "Rule.Name", name_words(w, name));
	page_put(w->page, "Page.Nav", "rule");
	if (rule_range(name, &min, &max))
		page_put_text(w, w->page, "Rule.Range", "rule.one.range", "min", arena_format(w->arena, "%d", min),
			"max", arena_format(w->arena, "%d", max), NULL);
}

static bool put_history(struct web *w, enum rule_name name, struct err *e)
{
	struct rule_row *all = arena_alloc(w->arena, RULE_HISTORY_MAX * sizeof *all);
	page_node *list = page_child(w->page, "Row");
	bool has_today = false;
	size_t count;

	if (!rule_staff_history(w->app->db, name, all, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		page_node *node = page_item(list, i);
		const char *value = value_words(w, all[i].value, all[i].unit);

		page_put(node, "Value", value);
		page_put_text(w, node, "From", "rule.one.from", "date", web_date_short(w, all[i].from), NULL);
		page_put(node, "Source", all[i].source);
		page_put_text(w, node, "By", all[i].set_by[0] != '\0' ? "rule.one.by" : "rule.one.seed", "name",
			all[i].set_by, NULL);
		if (i > 0 && date_compare(all[i].from, all[i - 1].from) == 0)
			page_put(node, "Replaced", "1");
		if (!has_today && holds(&all[i], w->now.today)) {
			has_today = true;
			page_put_text(w, w->page, "Rule.Today", "rule.one.today", "value", value, NULL);
		}
	}
	return true;
}

static bool show_one(struct web *w, struct err *e)
{
	enum rule_name name;

	if (!rule_asked(w, &name))
		return web_refuse(w, 404);
	put_rule(w, name);
	if (!put_history(w, name, e))
		return false;
	page_put(w->page, "Page.Title", name_words(w, name));
	return web_page(w, 200, "staff/rule_one");
}

static bool show_form(struct web *w, enum rule_name name, bool asks_today, int status, struct err *e)
{
	put_rule(w, name);
	if (!put_history(w, name, e))
		return false;
	if (asks_today)
		page_put(w->page, "Rule.AsksToday", "1");
	web_title(w, "rule.set.title");
	web_form(w, "/kurallar/deger");
	return web_page(w, status, "staff/rule_set");
}

static bool show_set(struct web *w, struct err *e)
{
	enum rule_name name;

	if (!rule_asked(w, &name))
		return web_refuse(w, 404);
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "kural", (int64_t)name + 1);
	staff_date_keep(w, "from", date_add_days(w->now.today, 1));
	return show_form(w, name, false, 200, e);
}

struct setting {
	enum rule_name name;
	int64_t value;
	struct date from;
	const char *source;
};

static enum db_verdict set(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct setting *s = context;
	char day[DATE_ISO_SIZE];

	date_format_iso(s->from, day);
	if (!rule_staff_set(
		    w->app->db, s->name, s->from, s->value, s->source, staff_actor(w)->staff_id, w->now.at, e) ||
		!staff_audit(w, AUDIT_RULE_PUBLISH, 0, rule_name_text(s->name),
			arena_format(w->arena, "%lld, %s", (long long)s->value, day), e))
		return DB_FAIL;
	return submission_answer(w, answer, "/kurallar", "sonuc=kural");
}

static void tell_range(struct web *w, enum rule_name name)
{
	int min, max;

	(void)rule_range(name, &min, &max);
	web_field_error(w, "value", "rule.error.value", "min", arena_format(w->arena, "%d", min), "max",
		arena_format(w->arena, "%d", max), NULL);
}

/* What was typed, with a message beside each field that is not right. `*asks_today`: the day is today. */
static void take_fields(struct web *w, struct setting *s, bool *asks_today)
{
	bool is_number = text_parse_int(web_field(w, "value"), INT32_MIN, INT32_MAX, &s->value);
	enum staff_date_outcome date = staff_date_read(w, "from", &s->from);
	enum rule_set_outcome outcome;

	s->source = web_field(w, "source");
	web_keep(w, "value", web_field(w, "value"));
	web_keep(w, "source", s->source);
	web_keep(w, "today", web_field(w, "today"));
	outcome = rule_set_check(s->name, is_number ? s->value : INT64_MIN,
		date == STAFF_DATE_OK ? s->from : w->now.today,
		date != STAFF_DATE_OK || text_equal(web_field(w, "today"), "1"), w->now.today);
	*asks_today = date == STAFF_DATE_OK && date_compare(s->from, w->now.today) == 0;
	if (outcome == RULE_SET_RANGE)
		tell_range(w, s->name);
	if (date != STAFF_DATE_OK)
		web_anchor_error(w, "from", "from_day", "rule.error.from", NULL);
	else if (date_compare(s->from, w->now.today) < 0)
		web_anchor_error(w, "from", "from_day", "rule.error.past", NULL);
	if (outcome == RULE_SET_TODAY)
		web_field_error(w, "today", "rule.error.today", NULL);
	if (text_is_empty(s->source) || strchr(s->source, '\n') || turkish_length(s->source) > RULE_SOURCE_CHARACTERS)
		web_field_error(w, "source", "rule.error.source", NULL);
}

static bool submit_set(struct web *w, struct err *e)
{
	struct setting s;
	enum submission_outcome outcome;
	bool asks_today;

	if (!rule_asked(w, &s.name))
		return web_refuse(w, 404);
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "kural", (int64_t)s.name + 1);
	take_fields(w, &s, &asks_today);
	if (w->error_count > 0)
		return show_form(w, s.name, asks_today, 422, e);
	return submission_run(w, set, &s, &outcome, e);
}

static const struct form_field list_field[] = {{"sonuc", false}};
static const struct form list_form = {list_field, 1};
static const struct form_field set_field[] = {{"no", false}, {"value", false}, {"from_day", false},
	{"from_month", false}, {"from_year", false}, {"source", false}, {"today", false}};
static const struct form one_form = {set_field, 1};
static const struct form set_form = {set_field, 7};

#define HQ STAFF_BIT(STAFF_HQ), STAFF_SCOPE_ALL
const struct route rule_staff_routes[] = {
	{METHOD_GET, "/kurallar", ACCESS_STAFF, &list_form, show_list, NULL, HQ},
	{METHOD_GET, "/kurallar/kural", ACCESS_STAFF, &one_form, show_one, NULL, HQ},
	{METHOD_GET, "/kurallar/deger", ACCESS_STAFF, &one_form, show_set, NULL, HQ},
	{METHOD_POST, "/kurallar/deger", ACCESS_STAFF, &set_form, submit_set, NULL, HQ},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
