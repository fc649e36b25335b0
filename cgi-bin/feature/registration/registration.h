#ifndef FEATURE_REGISTRATION_REGISTRATION_H
#define FEATURE_REGISTRATION_REGISTRATION_H

#include "base/date.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The job-seeker record as a state machine: draft -> active <-> passive (R4, R25-R28, D1-D7). Every
 * transition is a pure function (facts, act) -> outcome and a `struct registration_change`: the events to
 * append and the facts after them. Nothing is overwritten; the facts of a record are always the fold of its
 * events.
 */

enum registration_state { REGISTRATION_DRAFT, REGISTRATION_ACTIVE, REGISTRATION_PASSIVE };

/* Why a record is passive. NONE for draft and active. */
enum registration_reason {
	REGISTRATION_REASON_NONE,
	REGISTRATION_EXPIRED,
	REGISTRATION_CITIZEN_REQUEST,
	REGISTRATION_STAFF_DECISION,
	REGISTRATION_DECEASED,
	REGISTRATION_DUPLICATE
};

enum registration_channel {
	REGISTRATION_WEB,
	REGISTRATION_COUNTER,
	REGISTRATION_PHONE,
	REGISTRATION_FAX,
	REGISTRATION_EMAIL,
	REGISTRATION_LETTER,
	REGISTRATION_CHANNEL_SYSTEM
};

enum registration_actor { REGISTRATION_BY_CITIZEN, REGISTRATION_BY_STAFF, REGISTRATION_BY_SYSTEM };

enum registration_event_kind {
	REGISTRATION_EVENT_CREATED,
	REGISTRATION_EVENT_ACTIVATED,
	REGISTRATION_EVENT_REACTIVATED,
	REGISTRATION_EVENT_TRANSACTION,
	REGISTRATION_EVENT_PASSIVATED,
	REGISTRATION_EVENT_EXPIRED,
	REGISTRATION_EVENT_CORRECTED,
	REGISTRATION_EVENT_ANONYMISED /* nothing leads to the person any more (D28); changes no state */
};

/* What counts as a transaction (R25, D3), and nothing else does. */
enum registration_transaction {
	REGISTRATION_NO_TRANSACTION,
	REGISTRATION_ACTIVATION,
	REGISTRATION_REACTIVATION,
	REGISTRATION_PROFILE_EDUCATION,
	REGISTRATION_PROFILE_OCCUPATION,
	REGISTRATION_PROFILE_EXPERIENCE,
	REGISTRATION_PROFILE_LANGUAGE,
	REGISTRATION_PROFILE_LICENCE,
	REGISTRATION_PROFILE_PREFERENCE,
	REGISTRATION_CONTACT,
	REGISTRATION_CONFIRMATION,
	REGISTRATION_JOB_APPLICATION,
	REGISTRATION_PROGRAMME_APPLICATION,
	REGISTRATION_REFERRAL,
	REGISTRATION_INTERVIEW,
	REGISTRATION_STAFF_PROCESSING
};

/* Outcomes of the transitions; each function names those it can give. */
enum registration_outcome {
	REGISTRATION_OK,
	REGISTRATION_NO_CHANGE,
	REGISTRATION_ALREADY_ACTIVE,
	REGISTRATION_ALREADY_PASSIVE,
	REGISTRATION_IS_DRAFT,
	REGISTRATION_MISSING_PROFILE,
	REGISTRATION_NOT_ALLOWED_STAFF_DECISION,
	REGISTRATION_CLOSED, /* deceased or duplicate */
	REGISTRATION_DATE_FUTURE,
	REGISTRATION_DATE_TOO_OLD,
	REGISTRATION_DATE_BEFORE_LAST_EVENT,
	REGISTRATION_NOT_CORRECTABLE
};

/*
 * The record as stored. `version` is the seq of its last event: the guard of the update, and what makes seq
 * unique. The two profile flags come from the profile tables, not from events. Dates are none where there has
 * been no such day.
 */
struct registration_facts {
	enum registration_state state;
	enum registration_reason reason;
	struct date since;            /* first day of this state with this reason */
	struct date last_transaction; /* R25 */
	struct date active_until;     /* last active day, D4; stays readable while passive */
	bool has_education;
	bool has_occupation;
	uint32_t version;
};

/*
 * One appended row of the record's history. `extends_to` is what this event alone reaches (effective + the
 * months in force when it was made), so that a later change of that figure leaves history alone; none for
 * kinds that extend nothing.
 */
struct registration_event {
	uint32_t seq; /* 1, 2, 3, ... within one record, in the order of recording */
	enum registration_event_kind kind;
	enum registration_actor actor;
	enum registration_channel channel;
	enum registration_transaction transaction; /* of ACTIVATED, REACTIVATED, TRANSACTION */
	enum registration_reason reason;           /* of PASSIVATED, EXPIRED */
	struct date effective;
	struct date extends_to;
	uint32_t corrects_seq; /* of CORRECTED: the event it undoes; else 0 */
	uint32_t corrected_by; /* 0 = stands; filled by registration_fold() for the timeline, not stored */
};

/* Who acts, how, on which day (Europe/Istanbul), and the rule figure of that day (R25: 12). */
struct registration_act {
	enum registration_actor actor;
	enum registration_channel channel;
	struct date today;
	int months;
};

/* Result of a transition: the events to append, in order, and the facts after them. No events = nothing to
 * save. */
struct registration_change {
	int event_count;
	struct registration_event events[2];
	struct registration_facts after;
};

/* What a record is on a given day. */
struct registration_status {
	enum registration_state state;
	enum registration_reason reason;
	struct date since;
};

