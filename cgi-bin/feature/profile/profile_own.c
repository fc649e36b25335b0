#include "feature/profile/profile_own.h"

#include "feature/app/app.h"
#include "feature/session/session.h"

static void put(struct web *w, const struct profile_subject *s)
{
	(void)s;
	page_put(w->page, "Page.Nav", "profile");
}

struct profile_subject profile_own(const struct web *w)
{
	const struct session_actor *actor = session_actor(w);

	return (struct profile_subject){
		.citizen_id = actor->citizen_id,
		.birth_date = actor->birth_date,
		.facts = actor->facts,
		.base = "/ozgecmis",
		.query = "",
		.voice = "you",
		.notice = "",
		.passive_href = web_path(w, "/durum"),
		.put = put,
		.act = {REGISTRATION_BY_CITIZEN, REGISTRATION_WEB, w->now.today, app_rule(w, RULE_REGISTRATION_MONTHS)},
		.actor_id = actor->citizen_id,
	};
}
