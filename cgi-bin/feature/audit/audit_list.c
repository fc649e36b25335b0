#include "feature/audit/audit_list.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/audit/audit_store.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/citizen/identity.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

enum { ROWS_SHOWN = 50 };

static const char *kept(struct web *w, const char *field)
{
	const char *value = web_field(w, field);

	web_keep(w, field, value);
	return value;
}

static void read_day(struct web *w, const char *field, struct date *out)
{
	if (!audit_filter_day(kept(w, field), out))
		web_field_error(w, field, "audit.error.day", NULL);
	else if (!date_is_none(*out) && w->method == METHOD_GET) /* as an address has it */
		web_keep(w, field, web_date_short(w, *out));
}

static bool read_username(struct web *w, struct audit_filter *f, struct err *e)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789.-";
	const char *typed = kept(w, "personel");

	if (text_is_empty(typed))
		return true;
	if (text_copy(f->username, sizeof f->username, typed) && strspn(typed, letters) == strlen(typed) &&
		!audit_list_store_staff(w->app->db, typed, &f->staff_id, e))
		return false;
	if (f->staff_id == 0)
		web_field_error(w, "personel", "audit.error.username", NULL);
	return true;
}

/* The number itself is neither kept in an address nor in the log: only whose it is. */
static bool read_tckn(struct web *w, struct audit_filter *f, struct err *e)
{
	struct citizen_index index;
	char tckn[IDENTITY_TCKN_SIZE];
	int digits;

	if (w->method != METHOD_POST || text_is_empty(kept(w, "tckn")))
		return true;
	f->citizen_id = 0;
	if (identity_check_tckn(web_field(w, "tckn"), tckn, &digits) == IDENTITY_TCKN_OK) {
		citizen_tckn_indexes(&index, tckn);
		if (!audit_list_store_citizen(w->app->db, &index, &f->citizen_id, e))
			return false;
	}
	if (f->citizen_id == 0)
		web_field_error(w, "tckn", "audit.error.tckn", NULL);
	return true;
}

bool audit_list_filter(struct web *w, struct audit_filter *f, struct err *e)
{
	enum audit_action action;
	const char *typed = kept(w, "islem");

	*f = (struct audit_filter){.staff_id = 0};
	read_day(w, "ilk", &f->from);
	read_day(w, "son", &f->to);
	if (w->error_count == 0 && !date_is_none(f->to) && date_compare(f->to, f->from) < 0)
		web_field_error(w, "son", "audit.error.backwards", NULL);
	if (audit_action_parse(typed, &action))
		(void)text_copy(f->action, sizeof f->action, typed);
	else if (!text_is_empty(typed))
		web_field_error(w, "islem", "audit.error.action", NULL);
	if (!text_parse_int(kept(w, "birim"), 1, UINT16_MAX, &f->unit_id))
		f->unit_id = 0;
	if (!text_parse_int(kept(w, "kisi"), 1, INT64_MAX, &f->citizen_id))
		f->citizen_id = 0;
	return read_username(w, f, e) && read_tckn(w, f, e);
}

struct listing {
	struct web *w;
	page_node *list;
	size_t count, most;
	int64_t last_id;
};

static const char *who(struct web *w, const struct audit_entry *entry)
{
	if (!text_is_empty(entry->username))
		return arena_copy(w->arena, entry->username);
	return web_text(w, arena_format(w->arena, "audit.actor.%s", entry->actor), NULL);
}

static const char *about(struct web *w, const struct audit_entry *entry)
{
	if (entry->citizen_id == 0)
		return arena_copy(w->arena, entry->subject);
	return arena_format(w->arena, "%s%s%s",
		web_text(w, "audit.person", "number", arena_format(w->arena, "%ld", (long)entry->citizen_id), NULL),
		entry->subject[0] != '\0' ? "; " : "", entry->subject);
}

static const char *why(struct web *w, const struct audit_entry *entry)
{
	enum audit_reason reason;
	const char *words = audit_reason_parse(entry->reason, &reason) && reason != AUDIT_REASON_NONE
				    ? web_text(w, arena_format(w->arena, "audit.reason.%s", entry->reason), NULL)
				    : "";

	return arena_format(
		w->arena, "%s%s%s", words, words[0] != '\0' && entry->note[0] != '\0' ? ": " : "", entry->note);
}

/* An action of a later version of the house is shown by its name. */
static const char *what(struct web *w, const struct audit_entry *entry)
{
	enum audit_action action;

	return audit_action_parse(entry->action, &action)
		       ? web_text(w, arena_format(w->arena, "audit.action.%s", entry->action), NULL)
		       : arena_copy(w->arena, entry->action);
}

static bool put_entry(void *context, const struct audit_entry *entry)
{
	struct listing *l = context;
	struct web *w = l->w;
	page_node *row;

	if (l->count == l->most) {
		l->count++; /* there is one more */
		return false;
	}
	row = page_item(l->list, l->count++);
	page_put(row, "Time",
		arena_format(
			w->arena, "%s %s", web_date_short(w, clock_to_local(entry->at).day), web_time(w, entry->at)));
	page_put(row, "Who", who(w, entry));
	page_put(row, "Unit", arena_copy(w->arena, entry->unit_name));
	page_put(row, "Action", what(w, entry));
	page_put(row, "About", about(w, entry));
	page_put(row, "Why", why(w, entry));
	l->last_id = entry->id;
	return true;
}

