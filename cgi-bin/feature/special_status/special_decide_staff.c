/* `/ozel-durum`: one claim, and its decision by another than who entered it or saw the paper (D21, D22, D23). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/notification/notification_address.h"
#include "feature/profile/profile.h"
#include "feature/registration/registration_message.h"
#include "feature/special_status/special_case_page.h"
#include "feature/special_status/special_staff.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

enum { MESSAGE_USEFUL_DAYS = 30 };

static const struct form_field show_fields[] = {{"no", false}, {"sonuc", false}};
static const struct form show_form = {show_fields, 2};
static const struct form_field decide_fields[] = {
	{"no", false}, {"version", false}, {"outcome", false}, {"reason", false}, {"words", false}};
static const struct form decide_form = {decide_fields, 5};

static bool show(struct web *w, struct err *e)
{
	static const char *const notices[] = {"claim_paper", NULL};
	struct person_reason reason;
	struct special_case *c;
	bool open;

	if (!special_case_open(w, &c, e))
		return false;
	if (!c)
		return true;
	if (!special_case_reason(w, c, &reason, &open, e))
		return false;
	web_notice(w, notices);
	return !open || special_case_show(w, 200, c, &reason, e);
}

struct deciding {
	struct special_case *c;
	struct special_verdict verdict;
	bool done;
};

/* The rules that no approver can pass over: a paper that was seen and still holds, the degree, the convictions. */
static bool check_rules(struct web *w, const struct special_case *c, struct err *e)
{
	struct special_case_facts *f = arena_alloc(w->arena, sizeof *f);
	const char *key = NULL;

	if (!special_case_facts_open(w, c, f, e))
		return false;
	if (!c->seen_by)
		key = "specialstaff.decide.no_paper";
	else if (!date_is_none(c->valid_until) && date_compare(c->valid_until, w->now.today) < 0)
		key = "specialstaff.decide.over";
	else if (c->kind == SPECIAL_DISABLED && f->detail.degree < app_rule(w, RULE_DISABILITY_DEGREE_MIN))
		key = "specialstaff.decide.degree";
	else if (c->kind == SPECIAL_EX_CONVICT && !special_conviction_is_eligible(f->verdict.outcome))
		key = "specialstaff.decide.conviction";
	if (key)
		web_field_error(w, "outcome", key, NULL);
	secret_wipe(&f->detail, sizeof f->detail);
	return true;
}

static void read_reason(struct web *w, const struct special_case *c, struct special_verdict *out)
{
	const char *reason = web_field(w, "reason"), *words = web_field(w, "words");
	const char *code = out->approved ? "proved" : reason;

	web_keep(w, "reason", reason);
	web_keep(w, "words", words);
	if (!special_reason_fits(code, c->kind, out->approved))
		web_field_error(w, "reason", "specialstaff.decide.reason", NULL);
	(void)text_copy(out->reason.code, sizeof out->reason.code, code);
	switch (profile_check_text(words, SPECIAL_REASON_WORDS_MAX, true)) {
	case PROFILE_TEXT_OK:
		(void)text_copy(out->reason.words, sizeof out->reason.words, words);
		break;
	case PROFILE_TEXT_EMPTY:
		if (text_equal(code, "other"))
			web_field_error(w, "words", "specialstaff.decide.words", NULL);
		break;
	default:
		web_field_error(w, "words", "specialstaff.decide.long", "max",
			arena_format(w->arena, "%d", SPECIAL_REASON_WORDS_MAX), NULL);
	}
}

static bool read_form(struct web *w, struct deciding *d, struct err *e)
{
	const struct staff_actor *actor = staff_actor(w);
	const char *outcome = web_field(w, "outcome");

	d->verdict = (struct special_verdict){.approved = text_equal(outcome, "approved"),
		.staff_id = actor->staff_id,
		.unit_id = actor->unit_id,
		.today = w->now.today,
		.now = w->now.at};
	web_keep(w, "outcome", outcome);
	if (!d->verdict.approved && !text_equal(outcome, "refused")) {
		web_field_error(w, "outcome", "specialstaff.decide.empty", NULL);
		return true;
	}
	read_reason(w, d->c, &d->verdict);
	return !d->verdict.approved || check_rules(w, d->c, e);
}

