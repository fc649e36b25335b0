/* `/ozgecmis/tercih`: where and how the person wants to work (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_citizen.h"
#include "feature/profile/profile_page.h"
#include "feature/session/session.h"

static const struct form_field show_fields[] = {{"sonuc", false}};
static const struct form show_form = {show_fields, 1};

/* One box for each way of working and each plate code, with the value 1. */
#define WAY(name)                   \
	{                           \
		"way_" #name, false \
	}
#define ONE(n)                        \
	{                             \
		"province_" #n, false \
	}
#define TEN(d) \
	ONE(d##0), ONE(d##1), ONE(d##2), ONE(d##3), ONE(d##4), ONE(d##5), ONE(d##6), ONE(d##7), ONE(d##8), ONE(d##9)
static const struct form_field save_fields[] = {WAY(full_time), WAY(part_time), WAY(shifts), WAY(remote), WAY(seasonal),
	ONE(1), ONE(2), ONE(3), ONE(4), ONE(5), ONE(6), ONE(7), ONE(8), ONE(9), TEN(1), TEN(2), TEN(3), TEN(4), TEN(5),
	TEN(6), TEN(7), ONE(80), ONE(81)};
static const struct form save_form = {save_fields, sizeof save_fields / sizeof *save_fields};

enum { PROVINCES = 82 }; /* plate codes 1-81 */

/* What is ticked on the page: more than may be saved. */
struct ticked {
	bool way[PROFILE_PREFERENCES];
	bool province[PROVINCES];
	int provinces;
};

static int provinces_max(const struct web *w)
{
	int max = app_rule(w, RULE_PREFERRED_PROVINCES);

	return max < PROFILE_ROWS_MAX ? max : PROFILE_ROWS_MAX;
}

static const char *way_box(const struct web *w, int way)
{
	return arena_format(w->arena, "way_%s", profile_preference_name(way));
}

static const char *province_box(const struct web *w, int64_t code)
{
	return arena_format(w->arena, "province_%d", (int)code);
}

static void put_options(struct web *w, const struct ticked *x)
{
	const struct reference *r = w->app->reference;
	page_node *ways = page_child(w->page, "Ways"), *provinces = page_child(w->page, "Places");

	for (int i = 0; i < PROFILE_PREFERENCES; i++) {
		page_node *item = page_item(ways, (size_t)i);

		page_put(item, "Name", way_box(w, i));
		page_put(item, "Value", "1");
		page_put(item, "Label", profile_page_word(w, "profile.way", profile_preference_name(i)));
		if (x->way[i])
			page_put(item, "Checked", "1");
	}
	for (size_t i = 0; i < r->province_count; i++) {
		page_node *item = page_item(provinces, i);

		page_put(item, "Name", province_box(w, r->province[i].code));
		page_put(item, "Label", r->province[i].name);
		if (x->province[r->province[i].code])
			page_put(item, "Checked", "1");
	}
}

static bool show(struct web *w, int status, const struct ticked *x)
{
	put_options(w, x);
	page_put_text(w, w->page, "PlacesHint", "profile.preference.provinces.hint", "max",
		arena_format(w->arena, "%d", provinces_max(w)), NULL);
	profile_page_begin(w, "profile.preference.title", "profile");
	web_form(w, "/ozgecmis/tercih");
	return web_page(w, status, "citizen/preferences");
}

static bool get(struct web *w, struct err *e)
{
	struct profile_wish wish;
	struct ticked x = {0};

	if (!profile_store_wish(w->app->db, session_actor(w)->citizen_id, &wish, e))
		return false;
	for (int i = 0; i < PROFILE_PREFERENCES; i++)
		x.way[i] = wish.way[i];
	for (size_t i = 0; i < wish.count; i++)
		x.province[wish.province[i]] = true;
	return show(w, 200, &x);
}

static void read_ways(struct web *w, struct ticked *x)
{
	bool any = false;

	for (int i = 0; i < PROFILE_PREFERENCES; i++) {
		x->way[i] = text_equal(web_field(w, way_box(w, i)), "1");
		any = any || x->way[i];
	}
	if (!any)
		web_anchor_error(w, "way", way_box(w, 0), "profile.preference.ways.empty", NULL);
}

/* The anchor is the first box on the page: provinces stand by name. */
static void read_provinces(struct web *w, struct ticked *x)
{
	const struct reference *r = w->app->reference;
	const char *first = province_box(w, r->province[0].code);
	int max = provinces_max(w);

	for (size_t i = 0; i < r->province_count; i++) {
		int64_t code = r->province[i].code;

		x->province[code] = text_equal(web_field(w, province_box(w, code)), "1");
		x->provinces += x->province[code];
	}
	if (x->provinces == 0)
		web_anchor_error(w, "province", first, "profile.preference.provinces.empty", NULL);
	if (x->provinces > max)
		web_anchor_error(w, "province", first, "profile.preference.provinces.many", "max",
			arena_format(w->arena, "%d", max), "chosen", arena_format(w->arena, "%d", x->provinces), NULL);
}

static enum profile_save save(struct web *w, void *context, struct err *e)
{
	return profile_store_save_wish(w->app->db, session_actor(w)->citizen_id, context, w->now.at, e)
		       ? PROFILE_SAVED
		       : PROFILE_SAVE_FAILED;
}

static struct profile_wish wish_of(const struct ticked *x)
{
	struct profile_wish wish = {0};

	for (int i = 0; i < PROFILE_PREFERENCES; i++)
		wish.way[i] = x->way[i];
	for (int code = 1; code < PROVINCES; code++)
		if (x->province[code])
			wish.province[wish.count++] = code;
	return wish;
}

static bool post(struct web *w, struct err *e)
{
	struct ticked x = {0};
	struct profile_wish wish;
	struct profile_change change = {REGISTRATION_PROFILE_PREFERENCE, save, &wish, "/ozgecmis/tercih", false};
	enum profile_save saved;

	read_ways(w, &x);
	read_provinces(w, &x);
	if (w->error_count > 0)
		return show(w, 422, &x);
	wish = wish_of(&x);
	return profile_change_run(w, &change, &saved, e);
}

const struct route profile_preference_routes[] = {
	{METHOD_GET, "/ozgecmis/tercih", ACCESS_CITIZEN, &show_form, get, NULL},
	{METHOD_POST, "/ozgecmis/tercih", ACCESS_CITIZEN, &save_form, post, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
