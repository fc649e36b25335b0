#include "feature/special_status/special_words.h"

#include "base/text.h"

const char *special_words_kind(const struct web *w, enum special_kind kind)
{
	return web_text(w, arena_format(w->arena, "special.kind.%s", special_kind_name(kind)), NULL);
}

static const char *term_words(const struct web *w, struct date until)
{
	if (date_is_none(until))
		return web_text(w, "special.permanent", NULL);
	return web_text(w, "special.through", "date", web_date_long(w, until), NULL);
}

const char *special_words_today(const struct web *w, const char *digest)
{
	struct special_claim claims[SPECIAL_KINDS];
	struct special_status status;
	const char *out = "";
	size_t count;

	/* a digest that cannot be read counts for nothing, as what is not approved does (R11) */
	if (!special_digest_read(digest, claims, &count))
		return out;
	status = special_status_on(claims, count, w->now.today);
	for (int kind = 0; kind < SPECIAL_KINDS; kind++)
		if (status.claim[kind])
			out = arena_format(w->arena, "%s%s%s, %s", out, out[0] != '\0' ? "; " : "",
				special_words_kind(w, (enum special_kind)kind),
				term_words(w, status.claim[kind]->valid_until));
	return out;
}

struct telling {
	struct web *w;
	page_node *item;
	size_t lines;
};

static void say(struct telling *t, const char *text)
{
	page_put(page_child(t->item, "Text"), arena_format(t->w->arena, "%lu", (unsigned long)t->lines++), text);
}

static void say_term(struct telling *t, const struct special_claim *claim)
{
	say(t, web_text(t->w, "special.list.paper", "issued", web_date_long(t->w, claim->issued_on), "term",
		       term_words(t->w, claim->valid_until), NULL));
}

static void say_decision(struct telling *t, const struct special_claim_row *row)
{
	const struct special_reason *reason = &row->reason;

	say(t, web_text(t->w, row->state == SPECIAL_CLAIM_APPROVED ? "special.list.approved" : "special.list.refused",
		       "date", web_date_long(t->w, row->decided_on), "reason",
		       web_text(t->w, arena_format(t->w->arena, "special.reason.%s", reason->code), NULL), NULL));
	if (reason->words[0] != '\0')
		say(t, web_text(t->w, "special.list.words", "words", reason->words, NULL));
}

/* ok, missing, update, info: the tags of layout/form.cs. */
static void tag(struct telling *t, const char *state, const char *word)
{
	page_put(t->item, "State", state);
	page_put_text(t->w, t->item, "Tag", arena_format(t->w->arena, "special.tag.%s", word), NULL);
}

static void tell(struct telling *t, const struct special_claim_row *row, bool counts)
{
	struct date until = row->claim.valid_until;
	bool over = !date_is_none(until) && date_compare(t->w->now.today, until) > 0;

	switch (row->state) {
	case SPECIAL_CLAIM_OPEN:
		tag(t, "update", row->paper_seen ? "deciding" : "paper");
		say(t, web_text(t->w, row->paper_seen ? "special.list.deciding" : "special.list.bring", NULL));
		page_put_int(t->item, "Id", (long)row->claim.id);
		break;
	case SPECIAL_CLAIM_WITHDRAWN:
		tag(t, "info", "withdrawn");
		break;
	case SPECIAL_CLAIM_APPROVED:
		tag(t, counts ? "ok" : "info", counts ? "counts" : over ? "over" : "replaced");
		say_decision(t, row);
		break;
	case SPECIAL_CLAIM_REFUSED:
		tag(t, "missing", "refused");
		say_decision(t, row);
		break;
	}
}

void special_words_list(struct web *w, page_node *list, const struct special_claim_row *rows, size_t count)
{
	struct special_claim *claims = arena_alloc(w->arena, (count + 1) * sizeof *claims);
	struct special_status status;

	for (size_t i = 0; i < count; i++)
		claims[i] = rows[i].claim;
	status = special_status_on(claims, count, w->now.today);
	for (size_t i = 0; i < count; i++) {
		struct telling t = {w, page_item(list, i), 0};

		page_put(t.item, "Title", special_words_kind(w, rows[i].claim.kind));
		page_put(t.item, "Meta",
			web_text(w, rows[i].by_staff ? "special.list.by_staff" : "special.list.by_you", "date",
				web_date_long(w, clock_to_local(rows[i].entered_at).day), NULL));
		say_term(&t, &rows[i].claim);
		tell(&t, &rows[i], status.claim[rows[i].claim.kind] == &claims[i]);
	}
}
