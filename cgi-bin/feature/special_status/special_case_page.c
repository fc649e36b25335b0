#include "feature/special_status/special_case_page.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/special_status/special_option_store.h"
#include "feature/special_status/special_words.h"
#include "feature/staff/staff_session.h"

static bool is_here(const struct web *w, int64_t province_code)
{
	const struct staff_actor *actor = staff_actor(w);

	return staff_has_role(w, STAFF_BIT(STAFF_HQ)) || (province_code != 0 && province_code == actor->province_code);
}

bool special_case_open(struct web *w, struct special_case **out, struct err *e)
{
	struct special_case *c = arena_alloc(w->arena, sizeof *c);
	bool found = false;
	int64_t id;

	*out = NULL;
	*c = (struct special_case){.id = 0};
	if (text_parse_int(web_field(w, "no"), 1, INT64_MAX, &id) && !special_case_find(w->app->db, id, c, &found, e))
		return false;
	if (!found)
		return web_refuse(w, 404);
	if (!is_here(w, c->province_code))
		return web_refuse(w, 403);
	*out = c;
	return true;
}

bool special_case_may_decide(const struct web *w, const struct special_case *c)
{
	int64_t me = staff_actor(w)->staff_id;

	return staff_has_role(w, STAFF_BIT(STAFF_APPROVER)) && c->state == SPECIAL_CLAIM_OPEN && c->entered_by != me &&
	       c->seen_by != me;
}

/* ---- looks ---- */

bool special_case_reason(
	struct web *w, const struct special_case *c, struct person_reason *out, bool *open, struct err *e)
{
	struct person *p = arena_alloc(w->arena, sizeof *p);
	enum person_access access;

	*out = person_look_reason(AUDIT_REASON_CLAIM);
	*open = c->state == SPECIAL_CLAIM_OPEN;
	if (*open)
		return true;
	if (!person_look_access(w, c->citizen_id, p, out, &access, e))
		return false;
	*open = access == PERSON_OPEN;
	if (access == PERSON_HIDDEN)
		return web_refuse(w, 404);
	return *open || web_redirect(w, "/kisi",
				arena_format(w->arena, "%s&basvuru=%lld", person_query(w, p), (long long)c->id));
}

void special_case_look(struct web *w, const struct special_case *c, const struct person_reason *reason)
{
	person_look_put(w, reason);
	person_look_plan(w, c->citizen_id, arena_format(w->arena, "claim:%ld", (long)c->id), reason);
}

struct opening {
	struct web *w;
	const struct special_case *c;
};

static enum db_verdict write_opening(struct db *db, void *context, struct err *e)
{
	const struct opening *l = context;
	const struct staff_actor *a = staff_actor(l->w);
	struct audit_event event = {.actor = AUDIT_STAFF,
		.actor_id = a->staff_id,
		.unit_id = a->unit_id,
		.citizen_id = l->c->citizen_id,
		.action = audit_action_name(AUDIT_CLAIM_LOOK),
		.subject = arena_format(l->w->arena, "claim:%ld", (long)l->c->id),
		.reason = audit_reason_name(AUDIT_REASON_CLAIM)};

	return audit_store_add(db, &event, l->w->id, l->w->now.at, e) ? DB_COMMIT : DB_FAIL;
}

bool special_case_facts_open(struct web *w, const struct special_case *c, struct special_case_facts *out, struct err *e)
{
	struct opening opening = {w, c};

	if (!db_transact(w->app->db, write_opening, &opening, e) ||
		!special_case_detail(w->app->db, c, &out->detail, e) ||
		!special_catalogue_load(w->app->db, w->now.today, &out->catalogue, e))
		return false;
	out->verdict = special_conviction_decide(out->detail.conviction, out->detail.convictions,
		out->catalogue.offence, out->catalogue.count, app_rule(w, RULE_CONVICTION_YEARS_MIN), w->now.today);
	return true;
}

/* ---- the page ---- */

struct rows {
	struct web *w;
	page_node *list;
	size_t count;
};

static void row(struct rows *r, const char *key, const char *value)
{
	page_node *item = page_item(r->list, r->count++);

	page_put_text(r->w, item, "Key", key, NULL);
	page_put(item, "Value", value[0] != '\0' ? value : web_text(r->w, "specialstaff.none", NULL));
}

static const char *done_by(const struct web *w, const char *name, instant at)
{
	return arena_format(w->arena, "%s, %s %s", name, web_date_long(w, clock_to_local(at).day), web_time(w, at));
}

static void put_facts(struct web *w, const struct special_case *c)
{
	struct rows r = {w, page_child(w->page, "Fact"), 0};

	row(&r, "specialstaff.fact.kind", special_words_kind(w, c->kind));
	row(&r, "specialstaff.fact.issued", web_date_long(w, c->issued_on));
	row(&r, "specialstaff.fact.until",
		date_is_none(c->valid_until) ? web_text(w, "special.permanent", NULL)
					     : web_date_long(w, c->valid_until));
	row(&r, "specialstaff.fact.entered",
		done_by(w, c->entered_by ? c->entered_name : web_text(w, "specialstaff.by_citizen", NULL),
			c->entered_at));
	row(&r, "specialstaff.fact.seen", c->seen_by ? done_by(w, c->seen_name, c->seen_at) : "");
	if (c->state == SPECIAL_CLAIM_APPROVED || c->state == SPECIAL_CLAIM_REFUSED)
		row(&r, c->state == SPECIAL_CLAIM_APPROVED ? "specialstaff.fact.approved" : "specialstaff.fact.refused",
			arena_format(w->arena, "%s, %s", c->decided_name, web_date_long(w, c->decided_on)));
}

