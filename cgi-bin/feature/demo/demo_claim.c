/* Claims to special statuses in every state, each written as the pages would have written it on its day (R7-R24, D21):
 * entered by the person, its paper seen by the demo clerk, decided by the demo approver. Without those accounts none. */
#include "base/text.h"
#include "feature/demo/demo.h"
#include "feature/special_status/special_case_store.h"

/* Every second person; where the demo accounts of staff work everybody, with a claim that is open, for their queue. */
enum { EVERY = 2, OPEN_STORIES = 8 };

/* Days before today, NEVER for what did not happen; `until` in days from today, FOR_GOOD for a permanent paper. */
enum { NEVER = -1, FOR_GOOD = 99999 };
struct story {
	enum special_kind kind;
	int entered, seen, decided, withdrawn;
	int until;
	const char *reason; /* of a refusal; NULL approved */
};

static const struct story stories[] = {
	{SPECIAL_DISABLED, 1, NEVER, NEVER, NEVER, FOR_GOOD, NULL},
	{SPECIAL_DISABLED, 4, 2, NEVER, NEVER, 400, NULL},
	{SPECIAL_EX_CONVICT, 6, 5, NEVER, NEVER, FOR_GOOD, NULL},
	{SPECIAL_PRIORITY, 3, 1, NEVER, NEVER, FOR_GOOD, NULL},
	{SPECIAL_DISABLED, 12, NEVER, NEVER, NEVER, FOR_GOOD, NULL},
	{SPECIAL_EX_CONVICT, 22, 15, NEVER, NEVER, FOR_GOOD, NULL},
	{SPECIAL_PRIORITY, 35, 20, NEVER, NEVER, FOR_GOOD, NULL},
	{SPECIAL_DISABLED, 40, NEVER, NEVER, NEVER, 90, NULL},
	{SPECIAL_DISABLED, 30, 28, 25, NEVER, FOR_GOOD, NULL},
	{SPECIAL_DISABLED, 60, 58, 55, NEVER, 45, NULL},
	{SPECIAL_DISABLED, 60, 58, 55, NEVER, 20, NULL},
	{SPECIAL_DISABLED, 60, 58, 55, NEVER, 0, NULL},
	{SPECIAL_DISABLED, 60, 58, 55, NEVER, -1, NULL},
	{SPECIAL_EX_CONVICT, 50, 48, 45, NEVER, FOR_GOOD, NULL},
	{SPECIAL_PRIORITY, 50, 48, 45, NEVER, 200, NULL},
	{SPECIAL_DISABLED, 20, NEVER, 10, NEVER, FOR_GOOD, "not_shown"},
	{SPECIAL_DISABLED, 20, 18, 10, NEVER, FOR_GOOD, "cannot_work"},
	{SPECIAL_EX_CONVICT, 20, 18, 10, NEVER, FOR_GOOD, "barred"},
	{SPECIAL_PRIORITY, 20, 18, 10, NEVER, FOR_GOOD, "no_right"},
	{SPECIAL_DISABLED, 9, NEVER, NEVER, 5, FOR_GOOD, NULL},
};
enum { STORIES = sizeof stories / sizeof *stories };

static struct date back(const struct demo_making *m, int days)
{
	return date_add_days(m->now.today, -days);
}

/* What the paper says; `barred` has an offence that excludes. */
static struct special_claim_entry entry_of(const struct demo_making *m, const struct story *s)
{
	static const char *const paper[] = {"adult_board", "ex_convict_certificate", "priority_paper"};
	static const char *const basis[] = {"acquired", "completed", "terror_injured"};
	struct special_claim_entry entry = {.kind = s->kind, .issued_on = back(m, s->entered + 30)};
	struct special_detail *d = &entry.detail;

	if (s->until != FOR_GOOD)
		entry.valid_until = date_add_days(m->now.today, s->until);
	(void)text_copy(d->paper, sizeof d->paper, paper[s->kind]);
	(void)text_copy(d->basis, sizeof d->basis, basis[s->kind]);
	(void)text_copy(d->issuer, sizeof d->issuer, m->words->word[DEMO_ISSUER][s->kind]);
	(void)text_format(d->number, sizeof d->number, "%d/%d", entry.issued_on.year, 1000 + m->person->index);
	if (s->kind == SPECIAL_DISABLED)
		d->degree = 40 + m->person->index % 50;
	if (s->kind == SPECIAL_EX_CONVICT) {
		d->convictions = 1;
		d->conviction[0] = (struct special_conviction){"", true, false, 1, 2, 0, SPECIAL_SENTENCE_COMPLETED};
		(void)text_copy(d->conviction[0].offence, sizeof d->conviction[0].offence,
			s->reason ? "state_security" : "theft");
	}
	return entry;
}

static bool decide(struct demo_making *m, struct db *db, const struct story *s, int64_t id, struct err *e)
{
	struct special_verdict verdict = {.approved = s->reason == NULL,
		.staff_id = m->approver.id,
		.unit_id = DEMO_UNIT,
		.today = back(m, s->decided),
		.now = demo_noon(back(m, s->decided))};
	struct special_case c = {.id = 0};
	bool found, done;

	(void)text_copy(verdict.reason.code, sizeof verdict.reason.code, s->reason ? s->reason : "proved");
	return special_case_find(db, id, &c, &found, e) && special_case_decide(db, &c, &verdict, &done, e);
}

static bool complete(struct demo_making *m, struct db *db, const struct story *s, int64_t id, struct err *e)
{
	struct special_writer clerk = {m->clerk.id, back(m, s->seen), demo_noon(back(m, s->seen))};
	struct special_claim_entry entry = entry_of(m, s);
	struct special_case c = {.id = 0};
	bool found, done;

	return special_case_find(db, id, &c, &found, e) && special_case_complete(db, &c, &entry, &clerk, &done, e);
}

bool demo_claim(struct demo_making *m, struct db *db, struct err *e)
{
	int index = m->person->index;
	bool here = m->province_code == DEMO_UNIT;
	const struct story *s = &stories[here ? index % OPEN_STORIES : index / EVERY % STORIES];
	struct special_claim_entry entry = entry_of(m, s);
	struct date entered = back(m, s->entered);
	bool open_already, done;
	int64_t id;

	if (m->clerk.id == 0 || m->approver.id == 0 || m->person->minor || (!here && index % EVERY != 0) ||
		m->person->state == DEMO_DECEASED || date_compare(m->life.created, entered) > 0)
		return true;
	if (!special_claim_add(db, m->id, &entry, entered, demo_noon(entered), &open_already, e))
		return false;
	id = entry.detail.claim_id;
	if (s->withdrawn != NEVER)
		return special_claim_withdraw(db, m->id, id, demo_noon(back(m, s->withdrawn)), &done, e);
	return (s->seen == NEVER || complete(m, db, s, id, e)) && (s->decided == NEVER || decide(m, db, s, id, e));
}
