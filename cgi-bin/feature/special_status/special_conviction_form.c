#include "feature/special_status/special_conviction_form.h"

#include "base/text.h"

static const char unlisted[] = "other"; /* an offence that is in neither list */

static const char *field_of(const struct web *w, const char *name, int block)
{
	return arena_format(w->arena, "%s_%d", name, block);
}

static void put_option(struct web *w, page_node *list, size_t i, const char *value, const char *label)
{
	page_node *item = page_item(list, i);

	(void)w;
	page_put(item, "Value", value);
	page_put(item, "Label", label);
}

void special_conviction_form_put(struct web *w, const struct special_catalogue *catalogue)
{
	page_node *offences = page_child(w->page, "Offences"), *states = page_child(w->page, "States");

	for (size_t i = 0; i < catalogue->count; i++)
		put_option(w, offences, i, catalogue->offence[i].code, catalogue->title[i][w->language]);
	put_option(w, offences, catalogue->count, unlisted, web_text(w, "specialstaff.offence.unlisted", NULL));
	for (int i = 0; i < SPECIAL_SENTENCE_STATES; i++) {
		const char *name = special_sentence_state_name((enum special_sentence_state)i);

		put_option(w, states, (size_t)i, name,
			web_text(w, arena_format(w->arena, "specialstaff.sentence.%s", name), NULL));
	}
}

/* Up to 99 years, 99 months, 9999 days; an empty box is none. */
static int read_number(struct web *w, const char *name, int block, int64_t max)
{
	const char *field = field_of(w, name, block), *typed = web_field(w, field);
	int64_t value = 0;

	web_keep(w, field, typed);
	if (typed[0] != '\0' && !text_parse_int(typed, 0, max, &value))
		web_field_error(
			w, field, "specialstaff.sentence.number", "max", arena_format(w->arena, "%d", (int)max), NULL);
	return (int)value;
}

static bool read_flag(struct web *w, const char *name, int block)
{
	const char *field = field_of(w, name, block), *typed = web_field(w, field);

	web_keep(w, field, typed);
	return typed[0] != '\0';
}

static void read_block(struct web *w, const struct special_catalogue *catalogue, int block, struct special_detail *out)
{
	const char *offence_field = field_of(w, "offence", block), *state_field = field_of(w, "state", block);
	const char *offence = web_field(w, offence_field), *state = web_field(w, state_field);
	struct special_conviction c = {.intentional = read_flag(w, "intentional", block),
		.pardoned = read_flag(w, "pardoned", block),
		.years = read_number(w, "years", block, 99),
		.months = read_number(w, "months", block, 99),
		.days = read_number(w, "days", block, 9999)};
	bool known = text_equal(offence, unlisted);

	web_keep(w, offence_field, offence);
	web_keep(w, state_field, state);
	if (offence[0] == '\0' && block > 1)
		return;
	for (size_t i = 0; i < catalogue->count; i++)
		known = known || text_equal(catalogue->offence[i].code, offence);
	if (!known)
		web_field_error(w, offence_field, "specialstaff.offence.empty", NULL);
	if (!special_sentence_state_parse(state, &c.state))
		web_field_error(w, state_field, "specialstaff.sentence.empty", NULL);
	if (known && !text_equal(offence, unlisted))
		(void)text_copy(c.offence, sizeof c.offence, offence);
	out->conviction[out->convictions++] = c;
}

void special_conviction_form_read(struct web *w, const struct special_catalogue *catalogue, struct special_detail *out)
{
	out->convictions = 0;
	for (int block = 1; block <= SPECIAL_FORM_CONVICTIONS; block++)
		read_block(w, catalogue, block, out);
}
