#include "feature/special_status/special_status.h"

#include "base/text.h"

static const char *const kind_name[SPECIAL_KINDS] = {
	[SPECIAL_DISABLED] = "disabled",
	[SPECIAL_EX_CONVICT] = "ex_convict",
	[SPECIAL_PRIORITY] = "priority",
};
static const char digest_letter[SPECIAL_KINDS] = {
	[SPECIAL_DISABLED] = 'd', [SPECIAL_EX_CONVICT] = 'e', [SPECIAL_PRIORITY] = 'p'};

const char *special_kind_name(enum special_kind kind)
{
	return kind_name[kind];
}

bool special_kind_parse(const char *name, enum special_kind *out)
{
	for (int i = 0; i < SPECIAL_KINDS; i++)
		if (text_equal(kind_name[i], name)) {
			*out = (enum special_kind)i;
			return true;
		}
	return false;
}

static bool is_newer(const struct special_claim *a, const struct special_claim *b)
{
	int issued = date_compare(a->issued_on, b->issued_on), approved = date_compare(a->approved_on, b->approved_on);

	if (issued != 0)
		return issued > 0;
	return approved != 0 ? approved > 0 : a->id > b->id;
}

const struct special_claim *special_status_speaker(
	const struct special_claim *claims, size_t count, enum special_kind kind, struct date day)
{
	const struct special_claim *newest = NULL;

	for (size_t i = 0; i < count; i++) {
		const struct special_claim *c = &claims[i];

		if (c->kind != kind || date_is_none(c->approved_on) || date_compare(c->approved_on, day) > 0)
			continue;
		if (!newest || is_newer(c, newest))
			newest = c;
	}
	return newest;
}

struct special_status special_status_on(const struct special_claim *claims, size_t count, struct date day)
{
	struct special_status status = {{NULL}};

	for (int kind = 0; kind < SPECIAL_KINDS; kind++) {
		const struct special_claim *c = special_status_speaker(claims, count, (enum special_kind)kind, day);

		if (c && (date_is_none(c->valid_until) || date_compare(day, c->valid_until) <= 0))
			status.claim[kind] = c;
	}
	return status;
}

void special_digest_write(
	const struct special_claim *claims, size_t count, struct date day, char out[SPECIAL_DIGEST_SIZE])
{
	size_t used = 0;

	out[0] = '\0';
	for (int kind = 0; kind < SPECIAL_KINDS; kind++) {
		const struct special_claim *c = special_status_speaker(claims, count, (enum special_kind)kind, day);
		char until[DATE_ISO_SIZE];

		if (!c)
			continue;
		date_format_iso(c->valid_until, until);
		(void)text_format(out + used, SPECIAL_DIGEST_SIZE - used, "%s%c%s", used > 0 ? "," : "",
			digest_letter[kind], until[0] != '\0' ? until : "-");
		while (out[used] != '\0')
			used++;
	}
}

/* One part of a digest; the place behind it, or NULL. */
static const char *read_part(const char *part, struct special_claim *out)
{
	char day[DATE_ISO_SIZE] = "";
	int kind = 0;

	while (kind < SPECIAL_KINDS && digest_letter[kind] != part[0])
		kind++;
	if (kind == SPECIAL_KINDS)
		return NULL;
	*out = (struct special_claim){.kind = (enum special_kind)kind, .approved_on = {1, 1, 1}};
	if (part[1] == '-')
		return part + 2;
	for (int i = 0; i < DATE_ISO_SIZE - 1 && part[1 + i] != '\0'; i++)
		day[i] = part[1 + i];
	return date_parse_iso(day, &out->valid_until) ? part + DATE_ISO_SIZE : NULL;
}

bool special_digest_read(const char *digest, struct special_claim out[SPECIAL_KINDS], size_t *count)
{
	*count = 0;
	if (digest[0] == '\0')
		return true;
	while (*count < SPECIAL_KINDS) {
		digest = read_part(digest, &out[*count]);
		if (!digest)
			return false;
		++*count;
		if (*digest++ != ',')
			return digest[-1] == '\0';
	}
	return false;
}

enum special_degree_outcome special_check_degree(const char *typed, int minimum, int *degree)
{
	int64_t number;

	*degree = 0;
	if (typed[0] == '\0')
		return SPECIAL_DEGREE_EMPTY;
	if (typed[0] == '%')
		typed++;
	if (!text_parse_int(typed, 0, 100, &number))
		return SPECIAL_DEGREE_NOT_A_NUMBER;
	*degree = (int)number;
	return number < minimum ? SPECIAL_DEGREE_TOO_LOW : SPECIAL_DEGREE_OK;
}

enum special_term_outcome special_check_term(
	struct date issued, struct date until, struct date birth, struct date today)
{
	if (date_compare(issued, today) > 0)
		return SPECIAL_TERM_ISSUED_LATER;
	if (date_compare(issued, birth) < 0)
		return SPECIAL_TERM_ISSUED_BEFORE_BIRTH;
	if (date_is_none(until))
		return SPECIAL_TERM_OK;
	if (date_compare(until, issued) < 0)
		return SPECIAL_TERM_ENDS_FIRST;
	return date_compare(until, today) < 0 ? SPECIAL_TERM_IS_OVER : SPECIAL_TERM_OK;
}

enum special_extension_outcome special_check_extension(
	struct date from, struct date to, struct date until, struct date today)
{
	if (date_compare(to, from) < 0)
		return SPECIAL_EXTENSION_BACKWARDS;
	if (date_compare(until, to) <= 0)
		return SPECIAL_EXTENSION_SHORTENS;
	return date_compare(until, today) < 0 ? SPECIAL_EXTENSION_PAST : SPECIAL_EXTENSION_OK;
}

int special_delay_stage(struct date open_since, struct date today, const struct special_delay *limits)
{
	int days = date_to_days(today) - date_to_days(open_since);

	return (days >= limits->first) + (days >= limits->second) + (days >= limits->escalation);
}
