/* Filling `/rizalar`: where the person stands, since when, with which version, and every act so far. */
#include "feature/consent/consent_citizen.h"

#include <string.h>

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/session/session.h"

enum { HISTORY_MAX = 50 };

static const char *const text_path[LEGAL_KIND_COUNT] = {
	[LEGAL_AGREEMENT] = "/metin/uyelik-sozlesmesi",
	[LEGAL_NOTICE] = "/metin/aydinlatma",
	[LEGAL_CONSENT] = "/metin/acik-riza",
};

bool consent_page_minor(const struct web *w)
{
	return consent_is_minor(session_actor(w)->birth_date, w->now.today, app_rule(w, RULE_ADULT_AGE));
}

const char *consent_page_when(const struct web *w, instant at)
{
	return arena_format(w->arena, "%s, %s", web_date_long(w, clock_to_local(at).day), web_time(w, at));
}

bool consent_page_standing(
	struct web *w, enum legal_kind kind, struct consent_standing *out, struct consent_entry *entry, struct err *e)
{
	return consent_store_standing(w->app->db, session_actor(w)->citizen_id, kind, out, entry, e);
}

/* Of an act while the person was a minor, taken down at a unit: the legal representative's (D14). */
static bool is_represented(const struct web *w, const struct consent_entry *entry)
{
	bool minor = consent_is_minor(
		session_actor(w)->birth_date, clock_to_local(entry->recorded_at).day, app_rule(w, RULE_ADULT_AGE));

	return consent_is_represented(&entry->event, minor);
}

/* One act: what, when, which version, the address of that very text, its digest. */
static void put_entry(struct web *w, page_node *node, const struct consent_entry *entry)
{
	char hex[2 * SECRET_DIGEST_BYTES + 1], key[64];
	bool english = text_equal(entry->language, "en");

	text_hex(hex, entry->sha256, sizeof entry->sha256);
	(void)text_format(key, sizeof key, "consent.%s.%s", is_represented(w, entry) ? "represented" : "act",
		consent_act_name(entry->event.act));
	page_put_text(w, node, "Act", key, NULL);
	(void)text_format(key, sizeof key, "consent.kind.%s", legal_kind_name(entry->event.kind));
	page_put_text(w, node, "Kind", key, NULL);
	(void)text_format(key, sizeof key, "consent.channel.%s", entry->channel);
	page_put_text(w, node, "Channel", key, NULL);
	page_put(node, "When", consent_page_when(w, entry->recorded_at));
	page_put_int(node, "Version", (long)entry->event.version);
	page_put(node, "Sha256", hex);
	page_put(node, "Url",
		arena_format(w->arena, "%s%s?surum=%ld", english ? "/en" : "", text_path[entry->event.kind],
			(long)entry->event.version));
}

static const char *state_word(const struct consent_standing *standing, bool minor)
{
	if (minor && !(standing->known && standing->act == CONSENT_GIVEN && standing->at_unit))
		return "minor";
	return standing->known ? consent_act_name(standing->act) : "none";
}

/* The words of that state; what the representative decided is told as that. */
static const char *words_of(const struct web *w, const struct consent_standing *standing,
	const struct consent_entry *entry, const char *state)
{
	if (!standing->known || !is_represented(w, entry))
		return arena_format(w->arena, "consent.state.%s", state);
	return arena_format(w->arena, "consent.state.represented_%s", consent_act_name(standing->act));
}

/* The card: how the explicit consent stands, what that means, and the one act that changes it. */
static bool put_card(
	struct web *w, const struct consent_standing *standing, const struct consent_entry *entry, struct err *e)
{
	struct legal_text *text = arena_alloc(w->arena, sizeof *text);
	page_node *card = page_child(w->page, "Consent");
	bool minor = consent_page_minor(w), found;
	const char *state = state_word(standing, minor), *words = words_of(w, standing, entry, state);

	if (!legal_text_current(w->app->db, w->arena, LEGAL_CONSENT, w->language, w->now.today, text, &found, e))
		return false;
	page_put(card, "State", state);
	page_put_text(w, card, "Word", arena_format(w->arena, "%s.word", words), NULL);
	page_put_text(w, card, "Text", arena_format(w->arena, "%s.text", words), NULL);
	if (standing->known)
		put_entry(w, page_child(card, "Last"), entry);
	if (consent_in_candidate_pool(standing, minor))
		page_put(card, "InPool", "1");
	if (consent_judge_withdraw(standing) == CONSENT_OK)
		web_form_at(w, page_child(card, "Withdraw"), "/rizalar/geri-al");
	if (!found)
		return true;
	legal_text_put(w, text, page_child(w->page, "Legal"));
	if (consent_judge_give(standing, text->version, minor) == CONSENT_OK) {
		web_form_at(w, page_child(card, "Give"), "/rizalar/ver");
		page_put_int(card, "Give.Version", (long)text->version);
	}
	return true;
}

/* Where a minor's legal representative goes (D14). */
static bool put_unit(struct web *w, struct err *e)
{
	struct consent_unit *unit = arena_alloc(w->arena, sizeof *unit);

	if (!consent_store_unit(w->app->db, session_actor(w)->citizen_id, unit, e))
		return false;
	if (unit->name[0] != '\0') {
		page_put(w->page, "Unit.Name", unit->name);
		page_put(w->page, "Unit.Phone", unit->phone);
	}
	return true;
}

static bool put_history(struct web *w, struct err *e)
{
	struct consent_entry *entries = arena_alloc(w->arena, HISTORY_MAX * sizeof *entries);
	size_t count;

	if (!consent_store_history(w->app->db, session_actor(w)->citizen_id, entries, HISTORY_MAX, &count, e))
		return false;
	for (size_t i = 0; i < count; i++)
		put_entry(w, page_item(page_child(w->page, "History"), i), &entries[count - 1 - i]);
	return true;
}

bool consent_page_show(struct web *w, int status, struct err *e)
{
	struct consent_entry latest[LEGAL_KIND_COUNT], entry;
	struct consent_standing standing;
	size_t count;

	if (!consent_store_latest(w->app->db, session_actor(w)->citizen_id, latest, &count, e))
		return false;
	standing = consent_store_stand(latest, count, LEGAL_CONSENT, &entry);
	if (!put_card(w, &standing, &entry, e) || !put_history(w, e) || (consent_page_minor(w) && !put_unit(w, e)))
		return false;
	if (consent_store_stand(latest, count, LEGAL_AGREEMENT, &entry).known)
		put_entry(w, page_child(w->page, "Agreement"), &entry);
	if (consent_store_stand(latest, count, LEGAL_NOTICE, &entry).known)
		put_entry(w, page_child(w->page, "Notice"), &entry);
	if (!session_is_fresh(w))
		page_put(w->page, "AsksPassword", "1");
	web_title(w, "consent.title");
	page_put(w->page, "Page.Nav", "consent");
	return web_page(w, status, "citizen/consent");
}
