#include "feature/status/status_card.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/citizen/identity.h"
#include "feature/status/status_words.h"
#include "feature/session/session.h"
#include "feature/special_status/special_words.h"

struct registration_act status_act(const struct web *w)
{
	return (struct registration_act){
		REGISTRATION_BY_CITIZEN, REGISTRATION_WEB, w->now.today, app_rule(w, RULE_REGISTRATION_MONTHS)};
}

/* One card while it is filled: the place, and how many sentences it has. */
struct card {
	struct web *w;
	page_node *node;
	const struct session_actor *actor;
	const struct status_words *words;
	size_t sentences;
};

/* The service point where the person lives, or "". */
static const char *unit_of(const struct web *w)
{
	const struct province *p = reference_province(w->app->reference, session_actor(w)->province_code);

	return p ? p->unit : "";
}

static void say(struct card *c, const char *text)
{
	page_slot_item(page_child(c->node, "Sentence"), c->sentences++, text);
}

static const char *months_text(const struct card *c)
{
	return arena_format(c->w->arena, "%d", app_rule(c->w, RULE_REGISTRATION_MONTHS));
}

/* Until which day the record would be active after a transaction of today. */
static const char *reach_text(const struct card *c)
{
	struct registration_act act = status_act(c->w);

	return web_date_long(c->w, registration_active_until(act.today, act.months));
}

static const char *since_text(const struct card *c)
{
	return web_date_long(c->w, c->actor->status.since);
}

/* What the CV lacks (R4): "education", "occupation", "both" or NULL. */
static const char *missing_part(const struct registration_facts *facts)
{
	if (facts->has_education)
		return facts->has_occupation ? NULL : "occupation";
	return facts->has_occupation ? "education" : "both";
}

static void put_fact(struct card *c, size_t i, const char *key, const char *value)
{
	page_node *item = page_item(page_child(c->node, "Fact"), i);

	page_put_text(c->w, item, "Key", key, NULL);
	page_slot(item, "Value", value[0] != '\0' ? value : web_text(c->w, "status.none", NULL));
}

/* The button confirms what stands right above it (D7). */
static void offer(struct card *c, const char *button)
{
	char key[40];

	(void)text_format(
		key, sizeof key, "status.preference.%s", c->actor->preference[0] ? c->actor->preference : "sms");
	put_fact(c, 0, "status.check.education", c->words->education);
	put_fact(c, 1, "status.check.occupation", c->words->occupation);
	put_fact(c, 2, "status.check.province", c->words->province);
	put_fact(c, 3, "status.check.contact", web_text(c->w, key, NULL));
	page_put_text(c->w, c->node, "Button", button, NULL);
	web_form_at(c->w, c->node, "/durum/aktif");
}

/* Where the missing part is filled in; the first of both. */
static void point_to_profile(struct card *c, const char *missing)
{
	bool occupation = text_equal(missing, "occupation");
	page_node *go = page_child(c->node, "Go");

	page_put(go, "Href", web_path(c->w, occupation ? "/ozgecmis/meslek" : "/ozgecmis/egitim"));
	page_put_text(c->w, go, "Text", occupation ? "status.go.occupation" : "status.go.education", NULL);
}

static void put_link(struct card *c, const char *href, const char *key)
{
	page_node *link = page_child(c->node, "Link");

	page_put(link, "Href", href);
	page_put_text(c->w, link, "Text", key, NULL);
}

/* How long it still is, once the first warning would be out (D6). */
static void say_days_left(struct card *c)
{
	int days = date_to_days(c->actor->facts.active_until) - date_to_days(c->w->now.today);

	if (days == 0)
		say(c, web_text(c->w, "status.active.last_day", NULL));
	else if (days <= app_rule(c->w, RULE_WARNING_DAYS_FIRST))
		say(c, web_text(c->w, "status.active.days_left", "days", arena_format(c->w->arena, "%d", days), NULL));
}

