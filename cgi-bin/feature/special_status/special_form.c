#include "feature/special_status/special_form.h"

#include "base/text.h"
#include "feature/app/app.h"
#include "feature/profile/profile.h"

static const struct form_field fields[] = {SPECIAL_FORM_FIELDS};
const struct form special_form = {fields, sizeof fields / sizeof *fields};

static const char *const disabled_basis[] = {"congenital", "acquired", NULL};
/* the states of R19 */
static const char *const ex_convict_basis[] = {"completed", "suspended", "conditional_release", "probation", NULL};

bool special_form_lists_load(struct web *w, enum special_kind kind, struct special_form_lists *out, struct err *e)
{
	out->rights.count = 0;
	return special_option_papers(w->app->db, kind, w->now.today, &out->papers, e) &&
	       (kind != SPECIAL_PRIORITY || special_option_rights(w->app->db, w->now.today, &out->rights, e));
}

static void put_options(struct web *w, const char *name, const struct special_options *options)
{
	page_node *list = page_child(w->page, name);

	for (size_t i = 0; i < options->count; i++) {
		page_node *item = page_item(list, i);

		page_put(item, "Value", options->item[i].code);
		page_put(item, "Label", options->item[i].title[w->language]);
	}
}

static void put_basis(struct web *w, const char *const *basis)
{
	page_node *list = page_child(w->page, "Bases");

	for (size_t i = 0; basis[i]; i++) {
		page_node *item = page_item(list, i);

		page_put(item, "Value", basis[i]);
		page_put_text(w, item, "Label", arena_format(w->arena, "special.basis.%s", basis[i]), NULL);
	}
}

void special_form_put(struct web *w, enum special_kind kind, const struct special_form_lists *lists)
{
	page_node *node = page_child(w->page, "Kind");

	page_put(node, special_kind_name(kind), "1");
	page_put(node, "Name", special_kind_name(kind));
	page_put_text(
		w, node, "BasisLabel", arena_format(w->arena, "special.basis_label.%s", special_kind_name(kind)), NULL);
	put_options(w, "Papers", &lists->papers);
	if (kind == SPECIAL_PRIORITY)
		put_options(w, "Bases", &lists->rights);
	else
		put_basis(w, kind == SPECIAL_DISABLED ? disabled_basis : ex_convict_basis);
}

static bool is_option(const struct special_options *options, const char *code)
{
	for (size_t i = 0; i < options->count; i++)
		if (text_equal(options->item[i].code, code))
			return true;
	return false;
}

static bool is_one_of(const char *const *list, const char *code)
{
	for (; *list; list++)
		if (text_equal(*list, code))
			return true;
	return false;
}

static void read_choices(
	struct web *w, enum special_kind kind, const struct special_form_lists *lists, struct special_detail *out)
{
	const char *paper = web_field(w, "paper"), *basis = web_field(w, "basis");
	bool fits = kind == SPECIAL_PRIORITY
			    ? is_option(&lists->rights, basis)
			    : is_one_of(kind == SPECIAL_DISABLED ? disabled_basis : ex_convict_basis, basis);

	web_keep(w, "paper", paper);
	web_keep(w, "basis", basis);
	if (!is_option(&lists->papers, paper) || !text_copy(out->paper, sizeof out->paper, paper))
		web_field_error(w, "paper", "special.paper.empty", NULL);
	if (!fits || !text_copy(out->basis, sizeof out->basis, basis))
		web_field_error(w, "basis", "special.basis_empty", NULL);
}

static void read_degree(struct web *w, struct special_detail *out)
{
	static const char *const key[] = {
		[SPECIAL_DEGREE_EMPTY] = "special.degree.empty",
		[SPECIAL_DEGREE_NOT_A_NUMBER] = "special.degree.number",
		[SPECIAL_DEGREE_TOO_LOW] = "special.degree.low",
	};
	const char *typed = web_field(w, "degree");
	int minimum = app_rule(w, RULE_DISABILITY_DEGREE_MIN);
	enum special_degree_outcome outcome = special_check_degree(typed, minimum, &out->degree);

	web_keep(w, "degree", typed);
	if (outcome != SPECIAL_DEGREE_OK)
		web_field_error(w, "degree", key[outcome], "min", arena_format(w->arena, "%d", minimum), NULL);
}

