#include "feature/signup/signup_contact.h"

#include <string.h>

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"

enum { EMAIL_NAME_MAX = 64, LABEL_MAX = 63 };

static bool is_letter_or_digit(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool domain_is_plausible(const char *domain)
{
	int labels = 0;

	for (;; domain++) {
		size_t n = strcspn(domain, ".");

		if (n == 0 || n > LABEL_MAX || domain[0] == '-' || domain[n - 1] == '-')
			return false;
		for (size_t i = 0; i < n; i++)
			if (!is_letter_or_digit(domain[i]) && domain[i] != '-')
				return false;
		labels++;
		domain += n;
		if (*domain == '\0')
			return labels >= 2 && n >= 2;
	}
}

bool signup_email_is_plausible(const char *email)
{
	const char *at = strrchr(email, '@');
	size_t name = at ? (size_t)(at - email) : 0;

	if (name == 0 || name > EMAIL_NAME_MAX || strlen(email) > SIGNUP_EMAIL_MAX || email[0] == '.' || at[-1] == '.')
		return false;
	for (const char *c = email; c < at; c++)
		if (!is_letter_or_digit(*c) && !strchr("!#$%&'*+/=?^_`{|}~-.", *c))
			return false;
	return !strstr(email, "..") && domain_is_plausible(at + 1);
}

static unsigned check_email(const struct signup_contact *c)
{
	if (c->email[0] == '\0')
		return text_equal(c->preference, "email") ? SIGNUP_NO_EMAIL : 0;
	return signup_email_is_plausible(c->email) ? 0 : SIGNUP_BAD_EMAIL;
}

static unsigned check_address(const struct signup_contact *c)
{
	size_t length = turkish_length(c->address);

	if (length == 0)
		return text_equal(c->preference, "post") ? SIGNUP_NO_ADDRESS : 0;
	if (length < SIGNUP_ADDRESS_MIN)
		return SIGNUP_SHORT_ADDRESS;
	return length > SIGNUP_ADDRESS_MAX ? SIGNUP_LONG_ADDRESS : 0;
}

/* The district must lie in the province: the list on the page may be an older province's. */
static unsigned check_place(const struct web *w, const struct signup_draft *draft, struct signup_contact *out)
{
	const struct district *district = NULL;

	if (!text_parse_int(draft->value[SIGNUP_PROVINCE], 1, 81, &out->province) ||
		!reference_province(w->app->reference, out->province))
		return SIGNUP_NO_PROVINCE;
	if (text_parse_int(draft->value[SIGNUP_DISTRICT], 1, 65535, &out->district))
		district = reference_district(w->app->reference, out->district);
	return district && district->province_code == out->province ? 0 : SIGNUP_NO_DISTRICT;
}

unsigned signup_contact_check(const struct web *w, const struct signup_draft *draft, struct signup_contact *out)
{
	unsigned problems = 0;

	*out = (struct signup_contact){.preference = draft->value[SIGNUP_PREFERENCE],
		.email = draft->value[SIGNUP_EMAIL],
		.address = draft->value[SIGNUP_ADDRESS]};
	if (!text_equal(out->preference, "sms") && !text_equal(out->preference, "email") &&
		!text_equal(out->preference, "post"))
		problems |= SIGNUP_NO_PREFERENCE;
	return problems | check_email(out) | check_place(w, draft, out) | check_address(out);
}

void signup_contact_errors(struct web *w, unsigned problems)
{
	static const struct {
		unsigned bit;
		const char *field, *key;
	} message[] = {
		{SIGNUP_NO_PREFERENCE, "contact_preference", "signup.error.contact_preference"},
		{SIGNUP_NO_EMAIL, "email", "signup.error.email.empty"},
		{SIGNUP_BAD_EMAIL, "email", "signup.error.email.bad"},
		{SIGNUP_NO_PROVINCE, "province", "signup.error.province"},
		{SIGNUP_NO_DISTRICT, "district", "signup.error.district"},
		{SIGNUP_NO_ADDRESS, "address", "signup.error.address.empty"},
		{SIGNUP_SHORT_ADDRESS, "address", "signup.error.address.short"},
		{SIGNUP_LONG_ADDRESS, "address", "signup.error.address.long"},
	};

	for (size_t i = 0; i < sizeof message / sizeof *message; i++)
		if (problems & message[i].bit)
			web_field_error(w, message[i].field, message[i].key, "max",
				arena_format(w->arena, "%d", SIGNUP_ADDRESS_MAX), NULL);
}

void signup_contact_choices(struct web *w)
{
	static const char *const choice[] = {"sms", "email", "post"};
	page_node *list = page_child(w->page, "Signup.Preference");

	for (size_t i = 0; i < sizeof choice / sizeof *choice; i++) {
		page_node *item = page_item(list, i);

		page_put(item, "Value", choice[i]);
		page_put_text(w, item, "Label", arena_format(w->arena, "signup.contact.preference.%s.label", choice[i]),
			NULL);
		page_put_text(
			w, item, "Hint", arena_format(w->arena, "signup.contact.preference.%s.hint", choice[i]), NULL);
	}
}
