/* `/toplu-uzatma`: headquarters extends reports that end within a window by a legal act: counted first, then done, and
 * undone if it was wrong; one event for each claim (R16, D22). */
#include <time.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/notification/notification_address.h"
#include "feature/profile/profile.h"
#include "feature/registration/registration_message.h"
#include "feature/special_status/special_case_store.h"
#include "feature/special_status/special_extension_store.h"
#include "feature/special_status/special_form.h"
#include "feature/special_status/special_staff.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

enum {
	SECONDS_MAX = 3,
	MESSAGE_USEFUL_DAYS = 30,
	BATCH_BYTES = 512 * 1024
}; /* a request's time; the rest is done by pressing again */

static const struct form_field list_fields[] = {{"sonuc", false}};
static const struct form list_form = {list_fields, 1};
static const struct form_field new_fields[] = {{"from_day", false}, {"from_month", false}, {"from_year", false},
	{"to_day", false}, {"to_month", false}, {"to_year", false}, {"new_day", false}, {"new_month", false},
	{"new_year", false}, {"act", false}};
static const struct form new_form = {new_fields, sizeof new_fields / sizeof *new_fields};
static const struct form_field one_fields[] = {{"no", false}};
static const struct form one_form = {one_fields, 1};

static const char *state_words(const struct web *w, enum special_extension_state state)
{
	return web_text(
		w, arena_format(w->arena, "specialextension.state.%s", special_extension_state_name(state)), NULL);
}

static const char *window_words(const struct web *w, const struct special_extension *x)
{
	return web_text(w, "specialextension.window", "from", web_date_short(w, x->from), "to",
		web_date_short(w, x->to), "until", web_date_short(w, x->until), NULL);
}

