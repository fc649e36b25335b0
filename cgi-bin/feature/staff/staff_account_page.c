/* `/hesaplar` and `/hesaplar/kisi`: the list, and one account with what may be done to it. */
#include "feature/staff/staff_account_pages.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/staff/staff_account.h"
#include "feature/staff/staff_session.h"
#include "feature/unit/unit_store.h"

enum { SKIP_MAX = 1000000 };

int64_t staff_account_number(const struct web *w)
{
	int64_t number;

	return text_parse_int(web_field(w, "no"), 1, INT32_MAX, &number) ? number : 0;
}

const char *staff_account_subject(const struct web *w, int64_t id)
{
	return arena_format(w->arena, "staff:%lld", (long long)id);
}

const char *staff_account_name(const struct web *w, const struct staff_account *account)
{
	return account->last_name[0] == '\0' ? arena_copy(w->arena, account->first_name)
					     : arena_format(w->arena, "%s %s", account->first_name, account->last_name);
}

/* The roles of today, comma between. */
static const char *roles_of(const struct web *w, int64_t roles)
{
	const char *all = "";

	for (int i = 0; i < STAFF_ROLES; i++)
		if (roles & STAFF_BIT(i))
			all = arena_format(w->arena, "%s%s%s", all, all[0] != '\0' ? ", " : "",
				web_text(w, arena_format(w->arena, "staff.role.%s", staff_role_names[i]), NULL));
	return all[0] != '\0' ? all : web_text(w, "account.no_role", NULL);
}

void staff_account_put(struct web *w, page_node *node, const struct staff_account *account)
{
	static const char *const tag[] = {
		[STAFF_INVITED] = "info", [STAFF_ACTIVE] = "ok", [STAFF_SUSPENDED] = "missing"};
	const char *state = staff_state_names[account->state];

	page_put_int(node, "Number", (long)account->id);
	page_put(node, "Name", staff_account_name(w, account));
	page_put(node, "Username", account->username);
	page_put(node, "Unit", account->unit_name);
	page_put(node, "State", state);
	page_put(node, "StateTag", tag[account->state]);
	page_put_text(w, node, "StateWord", arena_format(w->arena, "account.state.%s", state), NULL);
	page_put(node, "Roles", roles_of(w, account->roles));
}