/* "Approved", or "refused": where to read it, never why, since others may read it too. */
static bool tell(struct web *w, struct db *db, const struct deciding *d, struct err *e)
{
	struct notification_address *to = arena_alloc(w->arena, sizeof *to);
	struct web words = {.arena = w->arena, .view = w->view};
	struct notification n = {.citizen_id = d->c->citizen_id,
		.cause = arena_format(w->arena, "claim:%ld", (long)d->c->id),
		.useless_after = w->now.at + MESSAGE_USEFUL_DAYS * INSTANT_DAY};

	if (!notification_address(db, d->c->citizen_id, to, &words.language, e))
		return false;
	if (to->to[0] == '\0')
		return true;
	registration_message_write(
		&words, d->verdict.approved ? "special_approved" : "special_refused", to, w->now.today, 0, &n);
	return notification_queue(db, &n, w->now.at, e);
}

static enum db_verdict decide(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct deciding *d = context;
	struct db *db = w->app->db;
	const char *subject = arena_format(w->arena, "claim:%ld", (long)d->c->id);

	if (!special_case_decide(db, d->c, &d->verdict, &d->done, e))
		return DB_FAIL;
	if (!d->done)
		return DB_ROLLBACK;
	if (!staff_audit(w, d->verdict.approved ? AUDIT_CLAIM_APPROVE : AUDIT_CLAIM_REFUSE, d->c->citizen_id, subject,
		    NULL, e) ||
		!tell(w, db, d, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/kuyruk", "sonuc=claim_decided");
}

/* Somebody decided, completed or withdrew it since the page was made: what it is now, and that nothing was done. It was opened to be
 * decided, so that is the reason still. */
static bool show_conflict(struct web *w, struct err *e)
{
	const struct person_reason reason = person_look_reason(AUDIT_REASON_CLAIM);
	struct special_case *c;

	if (!special_case_open(w, &c, e))
		return false;
	if (!c)
		return true;
	web_anchor_error(w, "page", "",
		c->state == SPECIAL_CLAIM_OPEN ? "specialstaff.decide.changed" : "specialstaff.decide.taken", NULL);
	w->outcome = "conflict";
	return special_case_show(w, 409, c, &reason, e);
}

static bool post(struct web *w, struct err *e)
{
	const struct person_reason reason = person_look_reason(AUDIT_REASON_CLAIM);
	struct deciding *d = arena_alloc(w->arena, sizeof *d);
	enum submission_outcome outcome;
	int64_t version;

	*d = (struct deciding){.done = false};
	if (!special_case_open(w, &d->c, e))
		return false;
	if (!d->c)
		return true;
	if (!text_parse_int(web_field(w, "version"), 1, INT64_MAX, &version))
		return web_refuse(w, 400);
	if (d->c->state == SPECIAL_CLAIM_OPEN && !special_case_may_decide(w, d->c))
		return web_refuse(w, 403);
	if (d->c->state == SPECIAL_CLAIM_OPEN && d->c->version == version && !read_form(w, d, e))
		return false;
	if (w->error_count > 0)
		return special_case_show(w, 422, d->c, &reason, e);
	d->c->version = version;
	if (!submission_run(w, decide, d, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || show_conflict(w, e);
}

#define SEES_CLAIMS STAFF_SEES_CITIZENS

const struct route special_decide_routes[] = {
	{METHOD_GET, "/ozel-durum", ACCESS_STAFF, &show_form, show, NULL, SEES_CLAIMS, STAFF_SCOPE_PROVINCE},
	{METHOD_POST, "/ozel-durum/karar", ACCESS_STAFF, &decide_form, post, NULL, STAFF_BIT(STAFF_APPROVER),
		STAFF_SCOPE_PROVINCE},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
