/* `/hesaplar/davet` and `/hesaplar/davet/karar`: an invitation, and the second administrator that an account in use needs for a new
 * one; what the account's page and the list show of both (D25). */
#include "feature/staff/staff_account_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff/staff_invite_store.h"
#include "feature/staff/staff_session.h"

enum { SHOW_CODE_MINUTES = 15 };

/* The invitation counts from now on. An account that was in use closes, and its unit and its person hear of it. */
static bool put_in_force(struct web *w, const struct staff_invite *invite, const char *note, struct err *e)
{
	return staff_account_shut(w, invite->staff_id, e) && staff_invite_alarm(w, invite->staff_id, e) &&
	       staff_audit(w, AUDIT_STAFF_INVITE, 0, staff_account_subject(w, invite->staff_id), note, e);
}

static enum db_verdict invite(struct web *w, const struct staff_account *account, struct err *e)
{
	struct staff_invite *added = arena_alloc(w->arena, sizeof *added);

	if (account->state == STAFF_SUSPENDED)
		return DB_ROLLBACK;
	if (!staff_invite_add(w, account->id, added, e))
		return DB_FAIL;
	if (!added->waits)
		return put_in_force(w, added, NULL, e) ? DB_COMMIT : DB_FAIL;
	return staff_audit(w, AUDIT_STAFF_INVITE_ASK, 0, staff_account_subject(w, account->id), NULL, e) ? DB_COMMIT
													 : DB_FAIL;
}

/* Whoever reads the code has the account with its roles: as fresh as a role change. (D25) */
bool staff_account_submit_invite(struct web *w, struct err *e)
{
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "kisi", staff_account_number(w));
	return staff_account_act(w, invite, "davet", e);
}

static enum db_verdict decide(struct web *w, const struct staff_account *account, bool agree, struct err *e)
{
	struct staff_invite *waiting = arena_alloc(w->arena, sizeof *waiting);
	const char *asked;
	bool found;

	if (!staff_invite_find(w, account->id, waiting, &found, e))
		return DB_FAIL;
	if (!found || !waiting->waits ||
		(agree && (account->state == STAFF_SUSPENDED || waiting->created_by == staff_actor(w)->staff_id)))
		return DB_ROLLBACK;
	asked = arena_format(w->arena, "asked by staff:%lld", (long long)waiting->created_by);
	if (agree)
		return staff_invite_agree(w, waiting, e) && put_in_force(w, waiting, asked, e) ? DB_COMMIT : DB_FAIL;
	return staff_invite_end(w, waiting, e) && staff_audit(w, AUDIT_STAFF_INVITE_DROP, 0,
							  staff_account_subject(w, account->id), asked, e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

static enum db_verdict agree(struct web *w, const struct staff_account *account, struct err *e)
{
	return decide(w, account, true, e);
}

static enum db_verdict drop(struct web *w, const struct staff_account *account, struct err *e)
{
	return decide(w, account, false, e);
}

bool staff_account_submit_decision(struct web *w, struct err *e)
{
	if (text_equal(web_field(w, "karar"), "geri"))
		return staff_account_act(w, drop, "davetgeri", e);
	if (!text_equal(web_field(w, "karar"), "onay"))
		return web_refuse(w, 400);
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "kisi", staff_account_number(w));
	return staff_account_act(w, agree, "davet", e);
}

/* The code follows from the row; only who gave it, or agreed to it, sees it, for some minutes. */
static void put_code(struct web *w, const struct staff_invite *invite)
{
	int64_t reader = invite->agreed_by ? invite->agreed_by : invite->created_by;
	instant from = invite->agreed_by ? invite->agreed_at : invite->created_at;
	char code[STAFF_CODE_TEXT];

	page_put_text(w, w->page, "Invitation.Until", "account.invitation.until", "date",
		web_date_long(w, clock_to_local(invite->expires_at).day), "time", web_time(w, invite->expires_at),
		NULL);
	if (reader != staff_actor(w)->staff_id || w->now.at >= from + SHOW_CODE_MINUTES * INSTANT_MINUTE)
		return;
	staff_code_invitation(code, invite->nonce);
	page_put(w->page, "Invitation.Code", code);
}

static void put_request(struct web *w, const struct staff_invite *invite, bool own)
{
	bool mine = invite->created_by == staff_actor(w)->staff_id;

	page_put_text(w, w->page, "Invitation.Waits",
		mine ? "account.invitation.waits_own" : "account.invitation.waits", "admin", invite->asked, "date",
		web_date_long(w, clock_to_local(invite->created_at).day), NULL);
	if (own)
		return;
	web_form_at(w, page_child(w->page, "Drop"), "/hesaplar/davet/karar");
	if (!mine)
		web_form_at(w, page_child(w->page, "Agree"), "/hesaplar/davet/karar");
}

bool staff_account_put_invitation(struct web *w, const struct staff_account *account, struct err *e)
{
	struct staff_invite *invite = arena_alloc(w->arena, sizeof *invite);
	bool found;

	if (!staff_invite_find(w, account->id, invite, &found, e))
		return false;
	if (found && invite->waits)
		put_request(w, invite, account->id == staff_actor(w)->staff_id);
	else if (found && account->state == STAFF_INVITED)
		put_code(w, invite);
	return true;
}

bool staff_account_put_waiting(struct web *w, struct err *e)
{
	struct staff_invite *rows = arena_alloc(w->arena, STAFF_INVITES_MAX * sizeof *rows);
	page_node *list = page_child(w->page, "Waiting");
	size_t count;

	if (!staff_invite_waiting(w, rows, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		page_node *node = page_item(list, i);

		page_put_int(node, "Number", (long)rows[i].staff_id);
		page_put(node, "Name", rows[i].name);
		page_put_text(w, node, "Text", "account.invitation.asked", "admin", rows[i].asked, "date",
			web_date_long(w, clock_to_local(rows[i].created_at).day), NULL);
	}
	return true;
}
