/* `ctl demo`: one transaction per person; who is there already is left alone. */
#include "feature/demo/demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "feature/audit/audit_store.h"
#include "feature/consent/consent_store.h"
#include "feature/consent/legal_text.h"
#include "feature/credential/password.h"
#include "feature/operator/operator.h"

enum { OCCUPATIONS_MAX = 2000, ARENA_BYTES = 512 * 1024 };

static const char *const word_kind[DEMO_WORD_COUNT] = {
	[DEMO_FEMALE] = "female",
	[DEMO_MALE] = "male",
	[DEMO_LAST] = "last",
	[DEMO_SCHOOL] = "school",
	[DEMO_FIELD] = "field",
	[DEMO_EMPLOYER] = "employer",
	[DEMO_JOB] = "job",
	[DEMO_STREET] = "street",
	[DEMO_NOTE] = "note",
	[DEMO_ISSUER] = "issuer",
	[DEMO_ALARM] = "alarm",
};

static void take_line(struct demo_words *words, char *line)
{
	char *tab = strchr(line, '\t');

	if (!tab || line[0] == '#')
		return;
	*tab = '\0';
	for (int k = 0; k < DEMO_WORD_COUNT; k++)
		if (text_equal(word_kind[k], line) && words->count[k] < DEMO_WORDS_MAX)
			words->word[k][words->count[k]++] = tab + 1;
}

bool demo_words_load(const char *dir, struct demo_words *out, struct err *e)
{
	char path[512], *next;
	size_t n;

	memset(out, 0, sizeof *out);
	if (!text_format(path, sizeof path, "%s/name.tsv", dir) || !operator_read_file(path, &out->bytes, &n, e))
		return false;
	for (char *line = out->bytes; line && *line != '\0'; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		take_line(out, line);
	}
	for (int k = 0; k < DEMO_WORD_COUNT; k++)
		if (out->count[k] == 0)
			return err_set(e, ERR_INPUT, 0, "demo: %s has no word of kind %s", path, word_kind[k]);
	return true;
}

void demo_words_free(struct demo_words *words)
{
	free(words->bytes);
}

static bool add_act(struct demo_making *m, struct db *db, enum legal_kind kind, enum consent_act act, struct date day,
	bool at_unit, struct err *e)
{
	enum language language = m->person->english ? LANGUAGE_EN : LANGUAGE_TR;
	struct legal_text *text = arena_alloc(m->arena, sizeof *text);
	struct consent_entry entry;
	bool found;

	if (!legal_text_current(db, m->arena, kind, language, m->now.today, text, &found, e))
		return false;
	if (!found)
		return err_set(e, ERR_CONFIG, 0, "demo: no legal text is in force");
	entry = consent_store_entry(text, language, act, at_unit, demo_noon(date_later(day, text->valid_from)));
	return consent_store_insert(db, m->id, &entry, at_unit ? "" : "127.0.0.1", e);
}

/* Half gave the explicit consent, three tenths refused, the rest gave it and took it back; a minor's is given at a unit
 * by the legal representative, or not yet (D9, D14). */
static bool add_consents(struct demo_making *m, struct db *db, struct err *e)
{
	struct date day = m->life.created;
	uint32_t chance = demo_below(&m->person->dice, 10);
	enum consent_act act = chance < 5 || chance > 7 ? CONSENT_GIVEN : CONSENT_REFUSED;

	arena_reset(m->arena);
	if (!add_act(m, db, LEGAL_AGREEMENT, CONSENT_ACCEPTED, day, false, e) ||
		!add_act(m, db, LEGAL_NOTICE, CONSENT_READ, day, false, e))
		return false;
	if (m->person->minor)
		return chance > 2 || add_act(m, db, LEGAL_CONSENT, CONSENT_GIVEN, day, true, e);
	return add_act(m, db, LEGAL_CONSENT, act, day, false, e) &&
	       (chance < 8 || add_act(m, db, LEGAL_CONSENT, CONSENT_WITHDRAWN, m->now.today, false, e));
}

static bool has_education(enum demo_state state)
{
	return state != DEMO_DRAFT && state != DEMO_NO_EDUCATION;
}

static bool has_occupation(enum demo_state state)
{
	return state != DEMO_DRAFT && state != DEMO_NO_OCCUPATION;
}

