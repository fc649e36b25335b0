/* `/hesaplar/yeni`, `/hesaplar/durum`, `/hesaplar/birim`: what an administrator does to accounts; each act
 * is in the audit log (D25, D26). */
#include "feature/staff/staff_account_pages.h"

#include <string.h>

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/staff/staff_invite_store.h"
#include "feature/staff/staff_session.h"
#include "feature/unit/unit_store.h"

enum { USERNAME_MIN = 3, USERNAME_MAX = 32, NAME_CHARACTERS = 60 };

static bool show_new(struct web *w, int status, struct err *e)
{
	web_title(w, "account.new.title");
	page_put(w->page, "Page.Nav", "account");
	web_form(w, "/hesaplar/yeni");
	return staff_account_put_units(w, e) && web_page(w, status, "staff/account_new");
}

bool staff_account_show_new(struct web *w, struct err *e)
{
	return show_new(w, 200, e);
}

static void check_username(struct web *w, struct staff_account *account)
{
	const char *typed = web_field(w, "username");
	size_t n = strlen(typed);

	web_keep(w, "username", typed);
	if (n < USERNAME_MIN || n > USERNAME_MAX || strspn(typed, "abcdefghijklmnopqrstuvwxyz0123456789.-") != n ||
		!text_copy(account->username, sizeof account->username, typed))
		web_field_error(w, "username", "account.error.username", NULL);
}

static void check_name(struct web *w, const char *field, const char *key, char *out, size_t size)
{
	const char *typed = web_field(w, field);

	web_keep(w, field, typed);
	if (text_is_empty(typed) || strchr(typed, '\n') || turkish_length(typed) > NAME_CHARACTERS ||
		!text_copy(out, size, typed))
		web_field_error(w, field, key, NULL);
}

static bool check_unit(struct web *w, int64_t *id, bool *fine, struct err *e)
{
	struct unit unit;

	web_keep(w, "birim", web_field(w, "birim"));
	*fine = false;
	if (text_parse_int(web_field(w, "birim"), 1, UINT16_MAX, id) &&
		!unit_store_find(w->app->db, *id, &unit, fine, e))
		return false;
	if (!*fine)
		web_field_error(w, "birim", "account.error.unit", NULL);
	return true;
}

static enum db_verdict add(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct staff_account *account = context;
	struct staff_invite *invite = arena_alloc(w->arena, sizeof *invite);
	int64_t id;

	if (!staff_account_add(w, account, &id, e))
		return DB_FAIL;
	if (!staff_invite_add(w, id, invite, e) ||
		!staff_audit(w, AUDIT_STAFF_CREATE, 0, staff_account_subject(w, id), account->username, e))
		return DB_FAIL;
	return submission_answer(
		w, answer, "/hesaplar/kisi", arena_format(w->arena, "no=%lld&sonuc=hesapacildi", (long long)id));
}

bool staff_account_submit_new(struct web *w, struct err *e)
{
	struct staff_account account = {.state = STAFF_INVITED};
	enum submission_outcome outcome;
	bool fine;

	check_username(w, &account);
	check_name(w, "first_name", "account.error.first_name", account.first_name, sizeof account.first_name);
	check_name(w, "last_name", "account.error.last_name", account.last_name, sizeof account.last_name);
	if (!check_unit(w, &account.unit_id, &fine, e))
		return false;
	if (w->error_count > 0)
		return show_new(w, 422, e);
	if (submission_run(w, add, &account, &outcome, e))
		return true;
	if (e->code != ERR_DB_DUPLICATE)
		return false;
	err_clear(e);
	web_field_error(w, "username", "account.error.taken", NULL);
	return show_new(w, 422, e);
}

struct acting {
	staff_account_body body;
	const char *notice;
	int status; /* why the body was not run, or rolled back */
};

static enum db_verdict act(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct acting *a = context;
	struct staff_account account;
	enum db_verdict verdict;
	bool found;

	if (!staff_account_lock(w, staff_account_number(w), &account, &found, e))
		return DB_FAIL;
	a->status = !found ? 404 : account.id == staff_actor(w)->staff_id ? 403 : 409;
	if (a->status != 409)
		return DB_ROLLBACK;
	verdict = a->body(w, &account, e);
	if (verdict != DB_COMMIT)
		return verdict;
	return submission_answer(w, answer, "/hesaplar/kisi",
		arena_format(w->arena, "no=%lld&sonuc=%s", (long long)account.id, a->notice));
}

bool staff_account_act(struct web *w, staff_account_body body, const char *notice, struct err *e)
{
	struct acting a = {body, notice, 0};
	enum submission_outcome outcome;

	if (!submission_run(w, act, &a, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || web_refuse(w, a.status);
}

static enum db_verdict audited(
	struct web *w, const struct staff_account *account, enum audit_action action, const char *note, struct err *e)
{
	return staff_audit(w, action, 0, staff_account_subject(w, account->id), note, e) ? DB_COMMIT : DB_FAIL;
}

static enum db_verdict suspend(struct web *w, const struct staff_account *account, struct err *e)
{
	if (account->state == STAFF_SUSPENDED)
		return DB_ROLLBACK;
	return staff_account_suspend(w, account->id, e) ? audited(w, account, AUDIT_STAFF_SUSPEND, NULL, e) : DB_FAIL;
}

static enum db_verdict resume(struct web *w, const struct staff_account *account, struct err *e)
{
	if (account->state != STAFF_SUSPENDED)
		return DB_ROLLBACK;
	return staff_account_resume(w, account->id, e) ? audited(w, account, AUDIT_STAFF_RESUME, NULL, e) : DB_FAIL;
}

/* Closing an account is done at once; opening it again is giving its roles. (D25) */
bool staff_account_submit_state(struct web *w, struct err *e)
{
	if (text_equal(web_field(w, "durum"), "askida"))
		return staff_account_act(w, suspend, "askida", e);
	if (!text_equal(web_field(w, "durum"), "acik"))
		return web_refuse(w, 400);
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "kisi", staff_account_number(w));
	return staff_account_act(w, resume, "askidandondu", e);
}

static enum db_verdict move(struct web *w, const struct staff_account *account, struct err *e)
{
	struct unit unit;
	int64_t id;
	bool found = false;

	if (!text_parse_int(web_field(w, "birim"), 1, UINT16_MAX, &id))
		return DB_ROLLBACK;
	if (!unit_store_find(w->app->db, id, &unit, &found, e))
		return DB_FAIL;
	if (!found || id == account->unit_id)
		return DB_ROLLBACK;
	return staff_account_move(w, account->id, id, e)
		       ? audited(w, account, AUDIT_STAFF_MOVE,
				 arena_format(w->arena, "%lld > %lld", (long long)account->unit_id, (long long)id), e)
		       : DB_FAIL;
}

/* Another unit is another province to see: as fresh as a role change. (D25) */
bool staff_account_submit_move(struct web *w, struct err *e)
{
	if (!staff_is_fresh(w))
		return staff_ask_again(w, "kisi", staff_account_number(w));
	return staff_account_act(w, move, "birim", e);
}
