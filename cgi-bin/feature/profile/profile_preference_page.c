/* `/tercih`: where and how the person wants to work (R3). */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile_change.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_part.h"

static const char path[] = "/tercih";

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

/* "10010:6,34": the ways and provinces that the page shows as stored, which a save must still find. */
static const char *codes_of(const struct web *w, const struct profile_wish *wish)
{
	const char *codes = "";

	for (int i = 0; i < PROFILE_PREFERENCES; i++)
		codes = arena_format(w->arena, "%s%d", codes, wish->way[i]);
	for (size_t i = 0; i < wish->count; i++)
		codes = arena_format(w->arena, "%s%s%d", codes, i == 0 ? ":" : ",", (int)wish->province[i]);
	return codes;
}

static bool show(struct web *w, const struct profile_subject *s, int status, const struct ticked *x, const char *shown)
{
	put_options(w, x);
	page_put_text(w, w->page, "PlacesHint", "profile.preference.provinces.hint", "max",
		arena_format(w->arena, "%d", provinces_max(w)), NULL);
	page_put(w->page, "Shown", shown);
	profile_page_begin(w, s, "profile.preference.title", path, "");
	return web_page(w, status, "profile/preferences");
}

/* `ticked` NULL: what is stored. */
static bool show_stored(
	struct web *w, const struct profile_subject *s, int status, const struct ticked *ticked, struct err *e)
{
	struct profile_wish wish;
	struct ticked x = {0};

	if (!profile_store_wish(w->app->db, s->citizen_id, &wish, e))
		return false;
	for (int i = 0; i < PROFILE_PREFERENCES; i++)
		x.way[i] = wish.way[i];
	for (size_t i = 0; i < wish.count; i++)
		x.province[wish.province[i]] = true;
	return show(w, s, status, ticked ? ticked : &x, codes_of(w, &wish));
}

static bool get(struct web *w, struct profile_subject *s, struct err *e)
{
	return show_stored(w, s, 200, NULL, e);
}

static void read_ways(struct web *w, const struct profile_subject *s, struct ticked *x)
{
	bool any = false;

	for (int i = 0; i < PROFILE_PREFERENCES; i++) {
		x->way[i] = text_equal(web_field(w, way_box(w, i)), "1");
		any = any || x->way[i];
	}
	if (!any)
		web_anchor_error(w, "way", way_box(w, 0), profile_voice(w, s, "preference.ways.empty"), NULL);
}

/* The anchor is the first box on the page: provinces stand by name. */
static void read_provinces(struct web *w, const struct profile_subject *s, struct ticked *x)
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
		web_anchor_error(w, "province", first, profile_voice(w, s, "preference.provinces.empty"), NULL);
	if (x->provinces > max)
		web_anchor_error(w, "province", first, "profile.preference.provinces.many", "max",
			arena_format(w->arena, "%d", max), "chosen", arena_format(w->arena, "%d", x->provinces), NULL);
}

static enum profile_save save(struct web *w, const struct profile_subject *s, void *context, struct err *e)
{
	struct profile_wish stored;

	if (!profile_store_wish(w->app->db, s->citizen_id, &stored, e))
		return PROFILE_SAVE_FAILED;
	if (!text_equal(codes_of(w, &stored), web_field(w, "shown")))
		return PROFILE_STALE;
	return profile_store_save_wish(w->app->db, s->citizen_id, context, w->now.at, e) ? PROFILE_SAVED
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

static bool post(struct web *w, struct profile_subject *s, struct err *e)
{
	struct ticked x = {0};
	struct profile_wish wish;
	struct profile_change change = {REGISTRATION_PROFILE_PREFERENCE, save, &wish, profile_path(w, s, path), false};
	enum profile_save saved;

	read_ways(w, s, &x);
	read_provinces(w, s, &x);
	if (w->error_count > 0)
		return show(w, s, 422, &x, web_field(w, "shown"));
	wish = wish_of(&x);
	if (!profile_change_run(w, s, &change, &saved, e))
		return false;
	return saved == PROFILE_SAVED || show_stored(w, s, profile_page_refused(w, saved), &x, e);
}

const struct profile_part profile_part_preference = {path, get, post};