static bool write_down(const struct demo_making *m, struct db *db, struct err *e)
{
	struct audit_event event = {
		.actor = AUDIT_OPERATOR, .citizen_id = m->id, .action = audit_action_name(AUDIT_DEMO_ADD)};

	return audit_store_add(db, &event, "", m->now.at, e);
}

enum db_verdict demo_make(struct db *db, void *context, struct err *e)
{
	struct demo_making *m = context;
	struct demo_person person = *m->person; /* the dice must fall alike when this runs again */
	struct demo_making one = *m;
	int64_t known;
	bool ok;

	one.person = &person;
	m->added = false;
	if (!demo_store_find(db, person.tckn, &known, e))
		return DB_FAIL;
	if (known != 0)
		return DB_ROLLBACK;
	one.life = demo_life_of(&person, m->now.today, rule_value(m->rules, RULE_REGISTRATION_MONTHS, m->now.today));
	one.facts = (struct registration_facts){
		.state = REGISTRATION_DRAFT,
		.has_education = has_education(person.state),
		.has_occupation = has_occupation(person.state),
	};
	ok = demo_store_citizen(&one, db, e) && demo_record(&one, db, e) && demo_store_contact(&one, db, e) &&
	     add_consents(&one, db, e) && (!one.facts.has_education || demo_store_education(&one, db, e)) &&
	     (!one.facts.has_occupation || demo_store_occupation(&one, db, e)) &&
	     (person.state == DEMO_DRAFT || demo_store_extras(&one, db, e)) && demo_claim(&one, db, e) &&
	     demo_wait(&one, db, e);
	ok = ok && write_down(&one, db, e);
	m->added = ok;
	return ok ? DB_COMMIT : DB_FAIL;
}

static bool make_all(struct demo_making *m, struct app *app, int *all, int *added, struct err *e)
{
	struct demo_person person;

	for (*all = 0, *added = 0; demo_plan(*all, m->now.today, m->words, &person); ++*all) {
		/* cppcheck-suppress autoVariables ; read by demo_make within this call alone */
		m->person = &person;
		if (!db_transact(app->db, demo_make, m, e))
			return false;
		*added += m->added;
	}
	return true;
}

static bool find_staff(struct demo_making *m, struct db *db, struct err *e)
{
	return demo_store_staff(db, "clerk", &m->clerk, e) && demo_store_staff(db, "approver", &m->approver, e) &&
	       demo_store_staff(db, "unit_head", &m->unit_head, e) && demo_store_staff(db, "admin", &m->admin, e);
}

static void tell(const struct demo_making *m)
{
	struct demo_person p;

	(void)printf("sign in at /giris; the password of all is  " DEMO_PASSWORD "\n"
		     "the phone code is the newest file of var/outbox; numbers: " DEMO_NUMBERS "\n");
	for (int i = 0; demo_plan(i, m->now.today, m->words, &p); i++)
		if (p.label)
			(void)printf("  %s  5%.2s %.3s %.2s %.2s  %-28s %s %s\n", p.tckn, p.mobile + 1, p.mobile + 3,
				p.mobile + 6, p.mobile + 8, p.label, p.first_name, p.last_name);
}

bool demo_run(struct app *app, char **argument, struct err *e)
{
	static int64_t occupation[OCCUPATIONS_MAX];
	static char hash[PASSWORD_HASH_SIZE];
	struct demo_words words = {.bytes = NULL};
	struct demo_making m = {.app = app,
		.words = &words,
		.occupation = occupation,
		.password_hash = hash,
		.now = clock_read(),
		.arena = arena_create(ARENA_BYTES)};
	int all = 0, added = 0;
	bool ok = db_ready(app->db, e) && demo_words_load(argument[0], &words, e) &&
		  rules_load(app->db, &app->rules, e) && reference_load(app->db, &app->reference, e) &&
		  demo_store_occupations(app->db, occupation, OCCUPATIONS_MAX, &m.occupation_count, e) &&
		  find_staff(&m, app->db, e) && password_hash(DEMO_PASSWORD, hash, e);

	m.rules = app->rules;
	m.reference = app->reference;
	ok = ok && make_all(&m, app, &all, &added, e) && demo_alarms(&m, app->db, e);
	if (ok) {
		(void)printf("demo: %d people, %d added now\n", all, added);
		tell(&m);
	}
	arena_destroy(m.arena);
	demo_words_free(&words);
	return ok;
}
