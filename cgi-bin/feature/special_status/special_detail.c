#include "feature/special_status/special_detail.h"

#include <string.h>

#include "base/text.h"

/* Lines `name value`, in this order; the rest of the box is zeros. Values are one line each (checked at the edge). */
struct pen {
	char *at;
	size_t left;
};

static void put(struct pen *p, const char *name, const char *value)
{
	size_t n;

	if (!text_format(p->at, p->left, "%s %s\n", name, value))
		err_fatal("special_detail: the box is too small");
	n = strlen(p->at);
	p->at += n;
	p->left -= n;
}

static void put_number(struct pen *p, const char *name, int64_t value)
{
	char text[24];

	(void)text_format(text, sizeof text, "%lld", (long long)value);
	put(p, name, text);
}

static void put_conviction(struct pen *p, const struct special_conviction *c)
{
	char text[120];

	(void)text_format(text, sizeof text, "%d %d %d %d %d %s %s", c->intentional, c->pardoned, c->years, c->months,
		c->days, special_sentence_state_name(c->state), c->offence);
	put(p, "conviction", text);
}

void special_detail_seal(const struct special_detail *detail, unsigned char out[SPECIAL_DETAIL_SEALED])
{
	char open[SPECIAL_DETAIL_BYTES] = {0};
	struct pen p = {open, sizeof open};

	put_number(&p, "claim", detail->claim_id);
	put_number(&p, "citizen", detail->citizen_id);
	put(&p, "paper", detail->paper);
	put(&p, "basis", detail->basis);
	put_number(&p, "degree", detail->degree);
	put(&p, "number", detail->number);
	put(&p, "issuer", detail->issuer);
	for (size_t i = 0; i < detail->convictions; i++)
		put_conviction(&p, &detail->conviction[i]);
	secret_box_seal(out, open, sizeof open);
	secret_wipe(open, sizeof open);
}

/* The next word of a line, ended by a NUL. */
static const char *word(char **at)
{
	char *from = *at, *end = strchr(from, ' ');

	if (end)
		*end = '\0';
	*at = end ? end + 1 : from + strlen(from);
	return from;
}

static bool number(char **at, int64_t max, int *out)
{
	int64_t value = 0;
	bool ok = text_parse_int(word(at), 0, max, &value);

	*out = (int)value;
	return ok;
}

static bool read_conviction(char *value, struct special_detail *out)
{
	struct special_conviction *c = &out->conviction[out->convictions];
	int intentional, pardoned;

	if (out->convictions == SPECIAL_CONVICTIONS_MAX || !number(&value, 1, &intentional) ||
		!number(&value, 1, &pardoned) || !number(&value, 99, &c->years) || !number(&value, 99, &c->months) ||
		!number(&value, 9999, &c->days) || !special_sentence_state_parse(word(&value), &c->state) ||
		!text_copy(c->offence, sizeof c->offence, value))
		return false;
	c->intentional = intentional != 0;
	c->pardoned = pardoned != 0;
	out->convictions++;
	return true;
}

static bool read_line(const char *name, char *value, struct special_detail *out)
{
	int64_t degree;

	if (text_equal(name, "claim"))
		return text_parse_int(value, 1, INT64_MAX, &out->claim_id);
	if (text_equal(name, "citizen"))
		return text_parse_int(value, 1, INT64_MAX, &out->citizen_id);
	if (text_equal(name, "paper"))
		return text_copy(out->paper, sizeof out->paper, value);
	if (text_equal(name, "basis"))
		return text_copy(out->basis, sizeof out->basis, value);
	if (text_equal(name, "number"))
		return text_copy(out->number, sizeof out->number, value);
	if (text_equal(name, "issuer"))
		return text_copy(out->issuer, sizeof out->issuer, value);
	if (text_equal(name, "conviction"))
		return read_conviction(value, out);
	if (!text_equal(name, "degree") || !text_parse_int(value, 0, 100, &degree))
		return false;
	out->degree = (int)degree;
	return true;
}

static bool read_all(char *text, struct special_detail *out)
{
	*out = (struct special_detail){0};
	while (*text != '\0') {
		char *end = strchr(text, '\n'), *value;
		const char *name;

		if (!end)
			return false;
		*end = '\0';
		value = text;
		name = word(&value);
		if (!read_line(name, value, out))
			return false;
		text = end + 1;
	}
	return true;
}

bool special_detail_open(const unsigned char *sealed, size_t sealed_n, int64_t claim_id, int64_t citizen_id,
	struct special_detail *out, struct err *e)
{
	char open[SPECIAL_DETAIL_BYTES + 1];
	bool ok;

	if (!secret_box_open(open, sizeof open, sealed, sealed_n, e))
		return false;
	ok = read_all(open, out) && out->claim_id == claim_id && out->citizen_id == citizen_id;
	secret_wipe(open, sizeof open);
	return ok ? true : err_set(e, ERR_INTERNAL, 0, "special_detail: the box belongs to another claim");
}
