#include "feature/counter/counter_paper.h"

#include "base/text.h"
#include "feature/counter/counter_deed.h"

/* As in counter_registration.paper. */
static const char *const papers[] = {
	"identity_card", "driving_licence", "passport", "foreigner_card", "temporary_card"};
enum { PAPERS = sizeof papers / sizeof *papers };

void counter_paper_put(struct web *w)
{
	counter_put_choices(w, "Paper", "counter.paper", papers, PAPERS);
}

const char *counter_paper_take(struct web *w)
{
	const char *typed = web_field(w, "paper");

	web_keep(w, "paper", typed);
	for (size_t i = 0; i < PAPERS; i++)
		if (text_equal(typed, papers[i]))
			return papers[i];
	web_field_error(w, "paper", "counter.error.paper", NULL);
	return NULL;
}
