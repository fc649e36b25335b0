#include "feature/special_status/special_citizen.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/session/session.h"
#include "feature/special_status/special_form.h"
#include "feature/special_status/special_words.h"
#include "feature/submission/submission.h"

enum { ROWS_MAX = 40 };

#define PLACE "/ozgecmis/ozel-durum"

static const struct form_field show_fields[] = {{"sonuc", false}};
static const struct form show_form = {show_fields, 1};
static const struct form_field id_fields[] = {{"id", false}};
static const struct form id_form = {id_fields, 1};

/* Where each kind is entered. */
static const struct {
	const char *path;
	const char *title;
} place[SPECIAL_KINDS] = {
	[SPECIAL_DISABLED] = {PLACE "/engelli", "special.form.title.disabled"},
	[SPECIAL_EX_CONVICT] = {PLACE "/eski-hukumlu", "special.form.title.ex_convict"},
	[SPECIAL_PRIORITY] = {PLACE "/oncelik", "special.form.title.priority"},
};

static enum special_kind kind_of(const struct web *w)
{
	for (int i = 0; i < SPECIAL_KINDS; i++)
		if (text_equal(place[i].path, w->path))
			return (enum special_kind)i;
	err_fatal("special: no kind at %s", w->path);
}

/* Where the paper is shown, with address and phone as far as they are known (R10, R21, R23). */
static bool put_unit(struct web *w, struct err *e)
{
	struct special_unit unit;

	if (!special_option_unit(w->app->db, session_actor(w)->province_code, &unit, e))
		return false;
	page_put_text(w, w->page, "Where", "special.where", "unit",
		unit.name[0] != '\0' ? unit.name : web_text(w, "status.nearest_unit", NULL), "address",
		unit.address[0] != '\0' ? arena_format(w->arena, ", %s", unit.address) : "", "phone",
		unit.phone[0] != '\0' ? unit.phone : "ALO 170", NULL);
	return true;
}

static bool load(struct web *w, struct special_claim_row **rows, size_t *count, struct err *e)
{
	*rows = arena_alloc(w->arena, ROWS_MAX * sizeof **rows);
	return special_claim_list(w->app->db, session_actor(w)->citizen_id, *rows, ROWS_MAX, count, e);
}

/* A way to enter each kind that has no open claim: one at a time. */
static void put_ways(struct web *w, const struct special_claim_row *rows, size_t count)
{
	for (int kind = 0, shown = 0; kind < SPECIAL_KINDS; kind++) {
		bool open = false;
		page_node *item;

		for (size_t i = 0; i < count; i++)
			open = open || ((int)rows[i].claim.kind == kind && rows[i].state == SPECIAL_CLAIM_OPEN);
		if (open)
			continue;
		item = page_item(page_child(w->page, "Ways"), (size_t)shown++);
		page_put(item, "Href", web_path(w, place[kind].path));
		page_put_text(w, item, "Title", place[kind].title, NULL);
		page_put_text(w, item, "Text",
			arena_format(w->arena, "special.way.%s", special_kind_name((enum special_kind)kind)), NULL);
	}
}

static bool show(struct web *w, struct err *e)
{
	static const char *const notices[] = {"claim_entered", "claim_withdrawn", NULL};
	struct special_claim_row *rows;
	size_t count;

	if (!load(w, &rows, &count, e) || !put_unit(w, e))
		return false;
	special_words_list(w, page_child(w->page, "List"), rows, count);
	page_put(w->page, "Today", special_words_today(w, session_actor(w)->special));
	put_ways(w, rows, count);
	web_notice(w, notices);
	web_title(w, "special.title");
	page_put(w->page, "Page.Nav", "profile");
	return web_page(w, 200, "citizen/special");
}

static bool show_claim(struct web *w, int status, const struct special_form_lists *lists, struct err *e)
{
	enum special_kind kind = kind_of(w);

	if (!put_unit(w, e))
		return false;
	special_form_put(w, kind, lists);
	page_put(w->page, "FormPath", place[kind].path);
	web_form(w, place[kind].path);
	web_title(w, place[kind].title);
	page_put(w->page, "Page.Nav", "profile");
	return web_page(w, status, "citizen/special_claim");
}

static bool get_claim(struct web *w, struct err *e)
{
	struct special_form_lists *lists = arena_alloc(w->arena, sizeof *lists);

	return special_form_lists_load(w, kind_of(w), lists, e) && show_claim(w, 200, lists, e);
}

/* ---- entering ---- */

struct entering {
	struct special_claim_entry entry;
	bool open_already, too_many;
};

