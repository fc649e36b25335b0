/* Who the invented people are: a table of groups, and repeatable chance for the rest. */
#include "feature/demo/demo.h"

#include "base/text.h"

enum { SEED = 20261122, FOREIGN_EVERY = 31, ENGLISH_EVERY = 12 };

struct group {
	enum demo_state state;
	int count;
	int from, to; /* days, see enum demo_state */
	bool minor;
	const char *label; /* of the group's first person */
};

static const struct group groups[] = {
	{DEMO_DRAFT, 16, 0, 60, false, NULL},
	{DEMO_NO_OCCUPATION, 14, 0, 60, false, "draft, occupation missing"},
	{DEMO_NO_EDUCATION, 12, 0, 60, false, NULL},
	{DEMO_ACTIVE, 4, 0, 0, false, "active, ends today"},
	{DEMO_ACTIVE, 4, 1, 1, false, NULL},
	{DEMO_ACTIVE, 4, 2, 6, false, NULL},
	{DEMO_ACTIVE, 4, 7, 7, false, NULL},
	{DEMO_ACTIVE, 8, 8, 29, false, NULL},
	{DEMO_ACTIVE, 4, 30, 30, false, NULL},
	{DEMO_ACTIVE, 110, 31, 365, false, "active"},
	{DEMO_REACTIVATED, 24, 31, 360, false, NULL},
	{DEMO_LAPSED, 14, 1, 5, false, NULL},
	{DEMO_EXPIRED, 40, 2, 500, false, "passive, expired"},
	{DEMO_REQUEST, 22, 1, 300, false, NULL},
	{DEMO_STAFF, 14, 1, 300, false, "passive by staff decision"},
	{DEMO_DECEASED, 2, 10, 200, false, NULL},
	{DEMO_DUPLICATE, 2, 10, 200, false, NULL},
	{DEMO_DRAFT, 6, 0, 60, true, NULL},
	{DEMO_ACTIVE, 10, 31, 360, true, "minor, active"},
};

/* splitmix64 */
static uint64_t next(struct demo_dice *dice)
{
	uint64_t z = dice->state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

uint32_t demo_below(struct demo_dice *dice, uint32_t below)
{
	return (uint32_t)(next(dice) % below);
}

int demo_between(struct demo_dice *dice, int from, int to)
{
	return from + (int)demo_below(dice, (uint32_t)(to - from + 1));
}

const char *demo_pick(struct demo_dice *dice, const struct demo_words *words, enum demo_word kind)
{
	return words->word[kind][demo_below(dice, (uint32_t)words->count[kind])];
}

/* Nine digits and the two that check them (D11). */
static void write_tckn(char out[CITIZEN_TCKN_SIZE], int nine)
{
	int odd = 0, even = 0, sum, tenth;

	(void)text_format(out, CITIZEN_TCKN_SIZE, "%09d00", nine);
	for (int i = 0; i < 9; i++)
		*(i % 2 == 0 ? &odd : &even) += out[i] - '0';
	tenth = (7 * odd + 9 * even) % 10;
	sum = odd + even + tenth;
	out[9] = (char)('0' + tenth);
	out[10] = (char)('0' + sum % 10);
}

static struct date years_before(struct date today, int years, int days)
{
	return date_add_days(date_add_months(today, -12 * years), -days);
}

bool demo_plan(int index, struct date today, const struct demo_words *words, struct demo_person *out)
{
	int at = index;
	size_t g = 0;

	while (g < sizeof groups / sizeof *groups && at >= groups[g].count)
		at -= groups[g++].count;
	if (g == sizeof groups / sizeof *groups)
		return false;
	*out = (struct demo_person){.index = index,
		.state = groups[g].state,
		.minor = groups[g].minor,
		.label = at == 0 ? groups[g].label : NULL,
		.english = index % ENGLISH_EVERY == ENGLISH_EVERY - 1};
	out->dice.state = (uint64_t)SEED + (uint64_t)index * 7919;
	out->days = demo_between(&out->dice, groups[g].from, groups[g].to);
	write_tckn(out->tckn, (index % FOREIGN_EVERY == FOREIGN_EVERY - 1 ? 990000001 : 100000001) + index);
	(void)text_format(out->mobile, sizeof out->mobile, "500%07d", index + 1);
	out->first_name = demo_pick(&out->dice, words, demo_below(&out->dice, 2) ? DEMO_FEMALE : DEMO_MALE);
	out->last_name = demo_pick(&out->dice, words, DEMO_LAST);
	out->father_name = demo_pick(&out->dice, words, DEMO_MALE);
	/* a grown-up was one when signing up, at most five years ago; a minor was fourteen by then */
	out->birth = out->minor
			     ? years_before(today, demo_between(&out->dice, 16, 17), demo_between(&out->dice, 0, 300))
			     : years_before(today, demo_between(&out->dice, 24, 63), demo_between(&out->dice, 0, 364));
	return true;
}

/* The day of a transaction that carries the record to `end`; some ends (29 February) have none, then to the day before. */
static struct date day_reaching(struct date end, int months)
{
	struct date day = date_add_months(end, -months);

	for (int shift = -2; shift <= 3; shift++) {
		struct date tried = date_add_days(day, shift);

		if (date_compare(registration_active_until(tried, months), end) == 0)
			return tried;
	}
	return day;
}

struct demo_life demo_life_of(struct demo_person *p, struct date today, int months)
{
	struct demo_dice *dice = &p->dice;
	struct demo_life life = {date_none(), date_none(), date_none(), date_none()};
	struct date last = date_add_days(today, -p->days);

	switch (p->state) {
	case DEMO_DRAFT:
	case DEMO_NO_OCCUPATION:
	case DEMO_NO_EDUCATION:
		life.created = last;
		return life;
	case DEMO_ACTIVE:
		last = day_reaching(date_add_days(today, p->days), months);
		break;
	case DEMO_LAPSED:
	case DEMO_EXPIRED:
		last = day_reaching(last, months);
		break;
	case DEMO_REACTIVATED:
		life.again = day_reaching(date_add_days(today, p->days), months);
		last = day_reaching(date_add_days(life.again, -demo_between(dice, 2, 200)), months);
		break;
	case DEMO_REQUEST:
	case DEMO_STAFF:
	case DEMO_DECEASED:
	case DEMO_DUPLICATE:
		last = date_add_days(last, -demo_between(dice, 1, 300));
		break;
	}
	life.activated = last;
	if (demo_below(dice, 3) == 0 && !p->minor) {
		life.transaction = last;
		life.activated = date_add_days(last, -demo_between(dice, 5, 250));
	}
	life.created = date_add_days(life.activated, -demo_between(dice, 0, 20));
	return life;
}
