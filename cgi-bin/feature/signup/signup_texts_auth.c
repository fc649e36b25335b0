/* Step 2, `/kayit/metinler`: the three texts in their order, each with its own act (R31, R32, R63, D9). A minor is not
 * asked for the explicit consent; a unit asks the legal representative (D14). */
#include "feature/signup/signup_auth.h"

#include "base/text.h"
#include "feature/consent/legal_text.h"
#include "feature/signup/signup_citizen_store.h"

static const char *const node_name[LEGAL_KIND_COUNT] = {"Agreement", "Notice", "Consent"};

/* The current texts on the page, and which versions they are: a hidden field brings that back. */
static bool put_texts(struct web *w, struct err *e)
{
	page_node *node = page_child(w->page, "Signup");
	struct legal_text *text = arena_alloc(w->arena, sizeof *text * LEGAL_KIND_COUNT);
	bool found;

	for (int kind = 0; kind < LEGAL_KIND_COUNT; kind++) {
		if (!legal_text_current(w->app->db, w->arena, (enum legal_kind)kind, w->language, w->now.today,
			    &text[kind], &found, e))
			return false;
		if (!found)
			return err_set(
				e, ERR_DB, 0, "signup: no %s holds today", legal_kind_name((enum legal_kind)kind));
		legal_text_put(w, &text[kind], page_child(node, node_name[kind]));
	}
	page_put(node, "Versions",
		arena_format(w->arena, "%d.%d.%d", (int)text[LEGAL_AGREEMENT].version, (int)text[LEGAL_NOTICE].version,
			(int)text[LEGAL_CONSENT].version));
	return true;
}

static bool show(struct web *w, const struct signup_row *row, int status, struct err *e)
{
	if (!put_texts(w, e))
		return false;
	if (signup_is_minor(w, &row->draft))
		page_put(page_child(w->page, "Signup"), "Minor", "1");
	signup_put_page(w, SIGNUP_STEP_TEXTS);
	return web_page(w, status, "auth/signup_texts");
}

bool signup_texts_get(struct web *w, struct err *e)
{
	struct signup_row row;
	bool open;

	if (!signup_load(w, SIGNUP_STEP_TEXTS, &row, &open, e))
		return false;
	signup_keep(w, &row, SIGNUP_AGREEMENT, SIGNUP_CONSENT);
	return !open || show(w, &row, 200, e);
}

/* Whether the page showed the texts that hold now. */
static bool versions_hold(struct web *w, const char *shown, bool *hold, struct err *e)
{
	struct signup_text text[LEGAL_KIND_COUNT];

	for (int kind = 0; kind < LEGAL_KIND_COUNT; kind++)
		if (!signup_citizen_store_text(
			    w->app->db, (enum legal_kind)kind, w->language, w->now.today, &text[kind], e))
			return false;
	*hold = text_equal(shown, arena_format(w->arena, "%d.%d.%d", (int)text[LEGAL_AGREEMENT].version,
					  (int)text[LEGAL_NOTICE].version, (int)text[LEGAL_CONSENT].version));
	return true;
}

/* An act that the form does not know counts as none. */
static void drop_unknown(struct signup_draft *draft, enum signup_field field, const char *one, const char *other)
{
	if (!text_equal(draft->value[field], one) && !text_equal(draft->value[field], other))
		draft->value[field] = "";
}

static void take_acts(struct web *w, struct signup_row *row)
{
	struct signup_draft *d = &row->draft;

	(void)signup_take(w, row, SIGNUP_AGREEMENT, SIGNUP_TEXT_VERSIONS);
	(void)signup_draft_set(d, w->arena, SIGNUP_TEXT_LANGUAGE, w->language == LANGUAGE_EN ? "en" : "tr");
	drop_unknown(d, SIGNUP_AGREEMENT, "accept", "accept");
	drop_unknown(d, SIGNUP_NOTICE, "read", "read");
	drop_unknown(d, SIGNUP_CONSENT, "give", "refuse");
}

static enum db_verdict work(
	struct web *w, struct signup_row *row, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	bool minor = signup_is_minor(w, &row->draft), hold;
	instant next_at;

	(void)context;
	take_acts(w, row);
	if (!versions_hold(w, row->draft.value[SIGNUP_TEXT_VERSIONS], &hold, e))
		return DB_FAIL;
	for (int field = SIGNUP_AGREEMENT; field <= SIGNUP_CONSENT && !hold; field++)
		row->draft.value[field] = "";
	if (minor)
		row->draft.value[SIGNUP_CONSENT] = "";
	if (signup_next_step(row, minor) <= SIGNUP_STEP_TEXTS)
		return signup_refuse(w, answer, SIGNUP_STEP_TEXTS, hold ? "fields" : "renewed", 0);
	if (signup_next_step(row, minor) == SIGNUP_STEP_CODE && !signup_send_code(w, row, false, &next_at, e))
		return DB_FAIL;
	return signup_go(w, answer, signup_next_step(row, minor));
}

static void put_errors(struct web *w, const struct signup_row *row, const char *word)
{
	static const enum signup_field field[] = {SIGNUP_AGREEMENT, SIGNUP_NOTICE, SIGNUP_CONSENT};
	bool minor = signup_is_minor(w, &row->draft);

	if (text_equal(word, "renewed"))
		web_anchor_error(w, "form", "", "signup.error.texts_renewed", NULL);
	for (size_t i = 0; i < sizeof field / sizeof *field; i++)
		if (row->draft.value[field[i]][0] == '\0' && !(minor && field[i] == SIGNUP_CONSENT))
			web_field_error(w, signup_field_name(field[i]),
				arena_format(w->arena, "signup.error.%s", signup_field_name(field[i])), NULL);
}

bool signup_texts_post(struct web *w, struct err *e)
{
	struct signup_refusal refusal;
	struct signup_row row;
	bool open;

	if (!signup_post(w, SIGNUP_STEP_TEXTS, work, NULL, &refusal, e))
		return false;
	if (refusal.word[0] == '\0')
		return true;
	if (!signup_load(w, SIGNUP_STEP_TEXTS, &row, &open, e))
		return false;
	if (!open)
		return true;
	put_errors(w, &row, refusal.word);
	signup_keep(w, &row, SIGNUP_AGREEMENT, SIGNUP_CONSENT);
	return show(w, &row, 422, e);
}
