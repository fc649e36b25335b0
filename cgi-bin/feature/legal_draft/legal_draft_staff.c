#include "feature/legal_draft/legal_draft_staff.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/legal_draft/legal_diff.h"
#include "feature/legal_draft/legal_draft.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

bool legal_draft_asked(const struct web *w, enum legal_kind *kind)
{
	int64_t number;

	if (!text_parse_int(web_field(w, "no"), 1, LEGAL_KIND_COUNT, &number))
		return false;
	*kind = (enum legal_kind)(number - 1);
	return true;
}

enum language legal_draft_language(const struct web *w)
{
	return text_equal(web_field(w, "dil"), "en") ? LANGUAGE_EN : LANGUAGE_TR;
}

static const char *kind_words(struct web *w, enum legal_kind kind)
{
	return web_text(w, arena_format(w->arena, "legal.name.%s", legal_kind_name(kind)), NULL);
}

void legal_draft_put_kind(struct web *w, enum legal_kind kind)
{
	page_put_int(w->page, "Text.Number", (long)kind + 1);
	page_put(w->page, "Text.Name", kind_words(w, kind));
	page_put(w->page, "Page.Nav", "legal");
}

static void put_language(struct web *w, enum language language)
{
	page_put(w->page, "Text.Language", language == LANGUAGE_EN ? "en" : "tr");
	page_put_text(
		w, w->page, "Text.LanguageName", language == LANGUAGE_EN ? "legal.english" : "legal.turkish", NULL);
}

/* past, current, future or withdrawn; `*current` is set once the one that holds today has been met, newest first */
static const char *state_of(const struct legal_history *h, struct date today, bool *current)
{
	if (h->withdrawn)
		return "withdrawn";
	if (date_compare(h->from, today) > 0)
		return "future";
	if (*current)
		return "past";
	*current = true;
	return "current";
}

