#include "feature/person/person_page.h"

#include <string.h>

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/citizen/identity.h"
#include "feature/person/person_look.h"
#include "feature/person/person_note.h"
#include "feature/person/person_older.h"
#include "feature/person/person_part.h"
#include "feature/person/search_store.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

const char *person_name(const struct web *w, const struct person *p)
{
	return arena_format(w->arena, "%s %s", p->first_name, p->last_name);
}

const char *person_query(const struct web *w, const struct person *p)
{
	return arena_format(w->arena, "no=%lld", (long long)p->id);
}

void person_put_head(struct web *w, const struct person *p)
{
	char masked[IDENTITY_TCKN_MASK_SIZE];
	page_node *node = page_child(w->page, "Person");

	identity_mask_tckn(p->tckn, masked);
	page_put_int(node, "Number", (long)p->id);
	page_put(node, "Name", person_name(w, p));
	page_put(node, "Tckn", arena_copy(w->arena, masked));
	page_put(node, "Birth", web_date_short(w, p->birth_date));
	page_put(node, "Href", arena_format(w->arena, "%s/kisi?%s", web_prefix(w), person_query(w, p)));
}

/* The way back to the list that the person was found in, or to an empty form. The field goes on only when it looks like an id. */
static void put_way_back(struct web *w)
{
	unsigned char bytes[SEARCH_ID_BYTES];
	const char *id = web_field(w, "arama");
	bool fine = secret_decode(bytes, sizeof bytes, id);

	page_put(w->page, "Back",
		arena_format(w->arena, "%s/ara%s%s", web_prefix(w), fine ? "?arama=" : "", fine ? id : ""));
	page_put(w->page, "Search", fine ? id : "");
}

static void put_reasons(struct web *w)
{
	page_node *list = page_child(w->page, "Reasons");
	size_t shown = 0;

	for (int i = AUDIT_REASON_NONE + 1; i < AUDIT_REASONS; i++) {
		const char *name = audit_reason_name((enum audit_reason)i);
		page_node *node = page_item(list, shown++);

		page_put(node, "Value", name);
		page_put_text(w, node, "Label", arena_format(w->arena, "audit.reason.%s", name), NULL);
	}
}

/* Nothing of the person stands here yet but the number of the record. A claim that is settled (field "basvuru") leads here too and is
 * where the reason leads back to. */
static bool ask_reason(struct web *w, const struct person *p, int status)
{
	int64_t claim;

	put_way_back(w);
	put_reasons(w);
	if (text_parse_int(web_field(w, "basvuru"), 1, INT64_MAX, &claim))
		page_put_int(w->page, "Claim", (long)claim);
	page_put_int(w->page, "Person.Number", (long)p->id);
	page_put_int(w->page, "Minutes", app_rule(w, RULE_STAFF_LOOK_MINUTES));
	web_title(w, "person.reason.title");
	page_put(w->page, "Page.Nav", "search");
	web_form(w, "/kisi/neden");
	return web_page(w, status, "staff/person_reason");
}

static bool show(struct web *w, struct err *e)
{
	struct person *p = arena_alloc(w->arena, sizeof *p);
	struct person_reason reason;
	enum person_access access;

	if (!person_look_access(w, person_number(w), p, &reason, &access, e))
		return false;
	if (access == PERSON_HIDDEN)
		return web_refuse(w, 404);
	web_notice(w, person_notices);
	if (access == PERSON_ASK)
		return ask_reason(w, p, 200);
	person_look_plan(w, p->id, w->route->path, &reason);
	put_way_back(w);
	person_look_put(w, &reason);
	person_put_head(w, p);
	web_title(w, "person.title");
	page_put(w->page, "Page.Nav", "search");
	return person_part_put(w, p, e) && web_page(w, 200, "staff/person");
}

/* ---- the reason ---- */

static void check_reason(struct web *w, struct person_reason *out)
{
	enum audit_reason reason;
	const char *typed = web_field(w, "neden"), *note = web_field(w, "not");

	web_keep(w, "neden", typed);
	web_keep(w, "not", note);
	*out = (struct person_reason){.note = ""};
	if (!audit_reason_parse(typed, &reason) || reason == AUDIT_REASON_NONE)
		web_field_error(w, "neden", "person.error.reason", NULL);
	else
		(void)text_copy(out->code, sizeof out->code, audit_reason_name(reason));
	if (strchr(note, '\n') || turkish_length(note) > PERSON_NOTE_CHARACTERS ||
		!text_copy(out->note, sizeof out->note, note))
		web_field_error(w, "not", "person.error.note_long", "most",
			arena_format(w->arena, "%d", PERSON_NOTE_CHARACTERS), NULL);
	else if (text_equal(out->code, audit_reason_name(AUDIT_REASON_OTHER)) && text_is_empty(note))
		web_field_error(w, "not", "person.error.note", NULL);
}

struct giving {
	const struct person *person;
	struct person_reason reason;
};

static enum db_verdict give(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct giving *g = context;
	const char *query = person_query(w, g->person), *id = web_field(w, "arama");
	unsigned char bytes[SEARCH_ID_BYTES];
	int64_t claim;

	if (!person_look_give(w, g->person->id, &g->reason, e))
		return DB_FAIL;
	if (text_parse_int(web_field(w, "basvuru"), 1, INT64_MAX, &claim))
		return submission_answer(w, answer, "/ozel-durum", arena_format(w->arena, "no=%lld", (long long)claim));
	if (secret_decode(bytes, sizeof bytes, id))
		query = arena_format(w->arena, "%s&arama=%s", query, id);
	return submission_answer(w, answer, "/kisi", query);
}

static bool submit_reason(struct web *w, struct err *e)
{
	struct person *p = arena_alloc(w->arena, sizeof *p);
	struct giving g = {.person = p};
	struct person_reason carried;
	enum submission_outcome outcome;
	enum person_access access;

	if (!person_look_access(w, person_number(w), p, &carried, &access, e))
		return false;
	if (access == PERSON_HIDDEN)
		return web_refuse(w, 404);
	check_reason(w, &g.reason);
	return w->error_count > 0 ? ask_reason(w, p, 422) : submission_run(w, give, &g, &outcome, e);
}

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define SEEN STAFF_SEES_CITIZENS, STAFF_SCOPE_PROVINCE

static const struct form_field page_fields[] = {{"no", false}, {"arama", false}, {"basvuru", false}, {"sonuc", false}};
static const struct form_field reason_fields[] = {
	{"no", false}, {"arama", false}, {"basvuru", false}, {"neden", false}, {"not", false}};
static const struct form_field older_fields[] = {{"no", false}, {"once", false}};
static const struct form_field note_fields[] = {{"no", false}, {"yerine", false}};
static const struct form_field note_text_fields[] = {{"no", false}, {"yerine", false}, {"metin", false}};

const struct route person_routes[] = {
	{METHOD_GET, "/kisi", ACCESS_STAFF, FORM(page_fields), show, NULL, SEEN},
	{METHOD_POST, "/kisi/neden", ACCESS_STAFF, FORM(reason_fields), submit_reason, NULL, SEEN},
	{METHOD_GET, "/kisi/gecmis", ACCESS_STAFF, FORM(older_fields), person_older_events, NULL, SEEN},
	{METHOD_GET, "/kisi/notlar", ACCESS_STAFF, FORM(older_fields), person_older_notes, NULL, SEEN},
	{METHOD_GET, "/kisi/not", ACCESS_STAFF, FORM(note_fields), person_note_show, NULL, SEEN},
	{METHOD_POST, "/kisi/not", ACCESS_STAFF, FORM(note_text_fields), person_note_submit, NULL, SEEN},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
