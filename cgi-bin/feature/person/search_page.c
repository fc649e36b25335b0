#include "feature/person/search_page.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/person/person_look.h"
#include "feature/person/search_form.h"
#include "feature/person/search_store.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

static bool show_form(struct web *w, int status)
{
	web_form(w, "/ara");
	web_title(w, "search.title");
	page_put(w->page, "Page.Nav", "search");
	page_put_text(w, w->page, "Scope", staff_province_scope(w) == 0 ? "search.scope_all" : "search.scope", NULL);
	return web_page(w, status, "staff/search");
}

/* An exact number or a certificate finds people of every province, but tells of them only that there is a record. (D25) */
static void put_hit(struct web *w, page_node *row, const struct search_hit *hit)
{
	const struct province *province = reference_province(w->app->reference, hit->province_code);
	enum registration_state state = registration_status_on(&hit->facts, w->now.today).state;
	int64_t scope = staff_province_scope(w);
	char masked[IDENTITY_TCKN_MASK_SIZE];

	identity_mask_tckn(hit->tckn, masked);
	page_put(row, "Tckn", arena_copy(w->arena, masked));
	page_put(row, "Province", province ? province->name : "");
	page_put(row, "Href",
		arena_format(w->arena, "%s/kisi?no=%lld&arama=%s", web_prefix(w), (long long)hit->citizen_id,
			web_field(w, "arama")));
	if (scope != 0 && scope != hit->province_code) {
		page_put_text(w, row, "Name", "search.elsewhere", NULL);
		return;
	}
	page_put(row, "Name", arena_format(w->arena, "%s %s", hit->first_name, hit->last_name));
	page_put_int(row, "Year", hit->birth_date.year);
	page_put_text(w, row, "State", arena_format(w->arena, "status.word.%s", registration_state_name(state)), NULL);
	page_put(row, "StateTag",
		state == REGISTRATION_ACTIVE  ? "ok"
		: state == REGISTRATION_DRAFT ? "info"
					      : "missing");
}

static void put_count(struct web *w, const struct search_row *row)
{
	const char *key = row->found > SEARCH_COUNT_MAX           ? "search.found_many"
			  : row->found > 0                        ? "search.found"
			  : row->typed.kind == SEARCH_NUMBER      ? "search.found_no_number"
			  : row->typed.kind == SEARCH_CERTIFICATE ? "search.found_no_certificate"
			  : staff_province_scope(w) == 0          ? "search.found_none_all"
								  : "search.found_none";

	page_put_text(w, w->page, "Found", key, "count",
		arena_format(w->arena, "%d", (int)(row->found > SEARCH_COUNT_MAX ? SEARCH_COUNT_MAX : row->found)),
		NULL);
}

/* A page of results; `sonra` is the last person of the page before it. Each page is in the log before it is shown. (D26) */
static bool show_results(struct web *w, const struct search_row *row, struct err *e)
{
	struct search_hit *hit = arena_alloc(w->arena, (SEARCH_PAGE + 1) * sizeof *hit);
	int64_t after = 0;
	size_t count, shown;

	if (!text_is_empty(web_field(w, "sonra")) && !text_parse_int(web_field(w, "sonra"), 1, INT64_MAX, &after))
		return web_refuse(w, 400);
	if (!search_store_hits(
		    w->app->db, &row->typed, staff_province_scope(w), after, hit, SEARCH_PAGE + 1, &count, e))
		return false;
	shown = count > SEARCH_PAGE ? SEARCH_PAGE : count;
	if (!person_look_list(w, search_kind_name(row->typed.kind), after, shown, e))
		return false;
	for (size_t i = 0; i < shown; i++)
		put_hit(w, page_item(page_child(w->page, "Hit"), i), &hit[i]);
	page_put(w->page, "Search", web_field(w, "arama"));
	page_put(w->page, "IsLater", after != 0 ? "1" : "");
	if (count > SEARCH_PAGE)
		page_put_int(w->page, "Next", (long)hit[SEARCH_PAGE - 1].citizen_id);
	put_count(w, row);
	search_form_keep(w, &row->typed);
	return show_form(w, 200);
}

static bool show(struct web *w, struct err *e)
{
	struct search_row row;
	bool found;

	if (text_is_empty(web_field(w, "arama"))) {
		page_put(w->page, "Form.tckn.Focus", "1");
		return show_form(w, 200);
	}
	if (!search_store_find(w->app->db, web_field(w, "arama"), w->visitor_hash, w->now.at, &row, &found, e))
		return false;
	if (found)
		return show_results(w, &row, e);
	page_put_text(w, w->page, "Gone", "search.gone", NULL);
	return show_form(w, 200);
}

/* ---- searching ---- */

static bool count_hits(struct web *w, struct search_row *row, struct err *e)
{
	struct search_hit *hit = arena_alloc(w->arena, SEARCH_PAGE * sizeof *hit);
	size_t count;

	row->citizen_id = 0;
	if (row->typed.kind == SEARCH_NAME || row->typed.kind == SEARCH_BIRTH)
		return search_store_count(w->app->db, &row->typed, staff_province_scope(w), &row->found, e);
	if (!search_store_hits(w->app->db, &row->typed, staff_province_scope(w), 0, hit, SEARCH_PAGE, &count, e))
		return false;
	row->found = (int64_t)count;
	if (search_is_exact(row->typed.kind) && count > 0)
		row->citizen_id = hit[0].citizen_id;
	return true;
}

/* The log holds the kind of search and how many were found, never what was typed. (D26) */
static enum db_verdict search(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct search_row *row = context;
	instant until = w->now.at + app_rule(w, RULE_STAFF_LOOK_MINUTES) * INSTANT_MINUTE;
	char id[SEARCH_ID_TEXT];

	if (!count_hits(w, row, e) || !search_store_add(w->app->db, row, w->visitor_hash, w->now.at, until, id, e) ||
		!staff_audit(w, AUDIT_CITIZEN_SEARCH, 0, NULL,
			arena_format(w->arena, "%s; %d%s rows", search_kind_name(row->typed.kind),
				(int)(row->found > SEARCH_COUNT_MAX ? SEARCH_COUNT_MAX : row->found),
				row->found > SEARCH_COUNT_MAX ? "+" : ""),
			e))
		return DB_FAIL;
	return submission_answer(w, answer, "/ara", arena_format(w->arena, "arama=%s", id));
}

static bool submit(struct web *w, struct err *e)
{
	struct search_row row = {.found = 0};
	enum submission_outcome outcome;

	search_form_read(w, &row.typed);
	return w->error_count > 0 ? show_form(w, 422) : submission_run(w, search, &row, &outcome, e);
}

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define SEEN STAFF_SEES_CITIZENS, STAFF_SCOPE_PROVINCE

static const struct form_field page_fields[] = {{"arama", false}, {"sonra", false}};
static const struct form_field typed_fields[] = {{"tckn", false}, {"mobile", false}, {"certificate", false},
	{"last_name", false}, {"first_name", false}, {"birth_day", false}, {"birth_month", false},
	{"birth_year", false}};

const struct route search_routes[] = {
	{METHOD_GET, "/ara", ACCESS_STAFF, FORM(page_fields), show, NULL, SEEN},
	{METHOD_POST, "/ara", ACCESS_STAFF, FORM(typed_fields), submit, NULL, SEEN},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