static bool put_unit(void *context, const struct audit_unit *unit)
{
	struct listing *l = context;
	page_node *option = page_item(l->list, l->count++);

	page_put_int(option, "Value", (long)unit->id);
	page_put(option, "Label", arena_copy(l->w->arena, unit->name));
	return true;
}

static bool put_choices(struct web *w, struct err *e)
{
	struct listing units = {.w = w, .list = page_child(w->page, "Units")};
	page_node *actions = page_child(w->page, "Actions");

	for (int i = 0; i < AUDIT_ACTIONS; i++) {
		const char *name = audit_action_name((enum audit_action)i);

		page_put(page_item(actions, (size_t)i), "Value", name);
		page_put_text(w, page_item(actions, (size_t)i), "Label",
			arena_format(w->arena, "audit.action.%s", name), NULL);
	}
	return audit_list_store_units(w->app->db, put_unit, &units, e);
}

struct writing {
	struct web *w;
	enum audit_action action;
	const struct audit_filter *filter;
	int64_t rows;
};

static enum db_verdict write_row(struct db *db, void *context, struct err *e)
{
	struct writing *x = context;
	char query[AUDIT_FILTER_QUERY], note[AUDIT_FILTER_QUERY + 40];

	(void)db;
	audit_filter_query(x->filter, query);
	(void)text_format(note, sizeof note, "%s%s%ld rows", query, query[0] != '\0' ? "; " : "", (long)x->rows);
	return staff_audit(x->w, x->action, x->filter->citizen_id, NULL, note, e) ? DB_COMMIT : DB_FAIL;
}

bool audit_list_write_down(
	struct web *w, enum audit_action action, const struct audit_filter *f, int64_t rows, struct err *e)
{
	struct writing x = {w, action, f, rows};

	return db_transact(w->app->db, write_row, &x, e);
}

static bool put_rows(struct web *w, const struct audit_filter *f, struct err *e)
{
	struct listing rows = {.w = w, .list = page_child(w->page, "Row"), .most = ROWS_SHOWN};
	char query[AUDIT_FILTER_QUERY];
	int64_t below = 0;

	audit_filter_query(f, query);
	page_put(w->page, "Audit.Query", arena_copy(w->arena, query));
	if (w->method == METHOD_GET && text_parse_int(web_field(w, "once"), 1, INT64_MAX, &below))
		page_put(w->page, "Audit.IsOlder", "1");
	if (!audit_list_store_each(w->app->db, f, below, ROWS_SHOWN + 1, put_entry, &rows, e))
		return false;
	if (rows.count > ROWS_SHOWN)
		page_put_int(w->page, "Audit.Before", (long)rows.last_id);
	return audit_list_write_down(
		w, AUDIT_LOG_LOOK, f, (int64_t)(rows.count < ROWS_SHOWN ? rows.count : ROWS_SHOWN), e);
}

bool audit_list_show(struct web *w, const struct audit_filter *f, struct err *e)
{
	bool right = w->error_count == 0;

	web_title(w, "audit.title");
	page_put(w->page, "Page.Nav", "audit");
	web_form(w, "/denetim/suz");
	if (f->citizen_id != 0)
		page_put_int(w->page, "Audit.Citizen", (long)f->citizen_id);
	if (staff_is_fresh(w))
		page_put(w->page, "Audit.IsFresh", "1");
	return put_choices(w, e) && (!right || put_rows(w, f, e)) && web_page(w, right ? 200 : 422, "staff/audit");
}

static bool show(struct web *w, struct err *e)
{
	struct audit_filter f;

	return audit_list_filter(w, &f, e) && audit_list_show(w, &f, e);
}

static enum db_verdict answer_filter(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	char query[AUDIT_FILTER_QUERY];

	(void)e;
	audit_filter_query(context, query);
	return submission_answer(w, answer, "/denetim", query);
}

/* The filter is sent by POST, since a T.C. number may stand in it; what goes on in the address is whose it is. */
static bool submit(struct web *w, struct err *e)
{
	enum submission_outcome outcome;
	struct audit_filter f;

	if (!audit_list_filter(w, &f, e))
		return false;
	return w->error_count > 0 ? audit_list_show(w, &f, e) : submission_run(w, answer_filter, &f, &outcome, e);
}

static const struct form_field fields[] = {{"ilk", false}, {"son", false}, {"islem", false}, {"personel", false},
	{"birim", false}, {"kisi", false}, {"once", false}, {"tckn", false}};
static const struct form list_form = {fields, 7};
static const struct form export_form = {fields, 6};
static const struct form filter_form = {fields, 8};

#define AUDITOR STAFF_BIT(STAFF_AUDITOR), STAFF_SCOPE_ALL
const struct route audit_list_routes[] = {
	{METHOD_GET, "/denetim", ACCESS_STAFF, &list_form, show, NULL, AUDITOR},
	{METHOD_POST, "/denetim/suz", ACCESS_STAFF, &filter_form, submit, NULL, AUDITOR},
	{METHOD_GET, "/denetim/disa-aktar", ACCESS_STAFF, &export_form, audit_export, NULL, AUDITOR},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
