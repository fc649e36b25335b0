/* What staff do to a record at the citizen's request: the fields that all such forms share, and one transaction of lock,
 * decision, event, message and audit row (R27, D2, D5, D7). Who may act on whom is decided by person_open() (D25, D26). */
#ifndef FEATURE_COUNTER_COUNTER_DEED_H
#define FEATURE_COUNTER_COUNTER_DEED_H

#include "feature/audit/audit.h"
#include "feature/counter/counter_person.h"

enum { COUNTER_NOTE_CHARACTERS = 400 };

struct counter_deed {
	/* from the form */
	struct person person;
	enum registration_channel channel; /* how the citizen applied: COUNTER to LETTER */
	int64_t version;                   /* of the record that the page showed */
	const char *note;
	struct date date;                /* of the application (D5) */
	enum registration_reason reason; /* of a passivation */
	uint32_t seq;                    /* of the entry to correct */
	/* set by the decision */
	enum audit_action action;
	const char *purpose; /* of the message; NULL: none */
	const char *notice;
	/* the result */
	enum registration_outcome outcome;
	bool changed; /* the record is not the one that the page showed */
	struct registration_facts before;
	struct registration_change change;
};

/* Decides by the rules on `before`, under the record's lock: sets outcome, change, action, purpose, notice. False for a
 * surprise. */
typedef bool (*counter_decision)(struct web *w, struct counter_deed *d, struct err *e);

/* Reads the fields channel, version and note; messages beside those that are not right. A `note_needed` may not be empty. */
void counter_deed_take(struct web *w, struct counter_deed *d, bool note_needed);

/* The act as the rules of registration.h want it: staff, the channel, today. */
struct registration_act counter_deed_act(const struct web *w, const struct counter_deed *d);

/* Does it, in one transaction. `*done` false: refused, see outcome and changed; the page is the caller's. */
bool counter_deed_do(
	struct web *w, struct counter_deed *d, counter_decision decide, bool *done, struct err *e) ERR_MUST_CHECK;

/* For the page of a refusal: why, under "Refusal"; `d->person` has the record as it is now. Its status. */
int counter_deed_explain(struct web *w, struct counter_deed *d);

/* What every form shows: who it is, hidden version, the choice of channels, the form's tokens for `path`. */
void counter_deed_put(struct web *w, const struct counter_deed *d, const char *path);

/* How a person asks: the choices as Channel.N.Value .Label; the channel of a word, false for none of them; and the form's field
 * `channel`, kept, false with the message beside it when none was chosen. */
void counter_channel_put(struct web *w);
bool counter_channel_parse(const char *typed, enum registration_channel *out);
bool counter_channel_take(struct web *w, enum registration_channel *out);

/* `<list>.N.Value` and `.Label` (text `<keys>.<name>`) of `count` names. */
void counter_put_choices(struct web *w, const char *list, const char *keys, const char *const *names, size_t count);

#endif
