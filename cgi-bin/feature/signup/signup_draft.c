#include "feature/signup/signup_draft.h"

#include <string.h>

#include "base/err.h"
#include "base/text.h"

/* Caps in bytes: with their NULs, all together fit the sealed column. */
static const struct {
	const char *name;
	size_t max;
} fields[SIGNUP_FIELD_COUNT] = {
	[SIGNUP_TCKN] = {"tckn", 60},
	[SIGNUP_FIRST_NAME] = {"first_name", 260},
	[SIGNUP_LAST_NAME] = {"last_name", 260},
	[SIGNUP_FATHER_NAME] = {"father_name", 260},
	[SIGNUP_BIRTH_DAY] = {"birth_day", 20},
	[SIGNUP_BIRTH_MONTH] = {"birth_month", 30},
	[SIGNUP_BIRTH_YEAR] = {"birth_year", 20},
	[SIGNUP_MOBILE] = {"mobile", 60},
	[SIGNUP_AGREEMENT] = {"membership_agreement", 8},
	[SIGNUP_NOTICE] = {"privacy_notice", 8},
	[SIGNUP_CONSENT] = {"explicit_consent", 8},
	[SIGNUP_TEXT_VERSIONS] = {"text_versions", 24},
	[SIGNUP_PREFERENCE] = {"contact_preference", 8},
	[SIGNUP_EMAIL] = {"email", 260},
	[SIGNUP_PROVINCE] = {"province", 8},
	[SIGNUP_DISTRICT] = {"district", 8},
	[SIGNUP_ADDRESS] = {"address", 1620},
	[SIGNUP_CHECKED] = {"", 1},
	[SIGNUP_TEXT_LANGUAGE] = {"", 2},
};

static const struct {
	const char *name;
	const char *path;
} steps[] = {
	[SIGNUP_STEP_IDENTITY] = {"identity", "/kayit/kimlik"},
	[SIGNUP_STEP_TEXTS] = {"texts", "/kayit/metinler"},
	[SIGNUP_STEP_CODE] = {"code", "/kayit/kod"},
	[SIGNUP_STEP_PASSWORD] = {"password", "/kayit/sifre"},
	[SIGNUP_STEP_CONTACT] = {"contact", "/kayit/iletisim"},
	[SIGNUP_STEP_DONE] = {"done", "/menu"},
};

const char *signup_field_name(enum signup_field field)
{
	return fields[field].name;
}

const char *signup_step_name(enum signup_step step)
{
	return steps[step].name;
}

const char *signup_step_path(enum signup_step step)
{
	return steps[step].path;
}

void signup_draft_clear(struct signup_draft *draft)
{
	for (int i = 0; i < SIGNUP_FIELD_COUNT; i++)
		draft->value[i] = "";
}

/* The longest beginning of `value` within `max` bytes that does not cut a character. */
static size_t fitting(const char *value, size_t max)
{
	size_t n = strlen(value);

	if (n <= max)
		return n;
	for (n = max; n > 0 && ((unsigned char)value[n] & 0xC0) == 0x80;)
		n--;
	return n;
}

bool signup_draft_set(struct signup_draft *draft, struct arena *arena, enum signup_field field, const char *value)
{
	char *kept = arena_copy_n(arena, value, fitting(value, fields[field].max));
	bool changed = !text_equal(kept, draft->value[field]);

	draft->value[field] = kept;
	return changed;
}

size_t signup_draft_encode(const struct signup_draft *draft, char *out)
{
	size_t used = 0;

	for (int i = 0; i < SIGNUP_FIELD_COUNT; i++) {
		size_t n = strlen(draft->value[i]) + 1;

		if (used + n > SIGNUP_SEALED_MAX - SECRET_SEAL_OVERHEAD)
			err_fatal("signup: the caps of the fields do not fit the column");
		memcpy(out + used, draft->value[i], n);
		used += n;
	}
	return used;
}

void signup_draft_decode(struct signup_draft *draft, struct arena *arena, const char *bytes, size_t n)
{
	size_t at = 0;

	signup_draft_clear(draft);
	for (int i = 0; i < SIGNUP_FIELD_COUNT && at < n; i++) {
		size_t len = strnlen(bytes + at, n - at);

		draft->value[i] = arena_copy_n(arena, bytes + at, len);
		at += len + 1;
	}
}

static bool is_set(const struct signup_draft *draft, enum signup_field field)
{
	return draft->value[field][0] != '\0';
}

enum signup_step signup_next_step(const struct signup_row *row, bool minor)
{
	const struct signup_draft *d = &row->draft;

	if (row->done)
		return SIGNUP_STEP_DONE;
	if (!is_set(d, SIGNUP_CHECKED))
		return SIGNUP_STEP_IDENTITY;
	if (!is_set(d, SIGNUP_AGREEMENT) || !is_set(d, SIGNUP_NOTICE) || (!minor && !is_set(d, SIGNUP_CONSENT)))
		return SIGNUP_STEP_TEXTS;
	if (row->phone_verified_at == 0)
		return SIGNUP_STEP_CODE;
	return row->password_hash[0] == '\0' ? SIGNUP_STEP_PASSWORD : SIGNUP_STEP_CONTACT;
}

bool signup_step_is_open(const struct signup_row *row, bool minor, enum signup_step step)
{
	enum signup_step next = signup_next_step(row, minor);

	if (row->done)
		return false;
	return step == SIGNUP_STEP_CODE ? next == SIGNUP_STEP_CODE : step <= next;
}
