#include "feature/certificate/certificate_words.h"

#include "base/text.h"

const char *certificate_words_days(
	const struct web *w, enum registration_state state, struct date since, struct date active_until)
{
	switch (state) {
	case REGISTRATION_ACTIVE:
		return web_text(w, "certificate.until", "date", web_date_long(w, active_until), NULL);
	case REGISTRATION_PASSIVE:
		return web_text(w, "certificate.since", "date", web_date_long(w, since), NULL);
	case REGISTRATION_DRAFT:
		break;
	}
	return "";
}

const char *certificate_words_state(
	const struct web *w, enum registration_state state, struct date since, struct date active_until)
{
	const char *days = certificate_words_days(w, state, since, active_until);
	const char *word = web_text(w, arena_format(w->arena, "status.word.%s", registration_state_name(state)), NULL);

	return days[0] == '\0' ? word : arena_format(w->arena, "%s, %s", word, days);
}

const char *certificate_words_end(const struct web *w, const struct certificate *c)
{
	return web_date_long(w, clock_to_local(c->expires_at - 1).day);
}
