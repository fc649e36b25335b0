/* One change of a CV or contact data, from lock to answer: everything that follows from it happens in one
 * transaction, in one place (R4, R25; D2, D3). */
#ifndef FEATURE_PROFILE_PROFILE_CHANGE_H
#define FEATURE_PROFILE_PROFILE_CHANGE_H

#include "feature/profile/profile_store.h"
#include "feature/profile/profile_subject.h"

/* Writes the change within the transaction, under the record's lock. It may run more than once. */
typedef enum profile_save (*profile_change_body)(
	struct web *w, const struct profile_subject *s, void *context, struct err *e);

struct profile_change {
	enum registration_transaction kind; /* what the change counts as (D3) */
	profile_change_body save;
	void *context;
	const char *path; /* where to go on to, with the subject's query */
	bool is_removal;
};

/* Locks the record, compares its version where the form is guarded, runs `save`, and reads again what the CV holds. Then: a draft with education and occupation
 * becomes active, with event and message (R4); an active record is extended (R25); a passive one stays passive (D7).
 * Taking the last education or occupation from an active record is refused: LAST_ONE. A record of another version than
 * a guarded form showed: STALE. The same form sent again gets the first answer.
 *
 * `*saved` SAVED: `w` is redirected to `path` with `sonuc` = activated, saved, saved_passive, removed or
 * removed_passive, after the subject's `notice`. NOT_FOUND, STALE, FULL, LAST_ONE: nothing was changed, the handler answers. */
bool profile_change_run(struct web *w, struct profile_subject *s, const struct profile_change *change,
	enum profile_save *saved, struct err *e) ERR_MUST_CHECK;

#endif