static void put_active(struct card *c)
{
	const struct registration_facts *facts = &c->actor->facts;
	struct registration_act act = status_act(c->w);
	struct registration_change change;

	say(c, web_text(c->w, "status.active.until", "date", web_date_long(c->w, facts->active_until), NULL));
	say_days_left(c);
	say(c, web_text(c->w, "status.active.gives", NULL));
	put_link(c, web_path(c->w, "/durum/pasif"), "status.active.passive_link");
	if (registration_transact(facts, &act, REGISTRATION_CONFIRMATION, &change) != REGISTRATION_OK)
		return;
	say(c, web_text(c->w, "status.active.extend", "date", reach_text(c), NULL));
	offer(c, "status.active.button");
}

/* Lapsed or passive by wish: the citizen lifts it alone (D7). */
static void put_liftable(struct card *c)
{
	put_link(c, "#gecmis", "status.passive.why_link");
	say(c, web_text(c->w, "status.passive.way_back", "months", months_text(c), "date", reach_text(c), NULL));
	offer(c, "status.passive.button");
}

/* As above, but the CV lacks a part that an active record needs (R4). */
static void put_incomplete(struct card *c)
{
	const char *missing = missing_part(&c->actor->facts);
	char key[40];

	(void)text_format(key, sizeof key, "status.passive.missing_%s", missing);
	say(c, web_text(c->w, key, NULL));
	point_to_profile(c, missing);
	put_link(c, "#gecmis", "status.passive.why_link");
}

/* Only staff can help: where to go. */
static void put_held(struct card *c)
{
	const char *own = unit_of(c->w), *unit = own[0] != '\0' ? own : web_text(c->w, "status.nearest_unit", NULL);
	char key[40];

	(void)text_format(key, sizeof key, "status.passive.help_%s", registration_reason_name(c->actor->status.reason));
	say(c, web_text(c->w, key, NULL));
	say(c, web_text(c->w, "status.passive.where", "unit", unit, NULL));
	put_link(c, web_path(c->w, "/yardim"), "layout.help.link");
}

/* What a press of the button would bring decides what the card offers. */
static void put_passive(struct card *c)
{
	struct registration_act act = status_act(c->w);
	struct registration_change change;
	char key[40];

	(void)text_format(key, sizeof key, "status.passive.%s", registration_reason_name(c->actor->status.reason));
	say(c, web_text(c->w, key, "date", since_text(c), "months", months_text(c), NULL));
	say(c, web_text(c->w, "status.passive.consequence", NULL));
	switch (registration_reactivate(&c->actor->facts, &act, act.today, 0, &change)) {
	case REGISTRATION_OK:
		put_liftable(c);
		break;
	case REGISTRATION_MISSING_PROFILE:
		put_incomplete(c);
		break;
	default: /* decided by staff, or closed */
		put_held(c);
	}
}

static void put_draft(struct card *c)
{
	const char *missing = missing_part(&c->actor->facts);
	char key[40];

	(void)text_format(key, sizeof key, "status.draft.missing_%s", missing ? missing : "nothing");
	say(c, web_text(c->w, key, NULL));
	say(c, web_text(c->w, "status.draft.consequence", NULL));
	if (missing) {
		say(c, web_text(c->w, "status.draft.way", "months", months_text(c), NULL));
		point_to_profile(c, missing);
	} else {
		offer(c, "status.passive.button");
	}
}

static void put_status(struct web *w, const struct session_actor *actor, const struct status_words *words)
{
	struct card c = {w, page_child(w->page, "Status"), actor, words, 0};

	status_word_put(w, c.node, actor->status.state);
	if (actor->status.state == REGISTRATION_ACTIVE)
		put_active(&c);
	else if (actor->status.state == REGISTRATION_PASSIVE)
		put_passive(&c);
	else
		put_draft(&c);
}

/* One line of the checklist: there, missing, or as the person likes. */
struct check {
	const char *title, *hint; /* keys; the hint shows while it is not there */
	const char *path;
	bool needed;
};

