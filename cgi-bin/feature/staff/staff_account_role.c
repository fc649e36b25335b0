/* `/hesaplar/gorev`: a role with its days, given or taken away; password and code not older than some minutes (D25). */
#include "feature/staff/staff_account_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff/staff_date.h"
#include "feature/staff/staff_session.h"

static bool show_form(struct web *w, int status, struct err *e)
{
	page_node *list = page_child(w->page, "Roles");
	struct staff_account account;
	bool found;

	if (!staff_account_find(w, staff_account_number(w), &account, &found, e))
		return false;
	if (!found)
		return web_refuse(w, 404);
	if (account.id == staff_actor(w)->staff_id)
		return web_refuse(w, 403);
	staff_account_put(w, page_child(w->page, "Account"), &account);
	for (size_t i = 0; i < STAFF_ROLES; i++) {
		page_put(page_item(list, i), "Value", staff_role_names[i]);
		page_put_text(w, page_item(list, i), "Label",
			arena_format(w->arena, "staff.role.%s", staff_role_names[i]), NULL);
		page_put_text(w, page_item(list, i), "Hint",
			arena_format(w->arena, "account.role.about.%s", staff_role_names[i]), NULL);
	}
	web_title(w, "account.role.title");
	page_put(w->page, "Page.Nav", "account");
	web_form(w, "/hesaplar/gorev");
	return web_page(w, status, "staff/account_role");
}

bool staff_account_show_role(struct web *w, struct err *e)
{
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "gorev", staff_account_number(w));
	staff_date_keep(w, "from", w->now.today);
	return show_form(w, 200, e);
}

struct granting {
	struct staff_role_held wanted;
	enum staff_role_outcome outcome;
	bool no_account;
};

static enum db_verdict grant(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct granting *g = context;
	struct staff_role_held *held = arena_alloc(w->arena, STAFF_ACCOUNT_ROLES_MAX * sizeof *held);
	struct staff_account account;
	size_t count;
	bool found;

	g->outcome = STAFF_ROLE_OK;
	if (!staff_account_lock(w, staff_account_number(w), &account, &found, e))
		return DB_FAIL;
	g->no_account = !found || account.id == staff_actor(w)->staff_id;
	if (g->no_account)
		return DB_ROLLBACK;
	if (!staff_account_roles(w, account.id, held, &count, e))
		return DB_FAIL;
	g->outcome = staff_role_check(held, count, &g->wanted, w->now.today);
	if (g->outcome != STAFF_ROLE_OK)
		return DB_ROLLBACK;
	if (!staff_account_grant(w, &account, &g->wanted, e) ||
		!staff_audit(w, AUDIT_ROLE_GRANT, 0, staff_account_subject(w, account.id),
			staff_role_names[g->wanted.role], e))
		return DB_FAIL;
	return submission_answer(
		w, answer, "/hesaplar/kisi", arena_format(w->arena, "no=%lld&sonuc=gorev", (long long)account.id));
}

static void tell_outcome(struct web *w, enum staff_role_outcome outcome)
{
	switch (outcome) {
	case STAFF_ROLE_OK:
		break;
	case STAFF_ROLE_BACKWARDS:
		web_anchor_error(w, "to", "to_day", "account.error.backwards", NULL);
		break;
	case STAFF_ROLE_OVER:
		web_anchor_error(w, "to", "to_day", "account.error.over", NULL);
		break;
	case STAFF_ROLE_TWICE:
		web_field_error(w, "gorev", "account.error.twice", NULL);
		break;
	case STAFF_ROLE_CONFLICT:
		web_field_error(w, "gorev", "account.error.conflict", NULL);
		break;
	}
}

bool staff_account_submit_role(struct web *w, struct err *e)
{
	struct granting g = {.outcome = STAFF_ROLE_OK};
	enum submission_outcome outcome;

	if (!staff_is_fresh(w))
		return staff_ask_again(w, "gorev", staff_account_number(w));
	web_keep(w, "gorev", web_field(w, "gorev"));
	if (!staff_role_parse(web_field(w, "gorev"), &g.wanted.role))
		web_field_error(w, "gorev", "account.error.role", NULL);
	if (staff_date_read(w, "from", &g.wanted.from) != STAFF_DATE_OK)
		web_anchor_error(w, "from", "from_day", "account.error.from", NULL);
	if (staff_date_read(w, "to", &g.wanted.to) == STAFF_DATE_BAD)
		web_anchor_error(w, "to", "to_day", "account.error.to", NULL);
	if (w->error_count > 0)
		return show_form(w, 422, e);
	if (!submission_run(w, grant, &g, &outcome, e))
		return false;
	if (outcome != SUBMISSION_REFUSED)
		return true;
	if (g.no_account)
		return show_form(w, 200, e); /* which tells 404 or 403 */
	tell_outcome(w, g.outcome);
	return show_form(w, 422, e);
}

/* A role that is not this account's, or has been ended, is answered as a page that went out of date. */
static enum db_verdict end_role(struct web *w, const struct staff_account *account, struct err *e)
{
	struct staff_role_held *held = arena_alloc(w->arena, STAFF_ACCOUNT_ROLES_MAX * sizeof *held);
	int64_t id;
	size_t count;

	if (!text_parse_int(web_field(w, "gorev"), 1, INT32_MAX, &id))
		return DB_ROLLBACK;
	if (!staff_account_roles(w, account->id, held, &count, e))
		return DB_FAIL;
	for (size_t i = 0; i < count; i++)
		if (held[i].id == id && !held[i].ended)
			return staff_account_end_role(w, id, e) &&
					       staff_audit(w, AUDIT_ROLE_END, 0, staff_account_subject(w, account->id),
						       staff_role_names[held[i].role], e)
				       ? DB_COMMIT
				       : DB_FAIL;
	return DB_ROLLBACK;
}

bool staff_account_submit_end(struct web *w, struct err *e)
{
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "kisi", staff_account_number(w));
	return staff_account_act(w, end_role, "gorevbitti", e);
}
