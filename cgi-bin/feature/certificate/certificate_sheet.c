#include "feature/certificate/certificate_sheet.h"

#include "feature/certificate/certificate_words.h"

static void put_rows(const struct web *w, const struct certificate *c, const char *masked, struct certificate_line *row)
{
	row[0].key = web_text(w, "certificate.row.name", NULL);
	row[0].value = arena_format(w->arena, "%s %s", c->first_name, c->last_name);
	row[1].key = web_text(w, "certificate.row.tckn", NULL);
	row[1].value = masked;
	row[2].key = web_text(w, "certificate.row.last", NULL);
	row[2].value = date_is_none(c->last_transaction) ? web_text(w, "status.not_yet", NULL)
							 : web_date_long(w, c->last_transaction);
	row[3].key = web_text(w, "certificate.row.issued", NULL);
	row[3].value = arena_format(w->arena, "%s, %s", web_date_long(w, c->issued_on), web_time(w, c->issued_at));
	row[4].key = web_text(w, "certificate.row.end", NULL);
	row[4].value = certificate_words_end(w, c);
}

void certificate_sheet_fill(const struct web *w, const struct certificate *c, const char *masked, const char *check,
	struct certificate_sheet *out)
{
	*out = (struct certificate_sheet){
		.site = web_text(w, "layout.site_name", NULL),
		.tagline = web_text(w, "layout.tagline", NULL),
		.title = web_text(w, "certificate.sheet.title", NULL),
		.lead = web_text(w, "certificate.sheet.lead", "date", web_date_long(w, c->issued_on), NULL),
		.state_label = web_text(w, "certificate.row.state", NULL),
		.state = web_text(w, arena_format(w->arena, "status.word.%s", registration_state_name(c->state)), NULL),
		.state_note = certificate_words_days(w, c->state, c->since, c->active_until),
		.is_active = c->state == REGISTRATION_ACTIVE,
		.check_title = web_text(w, "certificate.sheet.check", NULL),
		.step = {web_text(w, "certificate.sheet.step.open", "address", check, NULL),
			web_text(w, "certificate.sheet.step.type", NULL),
			web_text(w, "certificate.sheet.step.read", NULL)},
		.code_label = web_text(w, "certificate.row.code", NULL),
		.code = c->code,
		.note = web_text(w, "certificate.sheet.note", NULL),
		.link = arena_format(w->arena, "%s#%s", check, c->code),
		.made_at = c->issued_at,
	};
	put_rows(w, c, masked, out->row);
}
