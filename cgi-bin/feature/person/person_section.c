/* The sections that say who the person is and what the CV holds. */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/citizen/identity.h"
#include "feature/person/person_part.h"
#include "feature/special_status/special_words.h"
#include "feature/status/status_words.h"

void person_put_detail(struct web *w, page_node *section, size_t i, const char *key, const char *value)
{
	page_node *row = page_item(page_child(section, "Detail"), i);

	page_put_text(w, row, "Key", key, NULL);
	page_put(row, "Value", text_is_empty(value) ? web_text(w, "person.none", NULL) : value);
}

bool person_put_identity(struct web *w, const struct person *p, page_node *section, struct err *e)
{
	bool minor = identity_is_minor(p->birth_date, w->now.today, app_rule(w, RULE_ADULT_AGE));

	(void)e;
	person_put_detail(w, section, 0, "person.identity.name", person_name(w, p));
	person_put_detail(w, section, 1, "person.identity.tckn", arena_copy(w->arena, p->tckn));
	person_put_detail(w, section, 2, "person.identity.father", p->father_name);
	person_put_detail(w, section, 3, "person.identity.birth",
		minor ? web_text(w, "person.identity.minor", "date", web_date_short(w, p->birth_date), NULL)
		      : web_date_short(w, p->birth_date));
	person_put_detail(w, section, 4, "person.identity.source",
		web_text(w, p->is_from_registry ? "person.identity.registry" : "person.identity.declaration", NULL));
	if (p->identity_waits)
		person_put_detail(w, section, 5, "person.identity.check", web_text(w, "person.identity.waits", NULL));
	return true;
}

/* The address with its district and province. */
static const char *place_of(const struct web *w, const struct person *p)
{
	const struct province *province = reference_province(w->app->reference, p->province_code);
	const struct district *district = reference_district(w->app->reference, p->district_id);

	return arena_format(w->arena, "%s%s%s%s%s", p->address, text_is_empty(p->address) ? "" : ", ",
		district ? district->name : "", district && province ? ", " : "", province ? province->name : "");
}

bool person_put_contact(struct web *w, const struct person *p, page_node *section, struct err *e)
{
	char mobile[IDENTITY_MOBILE_TEXT_SIZE] = "";

	(void)e;
	if (!text_is_empty(p->mobile))
		identity_format_mobile(p->mobile, mobile);
	person_put_detail(w, section, 0, "person.contact.mobile", arena_copy(w->arena, mobile));
	person_put_detail(w, section, 1, "person.contact.email", p->email);
	person_put_detail(w, section, 2, "person.contact.address", place_of(w, p));
	person_put_detail(w, section, 3, "person.contact.preference",
		text_is_empty(p->preference)
			? ""
			: web_text(w, arena_format(w->arena, "person.contact.by.%s", p->preference), NULL));
	return true;
}

bool person_put_special(struct web *w, const struct person *p, page_node *section, struct err *e)
{
	const char *today = special_words_today(w, p->special);

	(void)e;
	if (text_is_empty(today))
		page_put_text(w, section, "Empty", "person.special.none", NULL);
	else
		person_put_detail(w, section, 0, "person.special.today", today);
	return true;
}

bool person_put_profile(struct web *w, const struct person *p, page_node *section, struct err *e)
{
	const struct status_codes codes = {
		p->education_codes, p->occupation_codes, p->province_codes, p->occupations, p->provinces};
	struct status_words words;

	if (!status_words(w, &codes, &words, e))
		return false;
	person_put_detail(w, section, 0, "person.profile.education", words.education);
	person_put_detail(w, section, 1, "person.profile.occupation", words.occupation);
	person_put_detail(w, section, 2, "person.profile.experience",
		p->experiences == 0 ? "" : arena_format(w->arena, "%d", (int)p->experiences));
	person_put_detail(w, section, 3, "person.profile.province", words.province);
	return true;
}
