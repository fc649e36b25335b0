#include "feature/contact/contact.h"

#include <string.h>

#include "base/text.h"

static bool is_label_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/* example.com.tr: two or more labels, none empty or with a hyphen at an end, the last of at least two characters. */
static bool is_domain(const char *text)
{
	int labels = 0;
	size_t n = 0;

	for (;; text += n + 1) {
		n = strcspn(text, ".");
		if (n == 0 || n > 63 || text[0] == '-' || text[n - 1] == '-')
			return false;
		for (size_t i = 0; i < n; i++)
			if (!is_label_character(text[i]))
				return false;
		labels++;
		if (text[n] == '\0')
			return labels > 1 && n > 1;
	}
}

/* The part before the @: what people really use, unquoted, dots only between. */
static bool is_local(const char *text, size_t n)
{
	if (n == 0 || n > 64 || text[0] == '.' || text[n - 1] == '.')
		return false;
	for (size_t i = 0; i < n; i++)
		if (!is_label_character(text[i]) && !strchr(".!#$%&'*+/=?^_`{|}~", text[i]))
			return false;
		else if (text[i] == '.' && text[i + 1] == '.')
			return false;
	return true;
}

enum contact_email_outcome contact_check_email(const char *typed)
{
	const char *at = strchr(typed, '@');

	if (typed[0] == '\0')
		return CONTACT_EMAIL_EMPTY;
	if (strlen(typed) > CONTACT_EMAIL_MAX)
		return CONTACT_EMAIL_TOO_LONG;
	for (const char *c = typed; *c != '\0'; c++)
		if ((unsigned char)*c > 126)
			return CONTACT_EMAIL_NOT_ASCII;
	if (strpbrk(typed, " \n"))
		return CONTACT_EMAIL_SPACE;
	if (!at || strchr(at + 1, '@'))
		return CONTACT_EMAIL_NO_AT;
	return is_local(typed, (size_t)(at - typed)) && is_domain(at + 1) ? CONTACT_EMAIL_OK : CONTACT_EMAIL_BAD_PART;
}

bool contact_is_preference(const char *name)
{
	return text_equal(name, "sms") || text_equal(name, "email") || text_equal(name, "post");
}