static bool put_history(struct web *w, enum legal_kind kind, page_node *node, struct err *e)
{
	struct legal_history *all = arena_alloc(w->arena, LEGAL_HISTORY_MAX * sizeof *all);
	page_node *list = page_child(node, "Version");
	bool current = false;
	size_t count;

	if (!legal_draft_history(w->app->db, kind, all, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		const char *state = state_of(&all[i], w->now.today, &current);
		page_node *row = page_item(list, i);

		page_put_int(row, "Number", (long)all[i].version);
		page_put(row, "From", web_date_short(w, all[i].from));
		page_put_text(w, row, "State", arena_format(w->arena, "legal.state.%s", state), NULL);
		page_put(row, "ShaTr", all[i].sha_tr);
		page_put(row, "ShaEn", all[i].sha_en);
		if (i + 1 < count)
			page_put(row, "HasOlder", "1");
		if (text_equal(state, "future")) {
			page_put(row, "MayWithdraw", "1");
			web_form_at(w, row, "/metinler/geri-cek");
		}
	}
	return true;
}

static bool put_drafts(struct web *w, enum legal_kind kind, page_node *node, struct err *e)
{
	static const char *const names[] = {[LANGUAGE_TR] = "Tr", [LANGUAGE_EN] = "En"};
	struct legal_draft *draft = arena_alloc(w->arena, sizeof *draft);
	bool found;

	for (enum language language = LANGUAGE_TR; language <= LANGUAGE_EN; language++) {
		page_node *one = page_child(node, names[language]);

		if (!legal_draft_find(w->app->db, w->arena, kind, language, draft, &found, e))
			return false;
		if (!found)
			continue;
		page_put_text(w, one, "Draft", "legal.list.draft", "name", draft->updated_by, "date",
			web_date_short(w, clock_to_local(draft->updated_at).day), NULL);
	}
	return true;
}

static bool show_list(struct web *w, struct err *e)
{
	static const char *const notices[] = {"taslak", "yayimlandi", "gericekildi", NULL};
	page_node *list = page_child(w->page, "Texts");

	for (int kind = 0; kind < LEGAL_KIND_COUNT; kind++) {
		page_node *node = page_item(list, (size_t)kind);

		page_put_int(node, "Number", kind + 1);
		page_put(node, "Name", kind_words(w, (enum legal_kind)kind));
		if (!put_drafts(w, (enum legal_kind)kind, node, e) || !put_history(w, (enum legal_kind)kind, node, e))
			return false;
	}
	web_notice(w, notices);
	web_title(w, "legal.list.title");
	page_put(w->page, "Page.Nav", "legal");
	return web_page(w, 200, "staff/legal_list");
}

static bool show_form(struct web *w, const struct legal_draft *draft, int status)
{
	legal_draft_put_kind(w, draft->kind);
	put_language(w, draft->language);
	page_put_int(w->page, "Text.Version", (long)draft->version);
	web_title(w, "legal.draft.title");
	web_form(w, "/metinler/taslak");
	return web_page(w, status, "staff/legal_draft");
}

/* The draft; where there is none, what holds today, to begin from. */
static bool show_draft(struct web *w, struct err *e)
{
	struct legal_draft *draft = arena_alloc(w->arena, sizeof *draft);
	struct legal_text *text = arena_alloc(w->arena, sizeof *text);
	enum legal_kind kind;
	bool found, published = false;

	if (!legal_draft_asked(w, &kind))
		return web_refuse(w, 404);
	if (!legal_draft_find(w->app->db, w->arena, kind, legal_draft_language(w), draft, &found, e))
		return false;
	if (!found &&
		!legal_text_current(w->app->db, w->arena, kind, draft->language, w->now.today, text, &published, e))
		return false;
	web_keep(w, "title", found || !published ? draft->title : text->title);
	web_keep(w, "body", found || !published ? draft->body : text->body);
	return show_form(w, draft, 200);
}

static enum db_verdict save(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct legal_draft *draft = context;
	bool done;

	if (!legal_draft_save(w->app->db, draft, staff_actor(w)->staff_id, w->now.at, &done, e))
		return DB_FAIL;
	if (!done)
		return DB_ROLLBACK;
	if (!staff_audit(w, AUDIT_TEXT_DRAFT, 0,
		    arena_format(w->arena, "%s %s", legal_kind_name(draft->kind),
			    draft->language == LANGUAGE_EN ? "en" : "tr"),
		    NULL, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/metinler", "sonuc=taslak");
}

static void tell_fault(struct web *w, const char *field, const char *fault)
{
	if (fault)
		web_field_error(w, field, arena_format(w->arena, "legal.error.%s", fault), NULL);
}

/* Somebody else saved the draft meanwhile: what was typed stays, and is saved over theirs when it is sent once more. */
static bool show_overtaken(struct web *w, struct legal_draft *mine, struct err *e)
{
	struct legal_draft *theirs = arena_alloc(w->arena, sizeof *theirs);
	bool found;

	if (!legal_draft_find(w->app->db, w->arena, mine->kind, mine->language, theirs, &found, e))
		return false;
	mine->version = theirs->version;
	web_field_error(
		w, "body", found ? "legal.error.overtaken" : "legal.error.published", "name", theirs->updated_by, NULL);
	return show_form(w, mine, 422);
}

static bool submit_draft(struct web *w, struct err *e)
{
	struct legal_draft draft = {.language = legal_draft_language(w), .body = web_field(w, "body")};
	const char *title = web_field(w, "title");
	enum submission_outcome outcome;

	if (!legal_draft_asked(w, &draft.kind))
		return web_refuse(w, 404);
	if (!text_parse_int(web_field(w, "version"), 0, INT32_MAX, &draft.version))
		return web_refuse(w, 400);
	web_keep(w, "title", title);
	web_keep(w, "body", draft.body);
	tell_fault(w, "title", legal_draft_title_fault(title));
	tell_fault(w, "body", legal_draft_body_fault(draft.body));
	if (w->error_count > 0)
		return show_form(w, &draft, 422);
	if (!text_copy(draft.title, sizeof draft.title, title))
		return web_refuse(w, 400);
	if (!submission_run(w, save, &draft, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || show_overtaken(w, &draft, e);
}

/* What the field `surum` names, or the draft, as a text to read; `*found` false when there is none such. */
static bool load_asked(struct web *w, enum legal_kind kind, struct legal_text *text, bool *found, struct err *e)
{
	struct legal_draft *draft = arena_alloc(w->arena, sizeof *draft);
	enum language language = legal_draft_language(w);
	int64_t version;
	struct date from;

	if (text_parse_int(web_field(w, "surum"), 1, UINT16_MAX, &version))
		return legal_text_version(w->app->db, w->arena, kind, language, version, text, found, e);
	if (!legal_draft_find(w->app->db, w->arena, kind, language, draft, found, e) ||
		!legal_draft_newest(w->app->db, kind, &version, &from, e))
		return false;
	*text = (struct legal_text){.kind = kind, .version = version + 1, .valid_from = w->now.today};
	text->body = arena_copy(w->arena, draft->body);
	(void)text_copy(text->title, sizeof text->title, draft->title);
	legal_text_digest(w->arena, draft->title, draft->body, text->sha256);
	page_put(w->page, "Text.IsDraft", "1");
	return true;
}

/* As citizens read it: the same blocks, put by the same rule. */
static bool show_preview(struct web *w, struct err *e)
{
	struct legal_text *text = arena_alloc(w->arena, sizeof *text);
	enum legal_kind kind;
	bool found;

	if (!legal_draft_asked(w, &kind))
		return web_refuse(w, 404);
	if (!load_asked(w, kind, text, &found, e))
		return false;
	if (!found)
		return web_refuse(w, 404);
	legal_draft_put_kind(w, kind);
	put_language(w, legal_draft_language(w));
	legal_text_put(w, text, page_child(w->page, "Legal"));
	page_put(w->page, "Page.Title", text->title);
	return web_page(w, 200, "staff/legal_read");
}

/* The newest version below `version`; one that was withdrawn has been read by nobody and is passed over. */
static bool load_older(
	struct web *w, enum legal_kind kind, int64_t version, struct legal_text *text, bool *found, struct err *e)
{
	struct legal_history *all = arena_alloc(w->arena, LEGAL_HISTORY_MAX * sizeof *all);
	size_t count;

	*found = false;
	if (!legal_draft_history(w->app->db, kind, all, &count, e))
		return false;
	for (size_t i = 0; i < count; i++)
		if (all[i].version < version && !all[i].withdrawn)
			return legal_text_version(
				w->app->db, w->arena, kind, legal_draft_language(w), all[i].version, text, found, e);
	return true;
}

static void put_differences(struct web *w, const struct legal_text *before, const struct legal_text *after)
{
	static const char *const kinds[] = {
		[LEGAL_DIFF_SAME] = "same", [LEGAL_DIFF_REMOVED] = "removed", [LEGAL_DIFF_ADDED] = "added"};
	page_node *list = page_child(w->page, "Line");
	struct legal_diff_line *line;
	size_t count = legal_diff(w->arena, arena_format(w->arena, "%s\n%s", before->title, before->body),
		arena_format(w->arena, "%s\n%s", after->title, after->body), &line);
	long removed = 0, added = 0;

	for (size_t i = 0; i < count; i++) {
		page_node *node = page_item(list, i);

		removed += line[i].kind == LEGAL_DIFF_REMOVED;
		added += line[i].kind == LEGAL_DIFF_ADDED;
		page_put(node, "Text", line[i].text);
		if (line[i].kind != LEGAL_DIFF_SAME)
			page_put_text(
				w, node, "Word", arena_format(w->arena, "legal.diff.%s", kinds[line[i].kind]), NULL);
	}
	page_put_text(w, w->page, "Diff.Count", removed + added > 0 ? "legal.diff.count" : "legal.diff.none", "removed",
		arena_format(w->arena, "%ld", removed), "added", arena_format(w->arena, "%ld", added), NULL);
}

static bool show_diff(struct web *w, struct err *e)
{
	struct legal_text *after = arena_alloc(w->arena, sizeof *after),
			  *before = arena_alloc(w->arena, sizeof *before);
	enum legal_kind kind;
	bool found;

	if (!legal_draft_asked(w, &kind))
		return web_refuse(w, 404);
	if (!load_asked(w, kind, after, &found, e))
		return false;
	if (found && !load_older(w, kind, after->version, before, &found, e))
		return false;
	if (!found)
		return web_refuse(w, 404);
	legal_draft_put_kind(w, kind);
	put_language(w, legal_draft_language(w));
	page_put_int(w->page, "Diff.Before", (long)before->version);
	page_put_int(w->page, "Diff.After", (long)after->version);
	put_differences(w, before, after);
	web_title(w, "legal.diff.title");
	return web_page(w, 200, "staff/legal_diff");
}

static const struct form_field notice_field[] = {{"sonuc", false}};
static const struct form notice_form = {notice_field, 1};
static const struct form_field field[] = {{"no", false}, {"dil", false}, {"surum", false}};
static const struct form kind_form = {field, 1};
static const struct form language_form = {field, 2};
static const struct form version_form = {field, 3};
static const struct form_field draft_field[] = {
	{"no", false}, {"dil", false}, {"version", false}, {"title", false}, {"body", false}};
static const struct form draft_form = {draft_field, 5};
static const struct form_field publish_field[] = {
	{"no", false}, {"from_day", false}, {"from_month", false}, {"from_year", false}, {"tr", false}, {"en", false}};
static const struct form publish_form = {publish_field, 6};
static const struct form_field withdraw_field[] = {{"no", false}, {"surum", false}};
static const struct form withdraw_form = {withdraw_field, 2};

#define HQ STAFF_BIT(STAFF_HQ), STAFF_SCOPE_ALL
const struct route legal_draft_routes[] = {
	{METHOD_GET, "/metinler", ACCESS_STAFF, &notice_form, show_list, NULL, HQ},
	{METHOD_GET, "/metinler/taslak", ACCESS_STAFF, &language_form, show_draft, NULL, HQ},
	{METHOD_POST, "/metinler/taslak", ACCESS_STAFF, &draft_form, submit_draft, NULL, HQ, LEGAL_DRAFT_FORM_BYTES},
	{METHOD_GET, "/metinler/oku", ACCESS_STAFF, &version_form, show_preview, NULL, HQ},
	{METHOD_GET, "/metinler/fark", ACCESS_STAFF, &version_form, show_diff, NULL, HQ},
	{METHOD_GET, "/metinler/yayim", ACCESS_STAFF, &kind_form, legal_publish_show, NULL, HQ},
	{METHOD_POST, "/metinler/yayim", ACCESS_STAFF, &publish_form, legal_publish_submit, NULL, HQ},
	{METHOD_POST, "/metinler/geri-cek", ACCESS_STAFF, &withdraw_form, legal_withdraw_submit, NULL, HQ},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