static enum db_verdict enter(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct entering *x = context;
	struct db *db = w->app->db;
	int64_t citizen_id = session_actor(w)->citizen_id, today;

	if (!special_claim_entered_since(db, citizen_id, w->now.at - INSTANT_DAY, &today, e))
		return DB_FAIL;
	x->too_many = today >= app_rule(w, RULE_CLAIMS_PER_DAY);
	if (x->too_many)
		return DB_ROLLBACK;
	if (!special_claim_add(db, citizen_id, &x->entry, w->now.today, w->now.at, &x->open_already, e))
		return DB_FAIL;
	return x->open_already ? DB_ROLLBACK : submission_answer(w, answer, PLACE, "sonuc=claim_entered");
}

static bool post_claim(struct web *w, struct err *e)
{
	struct special_form_lists *lists = arena_alloc(w->arena, sizeof *lists);
	struct entering *x = arena_alloc(w->arena, sizeof *x);
	enum submission_outcome outcome;

	if (!special_form_lists_load(w, kind_of(w), lists, e))
		return false;
	*x = (struct entering){.open_already = false};
	special_form_read(w, kind_of(w), lists, session_actor(w)->birth_date, &x->entry);
	if (w->error_count > 0)
		return show_claim(w, 422, lists, e);
	if (!submission_run(w, enter, x, &outcome, e))
		return false;
	secret_wipe(x, sizeof x->entry);
	if (outcome != SUBMISSION_REFUSED)
		return true;
	web_anchor_error(w, "page", "", x->too_many ? "special.problem.many" : "special.problem.open", NULL);
	return show_claim(w, x->too_many ? 429 : 409, lists, e);
}

/* ---- withdrawing ---- */

static bool find_open(struct web *w, const struct special_claim_row **out, struct err *e)
{
	struct special_claim_row *rows;
	size_t count;
	int64_t id;

	*out = NULL;
	if (!load(w, &rows, &count, e))
		return false;
	for (size_t i = 0; text_parse_int(web_field(w, "id"), 1, INT64_MAX, &id) && i < count; i++)
		if (rows[i].claim.id == id && rows[i].state == SPECIAL_CLAIM_OPEN)
			*out = &rows[i];
	return true;
}

static bool ask_withdraw(struct web *w, struct err *e)
{
	const struct special_claim_row *row;

	if (!find_open(w, &row, e))
		return false;
	if (!row)
		return web_refuse(w, 404);
	page_put_int(w->page, "Claim.Id", (long)row->claim.id);
	page_put(w->page, "Claim.Title", special_words_kind(w, row->claim.kind));
	web_form(w, PLACE "/vazgec");
	web_title(w, "special.withdraw.title");
	page_put(w->page, "Page.Nav", "profile");
	return web_page(w, 200, "citizen/special_withdraw");
}

static enum db_verdict withdraw(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const int64_t *id = context;
	bool done;

	if (!special_claim_withdraw(w->app->db, session_actor(w)->citizen_id, *id, w->now.at, &done, e))
		return DB_FAIL;
	return done ? submission_answer(w, answer, PLACE, "sonuc=claim_withdrawn") : DB_ROLLBACK;
}

static bool post_withdraw(struct web *w, struct err *e)
{
	enum submission_outcome outcome;
	int64_t id;

	if (!text_parse_int(web_field(w, "id"), 1, INT64_MAX, &id))
		return web_refuse(w, 404);
	if (!submission_run(w, withdraw, &id, &outcome, e))
		return false;
	/* decided meanwhile, withdrawn elsewhere, or never theirs */
	return outcome != SUBMISSION_REFUSED || web_refuse(w, 404);
}

const struct route special_routes[] = {
	{METHOD_GET, PLACE, ACCESS_CITIZEN, &show_form, show, NULL},
	{METHOD_GET, PLACE "/engelli", ACCESS_CITIZEN, NULL, get_claim, NULL},
	{METHOD_POST, PLACE "/engelli", ACCESS_CITIZEN, &special_form, post_claim, NULL},
	{METHOD_GET, PLACE "/eski-hukumlu", ACCESS_CITIZEN, NULL, get_claim, NULL},
	{METHOD_POST, PLACE "/eski-hukumlu", ACCESS_CITIZEN, &special_form, post_claim, NULL},
	{METHOD_GET, PLACE "/oncelik", ACCESS_CITIZEN, NULL, get_claim, NULL},
	{METHOD_POST, PLACE "/oncelik", ACCESS_CITIZEN, &special_form, post_claim, NULL},
	{METHOD_GET, PLACE "/vazgec", ACCESS_CITIZEN, &id_form, ask_withdraw, NULL},
	{METHOD_POST, PLACE "/vazgec", ACCESS_CITIZEN, &id_form, post_withdraw, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