static const char *option_title(const struct web *w, const struct special_options *options, const char *code)
{
	for (size_t i = 0; i < options->count; i++)
		if (text_equal(options->item[i].code, code))
			return options->item[i].title[w->language];
	return code;
}

static const char *offence_title(const struct web *w, const struct special_catalogue *catalogue, const char *code)
{
	for (size_t i = 0; i < catalogue->count; i++)
		if (text_equal(catalogue->offence[i].code, code))
			return catalogue->title[i][w->language];
	return web_text(w, "specialstaff.offence.unlisted", NULL);
}

static const char *conviction_words(
	const struct web *w, const struct special_catalogue *catalogue, const struct special_conviction *c)
{
	const char *length = web_text(w, "specialstaff.length", "years", arena_format(w->arena, "%d", c->years),
		"months", arena_format(w->arena, "%d", c->months), "days", arena_format(w->arena, "%d", c->days), NULL);
	const char *state = arena_format(w->arena, "specialstaff.sentence.%s", special_sentence_state_name(c->state));

	return web_text(w, "specialstaff.conviction", "offence", offence_title(w, catalogue, c->offence), "intent",
		web_text(w, c->intentional ? "specialstaff.intentional" : "specialstaff.unintentional", NULL), "length",
		length, "state", web_text(w, state, NULL), "pardon",
		c->pardoned ? web_text(w, "specialstaff.pardoned", NULL) : "", NULL);
}

/* Each conviction, and which rule decided (D23). */
static void put_verdict(struct web *w, struct rows *r, const struct special_case_facts *f)
{
	const struct special_detail *d = &f->detail;

	for (size_t i = 0; i < d->convictions; i++)
		row(r, "specialstaff.detail.conviction", conviction_words(w, &f->catalogue, &d->conviction[i]));
	page_put_text(w, w->page, "Verdict",
		arena_format(w->arena, "specialstaff.verdict.%s", special_conviction_outcome_name(f->verdict.outcome)),
		"offence",
		d->convictions > 0 ? offence_title(w, &f->catalogue, d->conviction[f->verdict.by].offence) : "", NULL);
}

static bool put_details(struct web *w, const struct special_case *c, struct err *e)
{
	struct special_case_facts *f = arena_alloc(w->arena, sizeof *f);
	struct special_options *options = arena_alloc(w->arena, 2 * sizeof *options);
	struct rows r = {w, page_child(w->page, "Detail"), 0};
	const struct special_detail *d = &f->detail;

	if (!special_case_facts_open(w, c, f, e) ||
		!special_option_papers(w->app->db, c->kind, w->now.today, &options[0], e) ||
		!special_option_rights(w->app->db, w->now.today, &options[1], e))
		return false;
	row(&r, "special.paper.label", option_title(w, &options[0], d->paper));
	row(&r, arena_format(w->arena, "special.basis_label.%s", special_kind_name(c->kind)),
		c->kind == SPECIAL_PRIORITY ? option_title(w, &options[1], d->basis)
					    : web_text(w, arena_format(w->arena, "special.basis.%s", d->basis), NULL));
	if (c->kind == SPECIAL_DISABLED)
		row(&r, "special.degree.label", arena_format(w->arena, "%% %d", d->degree));
	row(&r, "special.number.label", d->number);
	row(&r, "special.issuer.label", d->issuer);
	if (c->kind == SPECIAL_EX_CONVICT)
		put_verdict(w, &r, f);
	secret_wipe(&f->detail, sizeof f->detail);
	return true;
}

static void put_decision_form(struct web *w, const struct special_case *c)
{
	page_node *list = page_child(w->page, "Reasons"), *node = page_child(w->page, "Decide");
	const char *code;

	for (size_t i = 0; (code = special_reason_refusal(c->kind, i)) != NULL; i++) {
		page_node *item = page_item(list, i);

		page_put(item, "Value", code);
		page_put_text(w, item, "Label", arena_format(w->arena, "specialstaff.reason.%s", code), NULL);
	}
	page_put_int(node, "Version", (long)c->version);
	web_form(w, "/ozel-durum/karar");
}

/* Why an approver gets no form: the second pair of eyes must be another's (D21). */
static void put_why_not(struct web *w, const struct special_case *c)
{
	if (staff_has_role(w, STAFF_BIT(STAFF_APPROVER)) && c->state == SPECIAL_CLAIM_OPEN)
		page_put_text(w, w->page, "WhyNot", "specialstaff.own", NULL);
}

bool special_case_show(
	struct web *w, int status, const struct special_case *c, const struct person_reason *reason, struct err *e)
{
	page_node *node = page_child(w->page, "Case");

	special_case_look(w, c, reason);
	page_put_int(node, "Id", (long)c->id);
	page_put(node, "Name", arena_format(w->arena, "%s %s", c->first_name, c->last_name));
	page_put_text(w, node, "Tag",
		c->state == SPECIAL_CLAIM_OPEN
			? (c->seen_by ? "specialstaff.state.decision" : "specialstaff.state.paper")
		: c->state == SPECIAL_CLAIM_APPROVED ? "specialstaff.state.approved"
		: c->state == SPECIAL_CLAIM_REFUSED  ? "specialstaff.state.refused"
						     : "specialstaff.state.withdrawn",
		NULL);
	put_facts(w, c);
	if (special_case_may_decide(w, c)) {
		if (!put_details(w, c, e))
			return false;
		put_decision_form(w, c);
	} else {
		put_why_not(w, c);
	}
	if (c->state == SPECIAL_CLAIM_OPEN && staff_has_role(w, STAFF_BIT(STAFF_CLERK)))
		page_put(w->page, "Paper", "1");
	web_title(w, "specialstaff.case.title");
	page_put(w->page, "Page.Nav", "queue");
	return web_page(w, status, "staff/special_case");
}
