#include "feature/counter/counter_person.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/person/search_store.h"
#include "feature/staff/staff_session.h"

static const char person_path[] = "/kisi";

static const char *query_of(const struct web *w, int64_t citizen_id)
{
	return arena_format(w->arena, "no=%lld", (long long)citizen_id);
}

const char *counter_person_standing(const struct web *w, const struct registration_facts *facts)
{
	struct registration_status status = registration_status_on(facts, w->now.today);
	const char *reason;

	if (status.state == REGISTRATION_DRAFT)
		return web_text(w, "counter.standing.draft", NULL);
	if (status.state == REGISTRATION_ACTIVE)
		return web_text(w, "counter.standing.active", "date", web_date_long(w, facts->active_until), NULL);
	reason = arena_format(w->arena, "counter.because.%s", registration_reason_name(status.reason));
	return web_text(w, "counter.standing.passive", "date", web_date_long(w, status.since), "reason",
		web_text(w, reason, NULL), NULL);
}

struct leading {
	struct web *w;
	struct search_row row;
	char id[SEARCH_ID_TEXT];
};

static enum db_verdict write_search(struct db *db, void *context, struct err *e)
{
	struct leading *l = context;
	struct web *w = l->w;
	instant until = w->now.at + app_rule(w, RULE_STAFF_LOOK_MINUTES) * INSTANT_MINUTE;

	return search_store_add(db, &l->row, w->visitor_hash, w->now.at, until, l->id, e) &&
			       staff_audit(w, AUDIT_CITIZEN_SEARCH, 0, NULL, search_kind_name(SEARCH_NUMBER), e)
		       ? DB_COMMIT
		       : DB_FAIL;
}

bool counter_person_lead(struct web *w, int64_t citizen_id, const char *tckn, struct err *e)
{
	struct leading l = {.w = w, .row = {.typed = {.kind = SEARCH_NUMBER}, .citizen_id = citizen_id, .found = 1}};

	(void)text_copy(l.row.typed.tckn, sizeof l.row.typed.tckn, tckn);
	return db_transact(w->app->db, write_search, &l, e) &&
	       web_redirect(w, person_path,
		       arena_format(w->arena, "%s&arama=%s&sonuc=kayitli", query_of(w, citizen_id), l.id));
}

enum db_verdict counter_person_answer(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], int64_t citizen_id, const char *notice)
{
	return submission_answer(
		w, answer, person_path, arena_format(w->arena, "%s&sonuc=%s", query_of(w, citizen_id), notice));
}
