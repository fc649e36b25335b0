/* What a person has accepted, read, given or refused, as rules over the events of each act (D9, D14; R31-R33, R59,
 * R63). Nothing is overwritten: where somebody stands is the newest act on each text. */
#ifndef FEATURE_CONSENT_CONSENT_H
#define FEATURE_CONSENT_CONSENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"

/* The three legal texts, in the order in which they are shown (R31). */
enum legal_kind { LEGAL_AGREEMENT, LEGAL_NOTICE, LEGAL_CONSENT, LEGAL_KIND_COUNT };

enum consent_act { CONSENT_ACCEPTED, CONSENT_READ, CONSENT_GIVEN, CONSENT_REFUSED, CONSENT_WITHDRAWN };

/* One act on one text. A unit's staff write what a legal representative decides there (D14). */
struct consent_event {
	enum legal_kind kind;
	int64_t version;
	enum consent_act act;
	bool at_unit; /* taken down by staff, not typed by the person */
};

/* Where somebody stands with one text; `known` is false while there has been no act on it. */
struct consent_standing {
	bool known;
	enum consent_act act;
	int64_t version;
	bool at_unit;
};

enum consent_outcome {
	CONSENT_OK,
	CONSENT_MINOR,     /* not online: at a unit, from the legal representative (D14) */
	CONSENT_ALREADY,   /* it stands like that already */
	CONSENT_NOT_GIVEN, /* there is nothing to withdraw */
	CONSENT_ADULT,     /* nobody decides for a person of full age (D14) */
	CONSENT_STANDS,    /* it is given: it can be withdrawn, not refused */
};

/* True when the act belongs to that text: the agreement is accepted, the notice read, the consent given, refused or
 * withdrawn. (D9) */
bool consent_act_fits(enum legal_kind kind, enum consent_act act);

/* The standing with one text after the events, which are given oldest first. (D9) */
struct consent_standing consent_stand(const struct consent_event *events, size_t count, enum legal_kind kind);

/* True until the day on which `adult_age` (rule data: 18) years are completed. Dates must be valid. (D14) */
bool consent_is_minor(struct date birth, struct date today, int adult_age);

/* May the explicit consent to `version` be given online? OK, MINOR, ALREADY (given for this very version). (D9, D14) */
enum consent_outcome consent_judge_give(const struct consent_standing *standing, int64_t version, bool minor);

/* May it be withdrawn? At any age, in one act. OK, NOT_GIVEN. (D9) */
enum consent_outcome consent_judge_withdraw(const struct consent_standing *standing);

/* May the legal representative decide `act` (given, refused, withdrawn) at a unit, on `version`, for somebody who is a minor today or is
 * not? What a minor typed online does not count. OK, ADULT, ALREADY, STANDS, NOT_GIVEN. (D9, D14) */
enum consent_outcome consent_judge_represented(
	const struct consent_standing *standing, enum consent_act act, int64_t version, bool minor);

/* Did the legal representative do this, the person having been a minor on that day or not? (D14) */
bool consent_is_represented(const struct consent_event *event, bool minor_then);

/* Must the agreement be accepted afresh? True when a newer version than the accepted one is in force. (D9) */
bool consent_must_accept(const struct consent_standing *agreement, int64_t current_version);

/* May employers see the person in the candidate pool? Only while the explicit consent stands; a minor's counts only
 * when it was given at a unit. (D9, D14) */
bool consent_in_candidate_pool(const struct consent_standing *consent, bool minor);

/* Database words: "accepted". The name function asserts its range; the parse function is false for another word. */
const char *consent_act_name(enum consent_act act);
bool consent_act_parse(const char *name, enum consent_act *out);

/* The outcome as part of a message key, such as "already". */
const char *consent_outcome_name(enum consent_outcome outcome);

#endif