static void put_check(struct web *w, page_node *item, const struct check *c, bool there)
{
	static const char *const tag[] = {"status.tag.ok", "status.tag.missing", "status.tag.info"};
	static const char *const name[] = {"ok", "missing", "info"};
	int state = there ? 0 : c->needed ? 1 : 2;

	page_put_text(w, item, "Title", c->title, NULL);
	page_put(item, "Href", web_path(w, c->path));
	page_put(item, "State", name[state]);
	page_put_text(w, item, "Tag", tag[state], NULL);
	if (!there)
		page_put_text(w, item, "Text", c->hint, NULL);
}

/* What is missing: education and occupation bind (R4), the rest makes matching better (R3). */
static void put_checklist(struct web *w, const struct session_actor *actor)
{
	static const struct check check[] = {
		{"status.check.education", "status.check.education_hint", "/ozgecmis/egitim", true},
		{"status.check.occupation", "status.check.occupation_hint", "/ozgecmis/meslek", true},
		{"status.check.experience", "status.check.experience_hint", "/ozgecmis/deneyim", false},
		{"status.check.province", "status.check.province_hint", "/ozgecmis/tercih", false},
		{"status.check.contact", "status.check.contact_hint", "/iletisim", false},
	};
	const bool there[] = {actor->facts.has_education, actor->facts.has_occupation, actor->experiences > 0,
		actor->preferred_provinces > 0, actor->preference[0] != '\0'};
	page_node *list = page_child(w->page, "Check");

	for (size_t i = 0; i < sizeof check / sizeof *check; i++)
		put_check(w, page_item(list, i), &check[i], there[i]);
}

static page_node *put_detail(struct web *w, size_t i, const char *key, const char *value)
{
	page_node *item = page_item(page_child(w->page, "Detail"), i);

	page_put_text(w, item, "Key", key, NULL);
	page_slot(item, "Value", value[0] != '\0' ? value : web_text(w, "status.none", NULL));
	return item;
}

/* What counts today beside the normal status, or that nothing does (R11, R22, R24). */
static void put_special(struct web *w, const struct session_actor *actor)
{
	const char *today = special_words_today(w, actor->special);
	page_node *special = put_detail(
		w, 6, "status.detail.special", today[0] != '\0' ? today : web_text(w, "status.special_none", NULL));

	page_put(special, "Href", web_path(w, "/ozgecmis/ozel-durum"));
	page_put_text(w, special, "Action", "status.details", NULL);
}

bool status_card_put(struct web *w, struct err *e)
{
	const struct session_actor *actor = session_actor(w);
	const struct status_codes codes = {actor->education_codes, actor->occupation_codes, actor->province_codes,
		actor->occupations, actor->preferred_provinces};
	struct date last = actor->facts.last_transaction;
	char tckn[CITIZEN_TCKN_SIZE], masked[IDENTITY_TCKN_MASK_SIZE];
	struct status_words words;
	page_node *email, *unit;

	if (!citizen_tckn_unseal(tckn, actor->tckn_sealed, actor->tckn_sealed_n, actor->citizen_id, e) ||
		!status_words(w, &codes, &words, e))
		return false;
	identity_mask_tckn(tckn, masked);
	secret_wipe(tckn, sizeof tckn);
	put_status(w, actor, &words);
	put_checklist(w, actor);
	(void)put_detail(
		w, 0, "status.detail.name", arena_join(w->arena, actor->first_name, " ", actor->last_name, NULL));
	(void)put_detail(w, 1, "status.detail.tckn", masked);
	(void)put_detail(w, 2, "status.detail.created", web_date_short(w, actor->created_on));
	(void)put_detail(w, 3, "status.detail.last",
		date_is_none(last) ? web_text(w, "status.not_yet", NULL) : web_date_short(w, last));
	unit = put_detail(w, 4, "status.detail.unit", unit_of(w));
	if (w->language != LANGUAGE_TR && unit_of(w)[0] != '\0')
		page_put(unit, "Lang", "tr"); /* a name */
	email = put_detail(w, 5, "status.detail.email", actor->email);
	page_put(email, "Href", web_path(w, "/iletisim"));
	page_put_text(w, email, "Action", actor->email[0] != '\0' ? "status.change" : "status.add", NULL);
	put_special(w, actor);
	return true;
}
