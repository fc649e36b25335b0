#include "feature/unit/unit_staff.h"

#include <string.h>

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"
#include "feature/unit/unit_store.h"

enum { PROVINCES = 81 };

static int64_t number_of(const struct web *w)
{
	int64_t number;

	return text_parse_int(web_field(w, "no"), 1, UINT16_MAX, &number) ? number : 0;
}

static void put_unit(struct web *w, page_node *node, const struct unit *unit)
{
	page_put_int(node, "Number", (long)unit->id);
	page_put(node, "Name", unit->name);
	page_put_text(w, node, "Kind", arena_format(w->arena, "unit.kind.%s", unit->kind), NULL);
	page_put(node, "Address", unit->address[0] != '\0' ? unit->address : web_text(w, "unit.no_address", NULL));
	page_put(node, "Phone", unit->phone[0] != '\0' ? unit->phone : "ALO 170");
}

/* The units of one province: the person's own, or the one that was chosen; 0 is headquarters. */
static bool show_list(struct web *w, struct err *e)
{
	static const char *const notices[] = {"birimdegisti", NULL};
	struct unit *units = arena_alloc(w->arena, UNITS_MAX * sizeof *units);
	page_node *list = page_child(w->page, "Unit");
	int64_t province;
	size_t count;

	if (!text_parse_int(web_field(w, "il"), 0, PROVINCES, &province))
		province = staff_actor(w)->province_code;
	if (!unit_store_list(w->app->db, province, units, &count, e))
		return false;
	for (size_t i = 0; i < count; i++)
		put_unit(w, page_item(list, i), &units[i]);
	page_put(w->page, "MayChange", staff_has_role(w, STAFF_BIT(STAFF_ADMIN)) ? "1" : "");
	page_put_int(page_child(w->page, "Form.il"), "Value", (long)province);
	web_notice(w, notices);
	web_title(w, "unit.list.title");
	page_put(w->page, "Page.Nav", "unit");
	return web_page(w, 200, "staff/unit_list");
}

static bool show_form(struct web *w, const struct unit *unit, int status)
{
	put_unit(w, page_child(w->page, "Unit"), unit);
	page_put_int(w->page, "Unit.Version", (long)unit->version);
	page_put_int(w->page, "Unit.Province", (long)unit->province_code);
	web_title(w, "unit.change.title");
	page_put(w->page, "Page.Nav", "unit");
	web_form(w, "/birimler/degistir");
	return web_page(w, status, "staff/unit_change");
}

static bool show_change(struct web *w, struct err *e)
{
	struct unit unit;
	bool found;

	if (!unit_store_find(w->app->db, number_of(w), &unit, &found, e))
		return false;
	if (!found)
		return web_refuse(w, 404);
	web_keep(w, "address", unit.address);
	web_keep(w, "phone", unit.phone);
	return show_form(w, &unit, 200);
}

/* Both may be empty: then pages name ALO 170. */
static void take_fields(struct web *w, struct unit *unit)
{
	const char *address = web_field(w, "address"), *phone = web_field(w, "phone");

	web_keep(w, "address", address);
	web_keep(w, "phone", phone);
	if (strchr(address, '\n') || turkish_length(address) > UNIT_ADDRESS_CHARACTERS ||
		!text_copy(unit->address, sizeof unit->address, address))
		web_field_error(w, "address", "unit.error.address", NULL);
	if (strspn(phone, "0123456789 +()") != strlen(phone) || !text_copy(unit->phone, sizeof unit->phone, phone))
		web_field_error(w, "phone", "unit.error.phone", NULL);
}

static enum db_verdict change(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	struct unit *unit = context;
	bool changed;

	if (!unit_store_change(w->app->db, unit, &changed, e))
		return DB_FAIL;
	if (!changed)
		return DB_ROLLBACK;
	if (!staff_audit(w, AUDIT_UNIT_CHANGE, 0, arena_format(w->arena, "unit:%lld", (long long)unit->id), NULL, e))
		return DB_FAIL;
	return submission_answer(w, answer, "/birimler",
		arena_format(w->arena, "il=%lld&sonuc=birimdegisti", (long long)unit->province_code));
}

static bool submit_change(struct web *w, struct err *e)
{
	enum submission_outcome outcome;
	struct unit unit;
	bool found;

	if (!unit_store_find(w->app->db, number_of(w), &unit, &found, e))
		return false;
	if (!found)
		return web_refuse(w, 404);
	take_fields(w, &unit);
	if (!text_parse_int(web_field(w, "version"), 1, INT32_MAX, &unit.version))
		return web_refuse(w, 400);
	if (w->error_count > 0)
		return show_form(w, &unit, 422);
	if (!submission_run(w, change, &unit, &outcome, e))
		return false;
	return outcome != SUBMISSION_REFUSED || web_refuse(w, 409);
}

static const struct form_field list_field[] = {{"il", false}, {"sonuc", false}};
static const struct form list_form = {list_field, 2};
static const struct form_field number_field[] = {{"no", false}};
static const struct form number_form = {number_field, 1};
static const struct form_field change_field[] = {
	{"no", false}, {"version", false}, {"address", false}, {"phone", false}};
static const struct form change_form = {change_field, 4};

const struct route unit_staff_routes[] = {
	{METHOD_GET, "/birimler", ACCESS_STAFF, &list_form, show_list, NULL, STAFF_ANY, STAFF_SCOPE_ALL},
	{METHOD_GET, "/birimler/degistir", ACCESS_STAFF, &number_form, show_change, NULL, STAFF_BIT(STAFF_ADMIN),
		STAFF_SCOPE_ALL},
	{METHOD_POST, "/birimler/degistir", ACCESS_STAFF, &change_form, submit_change, NULL, STAFF_BIT(STAFF_ADMIN),
		STAFF_SCOPE_ALL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