/* Last active day for a transaction on `transaction_date`; none for none. The only place that computes it.
 * (R25, D4) */
struct date registration_active_until(struct date transaction_date, int months);

/*
 * What the record is on `today`: a record stored as active whose last active day is over is passive (expired)
 * since the day after it, whether or not the nightly job has run. (R25, R28, D4)
 */
struct registration_status registration_status_on(const struct registration_facts *facts, struct date today);

/* True when the expiry job must write this record's EXPIRED event. (D4) */
bool registration_is_due(const struct registration_facts *facts, struct date today);

/* Starts a record as a draft with its CREATED event. The profile flags begin as false. Always OK. (R2, D2) */
enum registration_outcome registration_create(const struct registration_act *act, struct registration_change *change);

/* Draft -> active. OK, MISSING_PROFILE, ALREADY_ACTIVE, ALREADY_PASSIVE (reactivation is needed), CLOSED.
 * (R4, D3) */
enum registration_outcome registration_activate(
	const struct registration_facts *facts, const struct registration_act *act, struct registration_change *change);

/*
 * Passive -> active. A citizen applies today and `application_date` is not read; staff give the date of the
 * application: not in the future, at most `back_days` (rule data: 30) back, not before the last event. Had
 * the record lapsed with no EXPIRED event yet, that event comes first, so that each lapse has exactly one.
 * The act's actor is a citizen or staff (asserted). OK, CLOSED, IS_DRAFT, ALREADY_ACTIVE,
 * NOT_ALLOWED_STAFF_DECISION, MISSING_PROFILE, DATE_FUTURE, DATE_TOO_OLD, DATE_BEFORE_LAST_EVENT; the first
 * that applies, in this order. (R26, R27, D5, D7)
 */
enum registration_outcome registration_reactivate(const struct registration_facts *facts,
	const struct registration_act *act, struct date application_date, int back_days,
	struct registration_change *change);

/*
 * Takes a record out of processing. `reason` is CITIZEN_REQUEST (by the citizen, or staff on the citizen's
 * word), STAFF_DECISION, DECEASED or DUPLICATE (by staff or the system; asserted). On a record that is
 * passive already, or has lapsed, a weightier reason still takes effect (expired, citizen request < staff
 * decision < deceased, duplicate), after the EXPIRED event where that one is missing. A draft can only be
 * closed (deceased, duplicate). OK, ALREADY_PASSIVE, IS_DRAFT. (D2, D7)
 */
enum registration_outcome registration_passivate(const struct registration_facts *facts,
	const struct registration_act *act, enum registration_reason reason, struct registration_change *change);

/*
 * Counts a transaction of today. An active record is extended, never shortened; a second one on the same day,
 * or one on a draft or passive record, changes nothing. `kind` is none of ACTIVATION and REACTIVATION, which
 * are transitions of their own (asserted). OK, NO_CHANGE. (R25, R28, D3)
 */
enum registration_outcome registration_transact(const struct registration_facts *facts,
	const struct registration_act *act, enum registration_transaction kind, struct registration_change *change);

/* Writes the lapse of a due record, effective the day after its last active day. OK, NO_CHANGE. (R25, D4) */
enum registration_outcome registration_expire(
	const struct registration_facts *facts, struct date today, struct registration_change *change);

/* Notes that the record was anonymised, by the system. It stays what it was, and the event is not undone. (D28) */
void registration_anonymise(
	const struct registration_facts *facts, struct date today, struct registration_change *change);

/*
 * Undoes the event `seq` by a CORRECTED event; the facts after it are the fold of what still stands. A
 * correction may be undone too; CREATED, ANONYMISED, an unknown event and one already undone may not. `events` are all of
 * the record's, by seq. OK, NOT_CORRECTABLE. (D2)
 */
enum registration_outcome registration_correct(const struct registration_facts *facts,
	const struct registration_act *act, struct registration_event *events, size_t count, uint32_t seq,
	struct registration_change *change);

/*
 * Recomputes a record from all its events, given by ascending seq. Events undone by a standing CORRECTED
 * event count for nothing, and later events take effect only where the rules still allow them. Fills
 * `corrected_by` of each event and every field of `facts` but the two profile flags, which it leaves as they
 * are. False, with `facts` untouched, when the list is not a history: empty, not begun by its one CREATED,
 * seq not ascending, correction of a later or unknown event. (D2)
 */
bool registration_fold(struct registration_event *events, size_t count, struct registration_facts *facts);

/*
 * May profile rows be removed when that leaves the record with this education and occupation? Not from a
 * record that is active today (use the state of registration_status_on()). (R4)
 */
bool registration_can_remove(enum registration_state state, bool has_education_after, bool has_occupation_after);

/* Database strings. The name functions assert their range; the parse functions are false for an unknown
 * string. (D2) */
const char *registration_state_name(enum registration_state state);
bool registration_state_parse(const char *name, enum registration_state *out);
const char *registration_reason_name(enum registration_reason reason);
bool registration_reason_parse(const char *name, enum registration_reason *out);
const char *registration_channel_name(enum registration_channel channel);
bool registration_channel_parse(const char *name, enum registration_channel *out);
const char *registration_actor_name(enum registration_actor actor);
bool registration_actor_parse(const char *name, enum registration_actor *out);
const char *registration_event_kind_name(enum registration_event_kind kind);
bool registration_event_kind_parse(const char *name, enum registration_event_kind *out);
const char *registration_transaction_name(enum registration_transaction kind);
bool registration_transaction_parse(const char *name, enum registration_transaction *out);

/* The outcome as part of a message key, such as "already_active". */
const char *registration_outcome_name(enum registration_outcome outcome);

#endif
