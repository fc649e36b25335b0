/* `/ozel-durum/yeni` and `/ozel-durum/belge`: a clerk enters a claim at the counter, or completes one that the citizen
 * entered, from the paper that was shown (R10, R15, R20, R23, D21). What is typed goes into the box at once. */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/special_status/special_case_page.h"
#include "feature/special_status/special_conviction_form.h"
#include "feature/special_status/special_form.h"
#include "feature/special_status/special_staff.h"
#include "feature/special_status/special_words.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

static const struct form_field new_fields[] = {{"no", false}, {"tur", false}};
static const struct form new_form = {new_fields, 2};
static const struct form_field number_fields[] = {{"no", false}};
static const struct form number_form = {number_fields, 1};
static const struct form_field enter_fields[] = {
	{"no", false}, {"tur", false}, SPECIAL_FORM_FIELDS, SPECIAL_CONVICTION_FIELDS};
static const struct form enter_form = {enter_fields, sizeof enter_fields / sizeof *enter_fields};
static const struct form_field paper_fields[] = {
	{"no", false}, {"version", false}, SPECIAL_FORM_FIELDS, SPECIAL_CONVICTION_FIELDS};
static const struct form paper_form = {paper_fields, sizeof paper_fields / sizeof *paper_fields};

struct typing {
	struct special_case *c; /* without an id: a new one */
	struct special_form_lists lists;
	struct special_catalogue catalogue;
	struct special_claim_entry entry;
	bool refused; /* open already, or changed meanwhile */
};

static bool load_lists(struct web *w, struct typing *t, struct err *e)
{
	t->catalogue.count = 0;
	return special_form_lists_load(w, t->c->kind, &t->lists, e) &&
	       (t->c->kind != SPECIAL_EX_CONVICT || special_catalogue_load(w->app->db, w->now.today, &t->catalogue, e));
}

/* A claim to be: the kind of `tur`, and the person of `no`, for whom a reason was given (D26). NULL after another answer was chosen. */
static bool open_new(struct web *w, struct special_case **out, struct err *e)
{
	struct special_case *c = arena_alloc(w->arena, sizeof *c);
	struct person *p = arena_alloc(w->arena, sizeof *p);
	bool open;

	*out = NULL;
	*c = (struct special_case){.id = 0};
	if (!special_kind_parse(web_field(w, "tur"), &c->kind))
		return web_refuse(w, 404);
	if (!person_open(w, p, &open, e))
		return false;
	if (!open)
		return true;
	c->citizen_id = p->id;
	c->birth_date = p->birth_date;
	(void)text_copy(c->first_name, sizeof c->first_name, p->first_name);
	(void)text_copy(c->last_name, sizeof c->last_name, p->last_name);
	*out = c;
	return true;
}

/* The claim of `no`. One that is settled is never shown here: a GET leads to what became of it, where the reason is asked for (D26). */
static bool open_claim(struct web *w, struct special_case **out, struct err *e)
{
	const struct person_reason reason = person_look_reason(AUDIT_REASON_CLAIM);

	if (!special_case_open(w, out, e))
		return false;
	if (*out && (*out)->state == SPECIAL_CLAIM_OPEN) {
		special_case_look(w, *out, &reason);
	} else if (*out && w->method == METHOD_GET) {
		(void)web_redirect(w, "/ozel-durum", arena_format(w->arena, "no=%ld", (long)(*out)->id));
		*out = NULL;
	}
	return true;
}

/* A new one, or the claim of `no`. NULL after another answer was chosen. */
static bool open_typing(struct web *w, struct typing **out, struct err *e)
{
	struct typing *t = arena_alloc(w->arena, sizeof *t);

	*out = NULL;
	t->refused = false;
	if (!(text_equal(w->path, "/ozel-durum/yeni") ? open_new(w, &t->c, e) : open_claim(w, &t->c, e)))
		return false;
	if (!t->c)
		return true;
	if (!load_lists(w, t, e))
		return false;
	*out = t;
	return true;
}

