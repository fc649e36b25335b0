#include "feature/identity_queue/identity_queue_list.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/identity_queue/identity_queue.h"
#include "feature/identity_queue/identity_queue_pages.h"
#include "feature/person/person_look.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

bool identity_queue_count(struct web *w, int64_t *waiting, struct err *e)
{
	return identity_queue_store_count(w->app->db, staff_province_scope(w), waiting, e);
}

static void put_row(struct web *w, page_node *node, const struct identity_queue_row *row)
{
	char masked[IDENTITY_TCKN_MASK_SIZE];

	identity_mask_tckn(row->tckn, masked);
	page_put_int(node, "Number", (long)row->citizen_id);
	page_put(node, "Name", arena_format(w->arena, "%s %s", row->first_name, row->last_name));
	page_put(node, "Tckn", arena_copy(w->arena, masked));
	page_put_int(node, "Year", row->birth_date.year);
	page_put(node, "Since", web_date_short(w, clock_to_local(row->since).day));
	page_put_text(w, node, "Why", row->is_foreign ? "identity.why.foreign" : "identity.why.mismatch", NULL);
	web_form_at(w, node, "/kimlik/ac");
}

/* Names and numbers of a list are seen too: it is in the log before the page is there. (D26) */
static bool show(struct web *w, struct err *e)
{
	struct identity_queue_row *row = arena_alloc(w->arena, (IDENTITY_QUEUE_PAGE + 1) * sizeof *row);
	int64_t after;
	size_t count, shown;

	if (!text_parse_int(web_field(w, "sonra"), 1, INT64_MAX, &after))
		after = 0;
	if (!identity_queue_store_list(w->app->db, staff_province_scope(w), after, row, &count, e))
		return false;
	shown = count > IDENTITY_QUEUE_PAGE ? IDENTITY_QUEUE_PAGE : count;
	if (!person_look_list(w, "queue", after, shown, e))
		return false;
	for (size_t i = 0; i < shown; i++)
		put_row(w, page_item(page_child(w->page, "Row"), i), &row[i]);
	if (count > shown)
		page_put_int(w->page, "Next", (long)row[shown - 1].citizen_id);
	if (after != 0)
		page_put(w->page, "IsLater", "1");
	page_put_text(
		w, w->page, "Scope", staff_province_scope(w) == 0 ? "identity.scope_all" : "identity.scope", NULL);
	web_title(w, "identity.title");
	page_put(w->page, "Page.Nav", "identity");
	return web_page(w, 200, "staff/identity_list");
}

/* ---- opening one ---- */

static enum db_verdict give_reason(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct person *p = context;
	const struct person_reason reason = person_look_reason(AUDIT_REASON_QUEUE);

	return person_look_give(w, p->id, &reason, e) ? submission_answer(w, answer, "/kisi", person_query(w, p))
						      : DB_FAIL;
}

/* Who waits no more is opened from the search, with a reason of its own. */
static bool submit_open(struct web *w, struct err *e)
{
	struct person *p = arena_alloc(w->arena, sizeof *p);
	struct person_reason carried;
	enum person_access access;
	enum submission_outcome outcome;

	if (!person_look_access(w, person_number(w), p, &carried, &access, e))
		return false;
	if (access == PERSON_HIDDEN)
		return web_refuse(w, 404);
	return p->identity_waits ? submission_run(w, give_reason, p, &outcome, e) : web_refuse(w, 409);
}

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define QUEUE STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_UNIT_HEAD) | STAFF_BIT(STAFF_HQ), STAFF_SCOPE_PROVINCE

static const struct form_field list_fields[] = {{"sonra", false}};
static const struct form_field person_fields[] = {{"no", false}};
static const struct form_field confirm_fields[] = {
	{"no", false}, {"version", false}, {"paper", false}, {"note", false}};
static const struct form_field correct_fields[] = {{"no", false}, {"version", false}, {"paper", false}, {"note", false},
	{"first_name", false}, {"last_name", false}, {"father_name", false}, {"birth_day", false},
	{"birth_month", false}, {"birth_year", false}};

const struct route identity_queue_routes[] = {
	{METHOD_GET, "/kimlik", ACCESS_STAFF, FORM(list_fields), show, NULL, QUEUE},
	{METHOD_POST, "/kimlik/ac", ACCESS_STAFF, FORM(person_fields), submit_open, NULL, QUEUE},
	{METHOD_GET, "/kisi/kimlik", ACCESS_STAFF, FORM(person_fields), identity_queue_confirm_show, NULL, QUEUE},
	{METHOD_POST, "/kisi/kimlik", ACCESS_STAFF, FORM(confirm_fields), identity_queue_confirm_submit, NULL, QUEUE},
	{METHOD_GET, "/kisi/kimlik/duzelt", ACCESS_STAFF, FORM(person_fields), identity_queue_correct_show, NULL,
		QUEUE},
	{METHOD_POST, "/kisi/kimlik/duzelt", ACCESS_STAFF, FORM(correct_fields), identity_queue_correct_submit, NULL,
		QUEUE},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
