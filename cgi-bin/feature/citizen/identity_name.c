#include "feature/citizen/identity.h"

#include "base/turkish.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include <unictype.h>
#include <unistr.h>

/*
 * Bytes of the typed text that are looked at. The composed form of an accepted name always fits, with room
 * for many doubled spaces; what is longer still is too long.
 */
enum { TYPED_MAX = 4096 };

enum { CURLY_APOSTROPHE = 0x2019 };

enum character { CHARACTER_LETTER, CHARACTER_MARK, CHARACTER_SPACE, CHARACTER_JOINER, CHARACTER_BAD };

static enum character classify(ucs4_t uc)
{
	if (uc == '-' || uc == '\'' || uc == '.' || uc == CURLY_APOSTROPHE)
		return CHARACTER_JOINER;
	if (uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_L))
		return CHARACTER_LETTER;
	if (uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_M))
		return CHARACTER_MARK;
	if (uc_is_general_category_withtable(uc, UC_CATEGORY_MASK_Zs))
		return CHARACTER_SPACE;
	return CHARACTER_BAD;
}

/* What has been written of the name so far. A space is written only when something follows it. */
struct name {
	uint8_t *out;
	size_t bytes;
	size_t characters;
	size_t letters;
	bool bad;
	bool space_waits;
	enum character before;
};

/* Counts on when the name is already too long, so that a bad character later on is still told first. */
static void append(struct name *name, ucs4_t uc)
{
	name->characters++;
	if (name->characters <= IDENTITY_NAME_MAX)
		name->bytes += (size_t)u8_uctomb(name->out + name->bytes, uc, 6);
}

static void take(struct name *name, ucs4_t uc)
{
	enum character kind = classify(uc);

	if (kind == CHARACTER_SPACE) {
		name->space_waits = name->characters > 0;
		name->before = kind;
		return;
	}
	/* A mark belongs to a letter; one that stands alone is a typing accident or a trick. */
	if (kind == CHARACTER_BAD ||
		(kind == CHARACTER_MARK && name->before != CHARACTER_LETTER && name->before != CHARACTER_MARK)) {
		name->bad = true;
		return;
	}
	if (name->space_waits)
		append(name, ' ');
	name->space_waits = false;
	append(name, uc);
	name->before = kind;
	if (kind == CHARACTER_LETTER)
		name->letters++;
}

static enum identity_name_outcome judge(const struct name *name)
{
	if (name->bad)
		return IDENTITY_NAME_BAD_CHARACTER;
	if (name->characters == 0)
		return IDENTITY_NAME_EMPTY;
	if (name->characters > IDENTITY_NAME_MAX)
		return IDENTITY_NAME_TOO_LONG;
	return name->letters > 0 ? IDENTITY_NAME_OK : IDENTITY_NAME_NO_LETTER;
}

enum identity_name_outcome identity_check_name(const char *typed, char *out, size_t size)
{
	char composed[TYPED_MAX];
	uint8_t clean[IDENTITY_NAME_MAX * 4 + 8];
	struct name name = {.out = clean, .before = CHARACTER_SPACE};
	const uint8_t *at = (const uint8_t *)composed;
	enum identity_name_outcome outcome;
	ucs4_t uc;

	assert(size >= IDENTITY_NAME_SIZE);
	out[0] = '\0';
	if (strlen(typed) >= TYPED_MAX)
		return IDENTITY_NAME_TOO_LONG;
	if (!turkish_normalise(typed, composed, sizeof composed))
		return IDENTITY_NAME_BAD_CHARACTER;
	while ((at = u8_next(&uc, at)) != NULL)
		take(&name, uc);
	outcome = judge(&name);
	if (outcome == IDENTITY_NAME_OK) {
		memcpy(out, clean, name.bytes);
		out[name.bytes] = '\0';
	}
	return outcome;
}
