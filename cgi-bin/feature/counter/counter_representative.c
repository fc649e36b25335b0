#include "feature/counter/counter_representative.h"

#include "base/text.h"
#include "base/turkish.h"
#include "feature/counter/counter_deed.h"

/* As in consent_representative.relation, after "not chosen". */
static const char *const relations[] = {"none", "mother", "father", "guardian"};
enum { RELATIONS = sizeof relations / sizeof *relations, CHARACTERS = 120 };

void counter_representative_put(struct web *w)
{
	counter_put_choices(w, "Relation", "register.relation", relations, RELATIONS);
}

static const char *take_text(struct web *w, const char *field, const char *empty_key)
{
	const char *typed = web_field(w, field);

	web_keep(w, field, typed);
	if (turkish_length(typed) > CHARACTERS)
		web_field_error(w, field, "register.error.long", NULL);
	else if (empty_key && text_is_empty(typed))
		web_field_error(w, field, empty_key, NULL);
	return typed;
}

static const char *take_relation(struct web *w, bool needed)
{
	const char *typed = web_field(w, "relation");

	web_keep(w, "relation", typed);
	for (size_t i = 1; i < RELATIONS; i++)
		if (text_equal(typed, relations[i]))
			return relations[i];
	if (needed)
		web_field_error(w, "relation", "register.error.relation", NULL);
	return relations[0];
}

void counter_representative_take(struct web *w, bool needed, struct counter_representative *out)
{
	out->name = take_text(w, "representative", needed ? "register.error.representative" : NULL);
	out->relation = take_relation(w, needed);
	out->document = take_text(w, "document", needed ? "register.error.document" : NULL);
	if (!needed)
		*out = (struct counter_representative){"", relations[0], ""};
}