static bool show(struct web *w, int status, const struct typing *t)
{
	page_node *node = page_child(w->page, "Case");

	special_form_put(w, t->c->kind, &t->lists);
	if (t->c->kind == SPECIAL_EX_CONVICT)
		special_conviction_form_put(w, &t->catalogue);
	page_put(node, "Name", arena_format(w->arena, "%s %s", t->c->first_name, t->c->last_name));
	page_put(node, "Kind", special_words_kind(w, t->c->kind));
	page_put_int(node, "Person", (long)t->c->citizen_id);
	if (t->c->id != 0) {
		page_put_int(node, "Id", (long)t->c->id);
		page_put_int(node, "Version", (long)t->c->version);
	}
	page_put(w->page, "FormPath", w->path);
	web_form(w, w->path);
	web_title(w, t->c->id ? "specialstaff.paper.title" : "specialstaff.new.title");
	page_put(w->page, "Page.Nav", "queue");
	return web_page(w, status, "staff/special_paper");
}

static bool get(struct web *w, struct err *e)
{
	struct typing *t;

	return open_typing(w, &t, e) && (!t || show(w, 200, t));
}

static bool audit(struct web *w, const struct typing *t, int64_t id, struct err *e)
{
	const char *subject = arena_format(w->arena, "claim:%ld", (long)id);

	return staff_audit(w, AUDIT_CLAIM_ENTER, t->c->citizen_id, subject, NULL, e) &&
	       staff_audit(w, AUDIT_CLAIM_PAPER, t->c->citizen_id, subject, NULL, e);
}

static enum db_verdict save(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct typing *t = context;
	struct special_writer by = {staff_actor(w)->staff_id, w->now.today, w->now.at};
	int64_t id = t->c->id;
	bool done = true;

	if (id == 0 ? !special_case_add(w->app->db, t->c->citizen_id, &t->entry, &by, &id, &t->refused, e)
		    : !special_case_complete(w->app->db, t->c, &t->entry, &by, &done, e))
		return DB_FAIL;
	t->refused = t->refused || !done;
	if (t->refused)
		return DB_ROLLBACK;
	if (!audit(w, t, id, e))
		return DB_FAIL;
	return submission_answer(
		w, answer, "/ozel-durum", arena_format(w->arena, "no=%ld&sonuc=claim_paper", (long)id));
}

/* What was typed stays; whoever sends it again has seen what changed. */
static bool show_refused(struct web *w, struct typing *t, struct err *e)
{
	bool is_new = t->c->id == 0;

	web_anchor_error(w, "page", "", is_new ? "specialstaff.new.open" : "specialstaff.paper.changed", NULL);
	if (!is_new && !special_case_open(w, &t->c, e))
		return false;
	if (!t->c)
		return true;
	return t->c->state == SPECIAL_CLAIM_OPEN ? show(w, 409, t) : web_refuse(w, 409);
}

static bool post(struct web *w, struct err *e)
{
	enum submission_outcome outcome;
	struct typing *t;

	if (!open_typing(w, &t, e))
		return false;
	if (!t)
		return true;
	if (t->c->id != 0 && !text_parse_int(web_field(w, "version"), 1, INT64_MAX, &t->c->version))
		return web_refuse(w, 400);
	special_form_read(w, t->c->kind, &t->lists, t->c->birth_date, &t->entry);
	if (t->c->kind == SPECIAL_EX_CONVICT)
		special_conviction_form_read(w, &t->catalogue, &t->entry.detail);
	if (w->error_count > 0)
		return t->c->id != 0 && t->c->state != SPECIAL_CLAIM_OPEN ? web_refuse(w, 409) : show(w, 422, t);
	if (!submission_run(w, save, t, &outcome, e))
		return false;
	secret_wipe(&t->entry, sizeof t->entry);
	return outcome != SUBMISSION_REFUSED || show_refused(w, t, e);
}

#define CLERK STAFF_BIT(STAFF_CLERK)

const struct route special_enter_routes[] = {
	{METHOD_GET, "/ozel-durum/yeni", ACCESS_STAFF, &new_form, get, NULL, CLERK, STAFF_SCOPE_PROVINCE},
	{METHOD_POST, "/ozel-durum/yeni", ACCESS_STAFF, &enter_form, post, NULL, CLERK, STAFF_SCOPE_PROVINCE},
	{METHOD_GET, "/ozel-durum/belge", ACCESS_STAFF, &number_form, get, NULL, CLERK, STAFF_SCOPE_PROVINCE},
	{METHOD_POST, "/ozel-durum/belge", ACCESS_STAFF, &paper_form, post, NULL, CLERK, STAFF_SCOPE_PROVINCE},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
