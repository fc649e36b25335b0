/* A few hundred invented people in every state, for development (`ctl demo`): the same ones each time (fixed seed), found
 * again by their T.C. numbers, which are valid and plainly synthetic (DEMO_NUMBERS); and something in every queue of the
 * demo accounts of staff. */
#ifndef FEATURE_DEMO_DEMO_H
#define FEATURE_DEMO_DEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/clock.h"
#include "base/err.h"
#include "feature/app/app.h"
#include "feature/citizen/citizen_secret.h"
#include "feature/identity_check/identity_check.h"
#include "feature/registration/registration.h"

/* `ctl demo DIR`: adds those who are not there yet, tells how to sign in as some of them. DIR holds name.tsv. */
bool demo_run(struct app *app, char **argument, struct err *e) ERR_MUST_CHECK;
extern struct db_table demo_store;

#define DEMO_PASSWORD "mavi-bisiklet-58-tekir"
#define DEMO_NUMBERS \
	"100000001xx to 100000400xx (foreigners 990000001xx to 990000400xx), telephones 500 000 0001 to 500 000 0400"

/* ---- shared by the demo*.c files ---- */

/* Words of name.tsv, by kind. */
enum demo_word {
	DEMO_FEMALE,
	DEMO_MALE,
	DEMO_LAST,
	DEMO_SCHOOL,
	DEMO_FIELD,
	DEMO_EMPLOYER,
	DEMO_JOB,
	DEMO_STREET,
	DEMO_NOTE,
	DEMO_ISSUER, /* of papers, by enum special_kind */
	DEMO_ALARM,  /* what the head of a unit found out about an alarm */
	DEMO_WORD_COUNT
};
enum { DEMO_WORDS_MAX = 60 };
struct demo_words {
	char *bytes; /* the file; the words point into it */
	size_t count[DEMO_WORD_COUNT];
	const char *word[DEMO_WORD_COUNT][DEMO_WORDS_MAX];
};
bool demo_words_load(const char *dir, struct demo_words *out, struct err *e) ERR_MUST_CHECK;
void demo_words_free(struct demo_words *words);

/* Repeatable chance: one stream per person. */
struct demo_dice {
	uint64_t state;
};
uint32_t demo_below(struct demo_dice *dice, uint32_t below);
int demo_between(struct demo_dice *dice, int from, int to); /* both ends count */
const char *demo_pick(struct demo_dice *dice, const struct demo_words *words, enum demo_word kind);

enum demo_state {
	DEMO_DRAFT,         /* nothing in the CV yet */
	DEMO_NO_OCCUPATION, /* draft, education there */
	DEMO_NO_EDUCATION,  /* draft, occupation there */
	DEMO_ACTIVE,        /* ends in `days` */
	DEMO_REACTIVATED,   /* had lapsed, is active again, ends in `days` */
	DEMO_LAPSED,        /* ended `days` ago; the nightly job has not seen it */
	DEMO_EXPIRED,       /* ended `days` ago, with its event */
	DEMO_REQUEST,       /* passive since `days` by own wish */
	DEMO_STAFF,         /* passive since `days` by staff decision */
	DEMO_DECEASED,
	DEMO_DUPLICATE,
};

struct demo_person {
	int index; /* from 0 */
	struct demo_dice dice;
	enum demo_state state;
	int days;
	bool minor;
	const char *label; /* shown by the command; NULL for most */
	char tckn[CITIZEN_TCKN_SIZE];
	char mobile[CITIZEN_MOBILE_SIZE];
	const char *first_name, *last_name, *father_name;
	struct date birth;
	bool english;
};

/* The person of that index on `today`, or false after the last. Pure: the same index is the same person. */
bool demo_plan(int index, struct date today, const struct demo_words *words, struct demo_person *out);

/* The days of a record's life, so that the rules lead to the wanted state. */
struct demo_life {
	struct date created, activated;
	struct date transaction; /* none = no further one */
	struct date again;       /* reactivation, none = never */
};
struct demo_life demo_life_of(struct demo_person *p, struct date today, int months);

/* An account of staff; id 0: there is none. */
struct demo_staff {
	int64_t id, unit_id;
};

/* The unit of the demo accounts that work with citizens, and its province (`ctl staff-demo`). */
enum { DEMO_UNIT = 6 };

/* What one person is made with, within a transaction. */
struct demo_making {
	struct app *app;
	const struct rules *rules;
	const struct reference *reference;
	const struct demo_words *words;
	const int64_t *occupation;
	size_t occupation_count;
	struct arena *arena;
	const char *password_hash;
	struct demo_staff clerk, approver, unit_head, admin;
	struct clock_now now;
	struct demo_person *person;
	struct demo_life life;
	struct registration_facts facts;
	int64_t id;
	int64_t province_code; /* where the person lives */
	bool added;
};
enum db_verdict demo_make(struct db *db, void *context, struct err *e);

/* Events of the record, by the rules of the registration. */
bool demo_record(struct demo_making *m, struct db *db, struct err *e) ERR_MUST_CHECK;
instant demo_noon(struct date day);

/* A claim to a special status, for every second person. */
bool demo_claim(struct demo_making *m, struct db *db, struct err *e) ERR_MUST_CHECK;

/* An identity that waits at /kimlik, or an account whose owner closed it, at /isler; for some people. */
bool demo_wait(struct demo_making *m, struct db *db, struct err *e) ERR_MUST_CHECK;

/* Alarms about the demo accounts of staff, at /uyarilar; an account that has an alarm of the kind gets none. After the
 * people, in transactions of its own. */
bool demo_alarms(struct demo_making *m, struct db *db, struct err *e) ERR_MUST_CHECK;

/* demo_store.c */
bool demo_store_staff(struct db *db, const char *role, struct demo_staff *out, struct err *e) ERR_MUST_CHECK;
bool demo_store_find(struct db *db, const char *tckn, int64_t *id, struct err *e) ERR_MUST_CHECK; /* 0: nobody */
bool demo_store_occupations(struct db *db, int64_t *out, size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;
bool demo_store_citizen(struct demo_making *m, struct db *db, struct err *e) ERR_MUST_CHECK;
bool demo_store_contact(struct demo_making *m, struct db *db, struct err *e) ERR_MUST_CHECK;
bool demo_store_education(struct demo_making *m, struct db *db, struct err *e) ERR_MUST_CHECK;
bool demo_store_occupation(struct demo_making *m, struct db *db, struct err *e) ERR_MUST_CHECK;
bool demo_store_extras(struct demo_making *m, struct db *db, struct err *e) ERR_MUST_CHECK;
bool demo_store_checked(
	struct db *db, int64_t citizen_id, const struct identity_check_result *result, struct err *e) ERR_MUST_CHECK;
bool demo_store_lock(
	struct db *db, int64_t citizen_id, instant recovered, instant locked, struct err *e) ERR_MUST_CHECK;
bool demo_store_alarmed(struct db *db, const char *kind, int64_t staff_id, bool *alarmed, struct err *e) ERR_MUST_CHECK;
bool demo_store_alarm(
	struct db *db, const char *kind, int64_t staff_id, const struct clock_now *now, struct err *e) ERR_MUST_CHECK;

#endif