/* A report that says "cannot work in any job" makes no disabled record, and that is the reason given (R12). */
static void read_ability(struct web *w)
{
	const char *typed = web_field(w, "cannot_work");

	web_keep(w, "cannot_work", typed);
	if (text_equal(typed, "yes"))
		web_field_error(w, "cannot_work", "special.cannot_work.refused", NULL);
	else if (!text_equal(typed, "no"))
		web_field_error(w, "cannot_work", "special.cannot_work.empty", NULL);
}

static void read_line(struct web *w, const char *name, size_t max, char *out, size_t size)
{
	const char *typed = web_field(w, name);
	const char *label = web_text(w, arena_format(w->arena, "special.%s.label", name), NULL);

	web_keep(w, name, typed);
	switch (profile_check_text(typed, max, false)) {
	case PROFILE_TEXT_OK:
		if (!text_copy(out, size, typed))
			err_fatal("special_form: no room for %s", name);
		break;
	case PROFILE_TEXT_EMPTY:
		web_field_error(w, name, arena_format(w->arena, "special.%s.empty", name), NULL);
		break;
	case PROFILE_TEXT_TOO_LONG:
		web_field_error(w, name, "special.problem.long", "label", label, "max",
			arena_format(w->arena, "%d", (int)max), NULL);
		break;
	case PROFILE_TEXT_MANY_LINES:
		web_field_error(w, name, "special.problem.lines", "label", label, NULL);
		break;
	}
}

static void refuse_day(struct web *w, const char *name, const char *key, const char *word)
{
	web_anchor_error(
		w, name, arena_format(w->arena, "%s_day", name), arena_format(w->arena, "%s.%s", key, word), NULL);
}

bool special_form_day(struct web *w, const char *name, const char *key, struct date *out)
{
	static const char *const part[] = {"day", "month", "year"};
	const char *typed[3];
	int64_t day, year;
	int month;

	*out = date_none();
	for (int i = 0; i < 3; i++) {
		const char *field = arena_format(w->arena, "%s_%s", name, part[i]);

		typed[i] = web_field(w, field);
		web_keep(w, field, typed[i]);
	}
	if (typed[0][0] == '\0' && typed[1][0] == '\0' && typed[2][0] == '\0') {
		refuse_day(w, name, key, "empty");
		return false;
	}
	if (text_parse_int(typed[0], 1, 31, &day) && date_parse_month_word(typed[1], &month) &&
		text_parse_int(typed[2], 1900, 2200, &year))
		*out = (struct date){(int)year, month, (int)day};
	if (date_is_valid(*out))
		return true;
	*out = date_none();
	refuse_day(w, name, key, "not_real");
	return false;
}

/* When it was issued, and until when it holds or for good. */
static void read_term(struct web *w, struct date birth, struct special_claim_entry *out)
{
	const char *term = web_field(w, "term");
	bool limited = text_equal(term, "until"), known = limited || text_equal(term, "permanent");
	bool ok = special_form_day(w, "issued", "special.issued", &out->issued_on);

	web_keep(w, "term", term);
	if (!known)
		web_field_error(w, "term", "special.term.empty", NULL);
	if (limited)
		ok = special_form_day(w, "until", "special.until", &out->valid_until) && ok;
	if (!ok || !known)
		return;
	switch (special_check_term(out->issued_on, out->valid_until, birth, w->now.today)) {
	case SPECIAL_TERM_OK:
		break;
	case SPECIAL_TERM_ISSUED_LATER:
		refuse_day(w, "issued", "special.issued", "later");
		break;
	case SPECIAL_TERM_ISSUED_BEFORE_BIRTH:
		refuse_day(w, "issued", "special.issued", "before_birth");
		break;
	case SPECIAL_TERM_ENDS_FIRST:
		refuse_day(w, "until", "special.until", "first");
		break;
	case SPECIAL_TERM_IS_OVER:
		refuse_day(w, "until", "special.until", "over");
		break;
	}
}

void special_form_read(struct web *w, enum special_kind kind, const struct special_form_lists *lists, struct date birth,
	struct special_claim_entry *out)
{
	*out = (struct special_claim_entry){.kind = kind};
	read_choices(w, kind, lists, &out->detail);
	if (kind == SPECIAL_DISABLED) {
		read_degree(w, &out->detail);
		read_ability(w);
	}
	read_line(w, "number", SPECIAL_NUMBER_MAX, out->detail.number, sizeof out->detail.number);
	read_line(w, "issuer", SPECIAL_ISSUER_MAX, out->detail.issuer, sizeof out->detail.issuer);
	read_term(w, birth, out);
}