static bool show_list(struct web *w, int status, struct err *e)
{
	struct special_extension *all = arena_alloc(w->arena, SPECIAL_EXTENSIONS_SHOWN * sizeof *all);
	size_t count;

	if (!special_extension_list(w->app->db, all, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		page_node *item = page_item(page_child(w->page, "List"), i);

		page_put_int(item, "Id", (long)all[i].id);
		page_put(item, "Act", all[i].act_number);
		page_put(item, "Window", window_words(w, &all[i]));
		page_put(item, "State", state_words(w, all[i].state));
	}
	web_form(w, "/toplu-uzatma");
	web_title(w, "specialextension.title");
	page_put(w->page, "Page.Nav", "extension");
	return web_page(w, status, "staff/extension");
}

static bool get_list(struct web *w, struct err *e)
{
	return show_list(w, 200, e);
}

/* ---- a new act ---- */

static void read_act(struct web *w, struct special_extension *x)
{
	const char *typed = web_field(w, "act");

	web_keep(w, "act", typed);
	if (profile_check_text(typed, SPECIAL_ACT_MAX, false) != PROFILE_TEXT_OK ||
		!text_copy(x->act_number, sizeof x->act_number, typed))
		web_field_error(w, "act", "specialextension.act.empty", "max",
			arena_format(w->arena, "%d", SPECIAL_ACT_MAX), NULL);
}

static void read_form(struct web *w, struct special_extension *x)
{
	bool from = special_form_day(w, "from", "specialextension.from", &x->from);
	bool to = special_form_day(w, "to", "specialextension.to", &x->to);
	bool until = special_form_day(w, "new", "specialextension.new", &x->until);

	read_act(w, x);
	if (!from || !to || !until)
		return;
	switch (special_check_extension(x->from, x->to, x->until, w->now.today)) {
	case SPECIAL_EXTENSION_OK:
		break;
	case SPECIAL_EXTENSION_BACKWARDS:
		web_anchor_error(w, "to", "to_day", "specialextension.to.first", NULL);
		break;
	case SPECIAL_EXTENSION_SHORTENS:
		web_anchor_error(w, "new", "new_day", "specialextension.new.first", NULL);
		break;
	case SPECIAL_EXTENSION_PAST:
		web_anchor_error(w, "new", "new_day", "specialextension.new.past", NULL);
		break;
	}
}

static bool audit(struct web *w, enum audit_action action, const struct special_extension *x, struct err *e)
{
	return staff_audit(w, action, 0, arena_format(w->arena, "extension:%ld", (long)x->id),
		arena_format(w->arena, "%s; %s", x->act_number, window_words(w, x)), e);
}

static enum db_verdict preview(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct special_extension *x = context;
	struct db *db = w->app->db;

	if (!special_extension_count(db, x->from, x->to, &x->counted, e) ||
		!special_extension_add(db, x, staff_actor(w)->staff_id, w->now.at, e) ||
		!audit(w, AUDIT_BULK_PREVIEW, x, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/toplu-uzatma/islem", arena_format(w->arena, "no=%ld", (long)x->id));
}

static bool post_new(struct web *w, struct err *e)
{
	struct special_extension x = {.id = 0};
	enum submission_outcome outcome;

	read_form(w, &x);
	if (w->error_count > 0)
		return show_list(w, 422, e);
	return submission_run(w, preview, &x, &outcome, e);
}

/* ---- one act ---- */

static bool open_one(struct web *w, struct special_extension *x, bool *found, struct err *e)
{
	int64_t id;

	*found = false;
	if (text_parse_int(web_field(w, "no"), 1, UINT32_MAX, &id) &&
		!special_extension_find(w->app->db, id, x, found, e))
		return false;
	return *found || web_refuse(w, 404);
}

static bool show_one(struct web *w, int status, const struct special_extension *x, struct err *e)
{
	page_node *node = page_child(w->page, "Act");
	int64_t meant, extended, undone;

	if (!special_extension_count(w->app->db, x->from, x->to, &meant, e) ||
		!special_extension_moved(w->app->db, x->id, &extended, &undone, e))
		return false;
	page_put_int(node, "Id", (long)x->id);
	page_put(node, "Number", x->act_number);
	page_put(node, "Window", window_words(w, x));
	page_put(node, "State", state_words(w, x->state));
	page_put(node, special_extension_state_name(x->state), "1");
	page_put_int(node, "Meant", (long)meant);
	page_put_int(node, "Extended", (long)extended);
	page_put_int(node, "Undone", (long)undone);
	web_form_at(w, page_child(w->page, "Do"), "/toplu-uzatma/yap");
	web_form_at(w, page_child(w->page, "Undo"), "/toplu-uzatma/geri-al");
	web_title(w, "specialextension.one");
	page_put(w->page, "Page.Nav", "extension");
	return web_page(w, status, "staff/extension_one");
}

static bool get_one(struct web *w, struct err *e)
{
	struct special_extension x;
	bool found;

	if (!open_one(w, &x, &found, e))
		return false;
	return !found || show_one(w, 200, &x, e);
}

/* ---- doing and undoing ---- */

struct working {
	struct web *w;
	int64_t id;
	bool undo, finished;
	struct arena *arena; /* of a batch: the request's own would not hold them all */
	size_t count;
	struct notification_address to;
	struct special_extension_row row[SPECIAL_EXTENSION_BATCH];
};

static bool tell(struct working *x, struct db *db, const struct special_extension_row *row, struct err *e)
{
	struct web *w = x->w;
	struct web words = {.arena = x->arena, .view = w->view};
	struct notification n = {.citizen_id = row->citizen_id,
		.cause = arena_format(x->arena, "%ld:%ld:%d", (long)row->claim_id, (long)x->id, x->undo),
		.useless_after = w->now.at + MESSAGE_USEFUL_DAYS * INSTANT_DAY};

	if (!notification_address(db, row->citizen_id, &x->to, &words.language, e))
		return false;
	if (x->to.to[0] == '\0')
		return true;
	registration_message_write(&words, "special_moved", &x->to, row->next, 0, &n);
	return notification_queue(db, &n, w->now.at, e);
}

/* Up to a batch of claims, each with its event, its digest and its message; the last one settles the act. */
static enum db_verdict work(struct db *db, void *context, struct err *e)
{
	struct working *x = context;
	const struct web *w = x->w;
	struct special_extension act;
	bool found;

	arena_reset(x->arena);
	if (!special_extension_lock(db, x->id, &act, &found, e))
		return DB_FAIL;
	x->finished = act.state != (x->undo ? SPECIAL_EXTENSION_UNDOING : SPECIAL_EXTENSION_DOING);
	if (x->finished)
		return DB_ROLLBACK;
	if (!special_extension_rows(db, &act, x->undo, x->row, &x->count, e))
		return DB_FAIL;
	for (size_t i = 0; i < x->count; i++)
		if (!special_extension_move(db, &act, x->undo, &x->row[i], w->now.today, w->now.at, e) ||
			!special_case_digest(db, x->row[i].citizen_id, w->now.today, e) || !tell(x, db, &x->row[i], e))
			return DB_FAIL;
	x->finished = x->count < SPECIAL_EXTENSION_BATCH;
	if (x->finished &&
		!special_extension_set_state(db, x->id, x->undo ? SPECIAL_EXTENSION_UNDONE : SPECIAL_EXTENSION_DONE,
			staff_actor(w)->staff_id, w->now.at, e))
		return DB_FAIL;
	return DB_COMMIT;
}

/* As far as the time of a request goes; what is left is there to be pressed again, and nothing is done twice. */
static bool work_on(struct working *x, struct err *e)
{
	time_t start = time(NULL);
	bool ok;

	x->arena = arena_create(BATCH_BYTES);
	do
		ok = db_transact(x->w->app->db, work, x, e);
	while (ok && !x->finished && time(NULL) - start < SECONDS_MAX);
	arena_destroy(x->arena);
	return ok;
}

/* From which states the act may be begun, or gone on with. */
static bool may_begin(enum special_extension_state state, bool undo)
{
	if (undo)
		return state == SPECIAL_EXTENSION_DONE || state == SPECIAL_EXTENSION_UNDOING;
	return state == SPECIAL_EXTENSION_PREVIEWED || state == SPECIAL_EXTENSION_DOING;
}

static enum db_verdict begin(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct working *x = context;
	enum special_extension_state at_work = x->undo ? SPECIAL_EXTENSION_UNDOING : SPECIAL_EXTENSION_DOING;
	struct special_extension act;
	bool found;

	if (!special_extension_lock(w->app->db, x->id, &act, &found, e))
		return DB_FAIL;
	if (!found || !may_begin(act.state, x->undo))
		return DB_ROLLBACK;
	/* gone on with: it was begun, and written down, before */
	if (act.state != at_work &&
		(!special_extension_set_state(w->app->db, x->id, at_work, staff_actor(w)->staff_id, w->now.at, e) ||
			!audit(w, x->undo ? AUDIT_BULK_UNDO : AUDIT_BULK_DO, &act, e)))
		return DB_FAIL;
	return submission_answer(w, answer, "/toplu-uzatma/islem", arena_format(w->arena, "no=%ld", (long)x->id));
}

static bool run(struct web *w, bool undo, struct err *e)
{
	struct working *x = arena_alloc(w->arena, sizeof *x);
	struct special_extension act;
	enum submission_outcome outcome;
	bool found;

	if (!open_one(w, &act, &found, e))
		return false;
	if (!found)
		return true;
	*x = (struct working){.w = w, .id = act.id, .undo = undo};
	if (!submission_run(w, begin, x, &outcome, e))
		return false;
	if (outcome == SUBMISSION_REFUSED)
		return special_extension_find(w->app->db, act.id, &act, &found, e) && show_one(w, 409, &act, e);
	return work_on(x, e);
}

static bool post_do(struct web *w, struct err *e)
{
	return run(w, false, e);
}

static bool post_undo(struct web *w, struct err *e)
{
	return run(w, true, e);
}

#define HQ STAFF_BIT(STAFF_HQ)

const struct route special_extension_routes[] = {
	{METHOD_GET, "/toplu-uzatma", ACCESS_STAFF, &list_form, get_list, NULL, HQ, STAFF_SCOPE_ALL},
	{METHOD_POST, "/toplu-uzatma", ACCESS_STAFF, &new_form, post_new, NULL, HQ, STAFF_SCOPE_ALL},
	{METHOD_GET, "/toplu-uzatma/islem", ACCESS_STAFF, &one_form, get_one, NULL, HQ, STAFF_SCOPE_ALL},
	{METHOD_POST, "/toplu-uzatma/yap", ACCESS_STAFF, &one_form, post_do, NULL, HQ, STAFF_SCOPE_ALL},
	{METHOD_POST, "/toplu-uzatma/geri-al", ACCESS_STAFF, &one_form, post_undo, NULL, HQ, STAFF_SCOPE_ALL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
