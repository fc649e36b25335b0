#include "feature/counter/counter_person.h"

#include "base/text.h"
#include "feature/app/app.h"
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
		return web_text(
			w, "counter.standing.active", "date", web_date_long(w, facts->active_until), NULL);
	reason = arena_format(w->arena, "counter.because.%s", registration_reason_name(status.reason));
	return web_text(w, "counter.standing.passive", "date", web_date_long(w, status.since), "reason",
		web_text(w, reason, NULL), NULL);
}

static void put(struct web *w, const struct counter_person *p)
{
	page_node *node = page_child(w->page, "Person");

	page_put_int(node, "Number", (long)p->id);
	page_put(node, "Href", arena_format(w->arena, "%s%s?%s", web_prefix(w), person_path, query_of(w, p->id)));
	page_put(node, "Name", arena_format(w->arena, "%s %s", p->first_name, p->last_name));
	page_put(node, "Tckn", arena_copy(w->arena, p->tckn));
	page_put(node, "Standing", counter_person_standing(w, &p->facts));
}

bool counter_person_open(struct web *w, struct counter_person *out, bool *open, struct err *e)
{
	const struct staff_actor *actor = staff_actor(w);
	int64_t id;
	bool looked;

	*open = false;
	if (!text_parse_int(web_field(w, "no"), 1, INT64_MAX, &id))
		return web_refuse(w, 404);
	if (!counter_store_has_looked(w->app->db, id, actor->staff_id, actor->times.created_at, &looked, e))
		return false;
	if (!looked)
		return web_redirect(w, person_path, query_of(w, id));
	if (!counter_store_person(w->app->db, id, out, open, e))
		return false;
	if (!*open)
		return web_refuse(w, 404);
	put(w, out);
	return true;
}

bool counter_person_lead(struct web *w, int64_t citizen_id, const char *notice)
{
	return web_redirect(
		w, person_path, arena_format(w->arena, "%s&sonuc=%s", query_of(w, citizen_id), notice));
}

enum db_verdict counter_person_answer(
	const struct web *w, char answer[SUBMISSION_ANSWER_MAX], int64_t citizen_id, const char *notice)
{
	return submission_answer(
		w, answer, person_path, arena_format(w->arena, "%s&sonuc=%s", query_of(w, citizen_id), notice));
}
