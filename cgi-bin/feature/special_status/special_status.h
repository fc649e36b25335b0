/* Special statuses: disabled, ex-convict, priority referral. They exist only through a staff decision on a claim; what
 * counts on a day follows from the claims alone (R7-R24, D21-D24). Pure. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_STATUS_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_STATUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"

enum special_kind { SPECIAL_DISABLED, SPECIAL_EX_CONVICT, SPECIAL_PRIORITY };
enum { SPECIAL_KINDS = 3 };

/* A claim, as far as what counts depends on it. */
struct special_claim {
	int64_t id;
	enum special_kind kind;
	struct date approved_on; /* none: open, refused or withdrawn */
	struct date issued_on;   /* of the paper */
	struct date valid_until; /* last day; none = permanent */
};

/* What counts on a day: `claim[kind]` is the one that holds, NULL for normal status. */
struct special_status {
	const struct special_claim *claim[SPECIAL_KINDS];
};

/*
 * The special status of a person on `day`, from all claims of the person in any order: the one place that decides it.
 * A claim counts from the day of its approval (R11, R22, R24) through its last day; from the day after, the record is
 * normal (R13). Of several approved ones of a kind the newest paper speaks, whether it still holds or not; of two
 * papers of one day the later approval, then the later claim (R14, D21).
 */
struct special_status special_status_on(const struct special_claim *claims, size_t count, struct date day);

/* The claim that speaks for the kind on `day`, holding or over; NULL when none is approved. (R14) */
const struct special_claim *special_status_speaker(
	const struct special_claim *claims, size_t count, enum special_kind kind, struct date day);

/* Database strings: "disabled", "ex_convict", "priority". */
const char *special_kind_name(enum special_kind kind);
bool special_kind_parse(const char *name, enum special_kind *out);

/*
 * The digest of a person's claims, as kept beside the record: the last day of each speaking claim, over or not, as
 * "d2027-06-30,p-". write: what speaks on `day`, the day of the newest decision. read: claims that special_status_on
 * answers alike for that day and every later one; the number of them. False for a text that is no digest.
 */
enum { SPECIAL_DIGEST_SIZE = 41 };
void special_digest_write(
	const struct special_claim *claims, size_t count, struct date day, char out[SPECIAL_DIGEST_SIZE]);
bool special_digest_read(const char *digest, struct special_claim out[SPECIAL_KINDS], size_t *count);

/* What is wrong with the degree of a report: a whole number of percent. (R7) */
enum special_degree_outcome {
	SPECIAL_DEGREE_OK,
	SPECIAL_DEGREE_EMPTY,
	SPECIAL_DEGREE_NOT_A_NUMBER, /* not 0 to 100 */
	SPECIAL_DEGREE_TOO_LOW,      /* below `minimum` (rule data: 40) */
};
enum special_degree_outcome special_check_degree(const char *typed, int minimum, int *degree);

/* The days of a paper: when it was issued, and the last day it holds. `until` is none for a permanent one. The first
 * that applies, in this order. (R13, D21) */
enum special_term_outcome {
	SPECIAL_TERM_OK,
	SPECIAL_TERM_ISSUED_LATER, /* after `today` */
	SPECIAL_TERM_ISSUED_BEFORE_BIRTH,
	SPECIAL_TERM_ENDS_FIRST, /* ends before it was issued */
	SPECIAL_TERM_IS_OVER,    /* ended before `today` */
};
enum special_term_outcome special_check_term(
	struct date issued, struct date until, struct date birth, struct date today);

/* A bulk extension of headquarters: last days within from..to become `until` (R16). The first that applies. */
enum special_extension_outcome {
	SPECIAL_EXTENSION_OK,
	SPECIAL_EXTENSION_BACKWARDS, /* the window ends before it begins */
	SPECIAL_EXTENSION_SHORTENS,  /* the new day is not after the window */
	SPECIAL_EXTENSION_PAST,      /* the new day is before `today`: nobody would gain a day */
};
enum special_extension_outcome special_check_extension(
	struct date from, struct date to, struct date until, struct date today);

/* How far the staff are behind with an open claim on `today`: 0, then 1 and 2 for the reminders and 3 for the head of
 * the unit, each from the day the rule names on. Never a grant. (D21) */
struct special_delay {
	int first, second, escalation; /* days since it was entered (rule data: 10, 20, 30) */
};
int special_delay_stage(struct date open_since, struct date today, const struct special_delay *limits);

#endif
