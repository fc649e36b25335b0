#include "feature/person/search_form.h"

#include "base/text.h"
#include "base/turkish.h"
#include "feature/staff/staff_date.h"

static void read_number(struct web *w, struct search *out)
{
	out->kind = SEARCH_NUMBER;
	if (identity_check_tckn(web_field(w, "tckn"), out->tckn, NULL) != IDENTITY_TCKN_OK)
		web_field_error(w, "tckn", "search.error.tckn", NULL);
}

static void read_phone(struct web *w, struct search *out)
{
	out->kind = SEARCH_PHONE;
	if (identity_check_mobile(web_field(w, "mobile"), out->mobile) != IDENTITY_MOBILE_OK)
		web_field_error(w, "mobile", "search.error.mobile", NULL);
}

static void read_certificate(struct web *w, struct search *out)
{
	out->kind = SEARCH_CERTIFICATE;
	if (certificate_code_read(web_field(w, "certificate"), out->certificate, NULL) != CERTIFICATE_CODE_OK)
		web_field_error(w, "certificate", "search.error.certificate", NULL);
}

static void read_name(struct web *w, const char *field, const char *key, char *out)
{
	if (identity_check_name(web_field(w, field), out, IDENTITY_NAME_SIZE) != IDENTITY_NAME_OK)
		web_field_error(w, field, key, NULL);
}

static void read_names(struct web *w, enum staff_date_outcome birth, struct search *out)
{
	char key[IDENTITY_NAME_SIZE];

	out->kind = birth == STAFF_DATE_EMPTY ? SEARCH_NAME : SEARCH_BIRTH;
	read_name(w, "last_name", "search.error.last_name", out->last_name);
	if (!text_is_empty(web_field(w, "first_name")))
		read_name(w, "first_name", "search.error.first_name", out->first_name);
	if (birth == STAFF_DATE_BAD)
		web_anchor_error(w, "birth", "birth_day", "search.error.birth", NULL);
	search_key(out->last_name, key);
	if (!text_is_empty(out->last_name) && turkish_length(key) < SEARCH_LETTERS_MIN)
		web_field_error(w, "last_name", "search.error.letters", "least",
			arena_format(w->arena, "%d", SEARCH_LETTERS_MIN), NULL);
}

static bool is_typed(struct web *w, const char *field)
{
	web_keep(w, field, web_field(w, field));
	return !text_is_empty(web_field(w, field));
}

void search_form_read(struct web *w, struct search *out)
{
	bool number = is_typed(w, "tckn"), phone = is_typed(w, "mobile"), certificate = is_typed(w, "certificate");
	bool last = is_typed(w, "last_name"), first = is_typed(w, "first_name");
	enum staff_date_outcome birth;

	*out = (struct search){.kind = SEARCH_NUMBER};
	birth = staff_date_read(w, "birth", &out->birth);
	if (number + phone + certificate + (last || first || birth != STAFF_DATE_EMPTY) != 1)
		web_field_error(
			w, "tckn", number || phone || certificate ? "search.error.one" : "search.error.none", NULL);
	else if (number)
		read_number(w, out);
	else if (phone)
		read_phone(w, out);
	else if (certificate)
		read_certificate(w, out);
	else
		read_names(w, birth, out);
}

void search_form_keep(struct web *w, const struct search *search)
{
	web_keep(w, "tckn", search->tckn);
	web_keep(w, "mobile", search->mobile);
	web_keep(w, "certificate", search->certificate);
	web_keep(w, "last_name", search->last_name);
	web_keep(w, "first_name", search->first_name);
	if (!date_is_none(search->birth))
		staff_date_keep(w, "birth", search->birth);
}
