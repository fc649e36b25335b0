#include "feature/person/person_note.h"

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/person/person.h"
#include "feature/person/person_list_store.h"
#include "feature/staff/staff_session.h"
#include "feature/submission/submission.h"

/* The note whose place the new one takes; `*fine` is false when it is none of this person's that stands. */
static bool read_earlier(struct web *w, const struct person *p, struct person_note *earlier, bool *fine, struct err *e)
{
	const char *typed = web_field(w, "yerine");
	int64_t id;

	*earlier = (struct person_note){.id = 0};
	*fine = text_is_empty(typed);
	if (*fine || !text_parse_int(typed, 1, INT64_MAX, &id))
		return true;
	return person_store_note(w->app->db, p->id, id, earlier, fine, e);
}

static bool show_form(struct web *w, const struct person *p, const struct person_note *earlier, int status)
{
	person_put_head(w, p);
	if (earlier->id != 0)
		page_put_int(w->page, "Earlier", (long)earlier->id);
	web_form(w, "/kisi/not");
	web_title(w, earlier->id != 0 ? "person.note.title_replace" : "person.note.title");
	page_put(w->page, "Page.Nav", "search");
	return web_page(w, status, "staff/person_note");
}

bool person_note_show(struct web *w, struct err *e)
{
	struct person *p = arena_alloc(w->arena, sizeof *p);
	struct person_note *earlier = arena_alloc(w->arena, sizeof *earlier);
	bool open, fine;

	if (!person_open(w, p, &open, e))
		return false;
	if (!open)
		return true;
	if (!read_earlier(w, p, earlier, &fine, e))
		return false;
	if (!fine)
		return web_refuse(w, 404);
	web_keep(w, "metin", earlier->text);
	return show_form(w, p, earlier, 200);
}

struct writing {
	const struct person *person;
	int64_t earlier;
	const char *text;
};

static enum db_verdict write_note(struct web *w, void *context, char answer[SUBMISSION_ANSWER_MAX], struct err *e)
{
	const struct writing *n = context;
	const struct staff_actor *a = staff_actor(w);
	const char *subject =
		n->earlier == 0 ? NULL : arena_format(w->arena, "note:%lld superseded", (long long)n->earlier);

	if (!person_store_write_note(
		    w->app->db, n->person->id, n->earlier, n->text, a->staff_id, a->unit_id, w->now.at, e) ||
		!staff_audit(w, AUDIT_CITIZEN_NOTE, n->person->id, subject, NULL, e))
		return DB_FAIL;
	return submission_answer(
		w, answer, "/kisi", arena_format(w->arena, "%s&sonuc=kisi_not", person_query(w, n->person)));
}

static void check_text(struct web *w, const char *text)
{
	web_keep(w, "metin", text);
	if (text_is_empty(text))
		web_field_error(w, "metin", "person.error.text", NULL);
	else if (turkish_length(text) > PERSON_NOTE_TEXT)
		web_field_error(w, "metin", "person.error.text_long", "most",
			arena_format(w->arena, "%d", PERSON_NOTE_TEXT), NULL);
}

bool person_note_submit(struct web *w, struct err *e)
{
	struct person *p = arena_alloc(w->arena, sizeof *p);
	struct person_note *earlier = arena_alloc(w->arena, sizeof *earlier);
	struct writing n = {.person = p, .text = web_field(w, "metin")};
	enum submission_outcome outcome;
	bool open, fine;

	if (!person_open(w, p, &open, e))
		return false;
	if (!open)
		return true;
	if (!read_earlier(w, p, earlier, &fine, e))
		return false;
	if (!fine)
		return web_refuse(w, 409);
	check_text(w, n.text);
	if (w->error_count > 0)
		return show_form(w, p, earlier, 422);
	n.earlier = earlier->id;
	if (submission_run(w, write_note, &n, &outcome, e))
		return true;
	if (e->code != ERR_DB_DUPLICATE)
		return false;
	err_clear(e);
	return web_refuse(w, 409);
}
