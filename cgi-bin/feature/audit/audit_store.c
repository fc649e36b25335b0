#include "feature/audit/audit_store.h"

#include "base/text.h"

enum { S_ADD, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_ADD] = {"INSERT INTO audit_event (at, actor, actor_id, unit_id, action, citizen_id, subject, reason, note,"
		   " request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
};
struct db_table audit_store = {"audit", statement, S_COUNT};

static const char *or_empty(const char *text)
{
	return text ? text : "";
}

static struct db_in id_or_null(int64_t id)
{
	return id == 0 ? db_null() : db_int(id);
}

static bool is_on_the_lists(const struct audit_event *event)
{
	enum audit_action action;
	enum audit_reason reason;

	return audit_action_parse(or_empty(event->action), &action) &&
	       audit_reason_parse(or_empty(event->reason), &reason) &&
	       (reason != AUDIT_REASON_OTHER || !text_is_empty(or_empty(event->note)));
}

bool audit_store_add(struct db *db, const struct audit_event *event, const char *request_id, instant now, struct err *e)
{
	struct db_in in[] = {db_instant(now), db_text(audit_actor_name(event->actor)), id_or_null(event->actor_id),
		id_or_null(event->unit_id), db_text(or_empty(event->action)), id_or_null(event->citizen_id),
		db_text(or_empty(event->subject)), db_text(or_empty(event->reason)), db_text(or_empty(event->note)),
		db_text(request_id)};

	if (!is_on_the_lists(event))
		return err_set(e, ERR_INTERNAL, 0, "audit: no such action or reason, or a reason that needs a note");
	return db_run_one(db, DB_COMMAND(&statement[S_ADD], in), e);
}
