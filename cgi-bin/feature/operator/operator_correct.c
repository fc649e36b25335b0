/* `ctl correct`: a wrong entry is undone by an event that shows (D2). */
#include "feature/operator/operator.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "base/turkish.h"
#include "feature/audit/audit_store.h"
#include "feature/registration/registration_history.h"
#include "feature/registration/registration_store.h"

enum { NOTE_CHARACTERS = 400, NOTE_BYTES = 1601 };

struct correcting {
	struct clock_now now;
	int64_t citizen_id;
	uint32_t seq;
	const char *note;
	enum registration_outcome outcome;
	struct registration_change change;
};

static bool write_down(struct db *db, const struct correcting *c, struct err *e)
{
	char subject[AUDIT_SUBJECT_CHARACTERS];
	struct audit_event event = {.actor = AUDIT_OPERATOR,
		.citizen_id = c->citizen_id,
		.action = audit_action_name(AUDIT_CITIZEN_CORRECT),
		.subject = subject,
		.note = c->note};

	(void)text_format(subject, sizeof subject, "entry %u", (unsigned)c->seq);
	return audit_store_add(db, &event, "", c->now.at, e);
}

static enum db_verdict correct(struct db *db, void *context, struct err *e)
{
	struct correcting *c = context;
	struct registration_act act = {REGISTRATION_BY_STAFF, REGISTRATION_CHANNEL_SYSTEM, c->now.today, 0};
	struct registration_facts before = {.state = REGISTRATION_DRAFT};
	struct registration_event *history;
	size_t count;
	bool found;

	c->outcome = REGISTRATION_NOT_CORRECTABLE;
	if (!registration_store_lock(db, c->citizen_id, &before, &found, e))
		return DB_FAIL;
	if (!found)
		return DB_ROLLBACK;
	if (!registration_history_read(db, c->citizen_id, &history, &count, e))
		return DB_FAIL;
	c->outcome = registration_correct(&before, &act, history, count, c->seq, &c->change);
	free(history);
	if (c->outcome != REGISTRATION_OK)
		return DB_ROLLBACK;
	return registration_store_apply(db, c->citizen_id, &before, &c->change, 0, c->note, c->now.at, e) &&
			       write_down(db, c, e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

static bool save(struct db *db, struct correcting *c, struct err *e)
{
	if (!db_transact(db, correct, c, e))
		return e->code != ERR_DB_DUPLICATE ? false
						   : err_set(e, ERR_INPUT, 0,
							     "correct: that entry was corrected before; undo "
							     "the undoing instead");
	if (c->outcome != REGISTRATION_OK)
		return err_set(e, ERR_INPUT, 0, "correct: there is no such entry, or it cannot be corrected");
	(void)printf("correct: entry %u is undone by entry %u; the record is %s now\n", (unsigned)c->seq,
		(unsigned)c->change.after.version, registration_state_name(c->change.after.state));
	return true;
}

bool operator_correct(struct app *app, char **argument, struct err *e)
{
	char note[NOTE_BYTES];
	int64_t citizen_id, seq;
	struct correcting c = {.now = clock_read()};

	if (!text_parse_int(argument[0], 1, INT64_MAX, &citizen_id) || !text_parse_int(argument[1], 2, INT32_MAX, &seq))
		return err_set(e, ERR_INPUT, 0, "correct: CITIZEN-ID and SEQ are whole numbers, SEQ from 2 on");
	if (!turkish_normalise(argument[2], note, sizeof note) || text_is_empty(note) ||
		turkish_length(note) > NOTE_CHARACTERS)
		return err_set(e, ERR_INPUT, 0, "correct: NOTE says why, in 1 to %d characters", NOTE_CHARACTERS);
	c.citizen_id = citizen_id;
	c.seq = (uint32_t)seq;
	c.note = note;
	return save(app->db, &c, e);
}