bool staff_account_put_units(struct web *w, struct err *e)
{
	struct unit *units = arena_alloc(w->arena, UNITS_MAX * sizeof *units);
	page_node *list = page_child(w->page, "Units");
	size_t count;

	if (!unit_store_list(w->app->db, UNIT_EVERYWHERE, units, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		bool centre = text_equal(units[i].kind, "service_centre");

		page_put_int(page_item(list, i), "Value", (long)units[i].id);
		page_put(page_item(list, i), "Label",
			centre ? arena_format(w->arena, "%s: %s", units[i].province, units[i].name) : units[i].name);
	}
	return true;
}

static void put_states(struct web *w)
{
	page_node *list = page_child(w->page, "States");

	for (size_t i = 0; i < STAFF_STATES; i++) {
		page_put(page_item(list, i), "Value", staff_state_names[i]);
		page_put_text(w, page_item(list, i), "Label",
			arena_format(w->arena, "account.state.%s", staff_state_names[i]), NULL);
	}
}

static bool state_is_known(const char *state)
{
	for (size_t i = 0; i < STAFF_STATES; i++)
		if (text_equal(staff_state_names[i], state))
			return true;
	return false;
}

bool staff_account_show_list(struct web *w, struct err *e)
{
	struct staff_account *rows = arena_alloc(w->arena, STAFF_ACCOUNT_PAGE * sizeof *rows);
	struct staff_account_search search = {.text = web_field(w, "ara"), .state = web_field(w, "durum")};
	page_node *list = page_child(w->page, "Account");
	int64_t total;
	size_t count;

	if (!text_parse_int(web_field(w, "atla"), 0, SKIP_MAX, &search.skip))
		search.skip = 0;
	if (!state_is_known(search.state))
		search.state = "";
	if (!staff_account_list(w, &search, rows, &count, &total, e))
		return false;
	for (size_t i = 0; i < count; i++)
		staff_account_put(w, page_item(list, i), &rows[i]);
	put_states(w);
	if (search.skip + (int64_t)count < total)
		page_put_int(w->page, "Next", (long)search.skip + (long)count);
	web_keep(w, "ara", search.text);
	web_keep(w, "durum", search.state);
	page_put_text(w, w->page, "Found", count == 0 ? "account.list.none" : "account.list.found", "from",
		arena_format(w->arena, "%d", (int)search.skip + 1), "to",
		arena_format(w->arena, "%d", (int)search.skip + (int)count), "total",
		arena_format(w->arena, "%d", (int)total), NULL);
	web_title(w, "account.list.title");
	page_put(w->page, "Page.Nav", "account");
	if (text_is_empty(search.text) && search.state[0] == '\0' && search.skip == 0 &&
		!staff_account_put_waiting(w, e))
		return false;
	return web_page(w, 200, "staff/account_list");
}

static bool put_roles(struct web *w, int64_t id, bool own, struct err *e)
{
	struct staff_role_held *held = arena_alloc(w->arena, STAFF_ACCOUNT_ROLES_MAX * sizeof *held);
	page_node *list = page_child(w->page, "Role");
	size_t count;

	if (!staff_account_roles(w, id, held, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		page_node *node = page_item(list, i);
		bool over = held[i].ended || (!date_is_none(held[i].to) && date_compare(held[i].to, w->now.today) < 0);
		const char *word = over ? "over" : date_compare(w->now.today, held[i].from) < 0 ? "ahead" : "now";

		page_put_text(
			w, node, "Name", arena_format(w->arena, "staff.role.%s", staff_role_names[held[i].role]), NULL);
		page_put_text(w, node, "Days", date_is_none(held[i].to) ? "account.role.from" : "account.role.from_to",
			"from", web_date_short(w, held[i].from), "to",
			date_is_none(held[i].to) ? "" : web_date_short(w, held[i].to), NULL);
		page_put_text(w, node, "Word", arena_format(w->arena, "account.role.%s", word), NULL);
		page_put(node, "Tag", over ? "missing" : text_equal(word, "now") ? "ok" : "info");
		if (over || own)
			continue;
		page_put_int(node, "Number", (long)held[i].id);
		web_form_at(w, node, "/hesaplar/gorev/bitir");
	}
	return true;
}

static void put_forms(struct web *w)
{
	web_form_at(w, page_child(w->page, "State"), "/hesaplar/durum");
	web_form_at(w, page_child(w->page, "Invite"), "/hesaplar/davet");
	web_form_at(w, page_child(w->page, "Move"), "/hesaplar/birim");
}

bool staff_account_show_one(struct web *w, struct err *e)
{
	/* the first says that the invitation counts: not while it waits */
	static const char *const notices[] = {
		"davet", "hesapacildi", "davetgeri", "askida", "askidandondu", "birim", "gorev", "gorevbitti", NULL};
	struct staff_account account;
	bool found, own;

	if (!staff_account_find(w, staff_account_number(w), &account, &found, e))
		return false;
	if (!found)
		return web_refuse(w, 404);
	own = account.id == staff_actor(w)->staff_id;
	staff_account_put(w, page_child(w->page, "Account"), &account);
	web_notice(w, account.state == STAFF_INVITED ? notices : notices + 1);
	web_title(w, "account.one.title");
	page_put(w->page, "Page.Nav", "account");
	page_put(w->page, "Own", own ? "1" : "");
	page_put(
		page_child(w->page, "Form.birim"), "Value", arena_format(w->arena, "%lld", (long long)account.unit_id));
	if (!own)
		put_forms(w);
	return put_roles(w, account.id, own, e) && staff_account_put_invitation(w, &account, e) &&
	       (own || staff_account_put_units(w, e)) && web_page(w, 200, "staff/account_one");
}

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define ADMIN STAFF_BIT(STAFF_ADMIN), STAFF_SCOPE_ALL

static const struct form_field search_fields[] = {{"ara", false}, {"durum", false}, {"atla", false}};
static const struct form_field one_fields[] = {{"no", false}, {"sonuc", false}};
static const struct form_field new_fields[] = {
	{"username", false}, {"first_name", false}, {"last_name", false}, {"birim", false}};
static const struct form_field number_fields[] = {{"no", false}};
static const struct form_field state_fields[] = {{"no", false}, {"durum", false}};
static const struct form_field decision_fields[] = {{"no", false}, {"karar", false}};
static const struct form_field move_fields[] = {{"no", false}, {"birim", false}};
static const struct form_field role_fields[] = {{"no", false}, {"gorev", false}, {"from_day", false},
	{"from_month", false}, {"from_year", false}, {"to_day", false}, {"to_month", false}, {"to_year", false}};
static const struct form_field end_fields[] = {{"no", false}, {"gorev", false}};

const struct route staff_account_routes[] = {
	{METHOD_GET, "/hesaplar", ACCESS_STAFF, FORM(search_fields), staff_account_show_list, NULL, ADMIN},
	{METHOD_GET, "/hesaplar/kisi", ACCESS_STAFF, FORM(one_fields), staff_account_show_one, NULL, ADMIN},
	{METHOD_GET, "/hesaplar/yeni", ACCESS_STAFF, NULL, staff_account_show_new, NULL, ADMIN},
	{METHOD_POST, "/hesaplar/yeni", ACCESS_STAFF, FORM(new_fields), staff_account_submit_new, NULL, ADMIN},
	{METHOD_POST, "/hesaplar/durum", ACCESS_STAFF, FORM(state_fields), staff_account_submit_state, NULL, ADMIN},
	{METHOD_POST, "/hesaplar/davet", ACCESS_STAFF, FORM(number_fields), staff_account_submit_invite, NULL, ADMIN},
	{METHOD_POST, "/hesaplar/davet/karar", ACCESS_STAFF, FORM(decision_fields), staff_account_submit_decision, NULL,
		ADMIN},
	{METHOD_POST, "/hesaplar/birim", ACCESS_STAFF, FORM(move_fields), staff_account_submit_move, NULL, ADMIN},
	{METHOD_GET, "/hesaplar/gorev", ACCESS_STAFF, FORM(number_fields), staff_account_show_role, NULL, ADMIN},
	{METHOD_POST, "/hesaplar/gorev", ACCESS_STAFF, FORM(role_fields), staff_account_submit_role, NULL, ADMIN},
	{METHOD_POST, "/hesaplar/gorev/bitir", ACCESS_STAFF, FORM(end_fields), staff_account_submit_end, NULL, ADMIN},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
