/* The handlers of `/hesaplar`, and what they share. */
#ifndef FEATURE_STAFF_STAFF_ACCOUNT_PAGES_H
#define FEATURE_STAFF_STAFF_ACCOUNT_PAGES_H

#include "feature/staff/staff_account_store.h"
#include "feature/submission/submission.h"

bool staff_account_show_list(struct web *w, struct err *e);
bool staff_account_show_one(struct web *w, struct err *e);
bool staff_account_show_new(struct web *w, struct err *e);
bool staff_account_submit_new(struct web *w, struct err *e);
bool staff_account_submit_state(struct web *w, struct err *e);
bool staff_account_submit_invite(struct web *w, struct err *e);
bool staff_account_submit_decision(struct web *w, struct err *e);
bool staff_account_submit_move(struct web *w, struct err *e);
bool staff_account_show_role(struct web *w, struct err *e);
bool staff_account_submit_role(struct web *w, struct err *e);
bool staff_account_submit_end(struct web *w, struct err *e);

/* The field `no`, 0 when it is no number. */
int64_t staff_account_number(const struct web *w);

/* "staff:12" */
const char *staff_account_subject(const struct web *w, int64_t id);

/* First and last name, or the username of one without. */
const char *staff_account_name(const struct web *w, const struct staff_account *account);

/* Puts the account under "Account": Number, Name, Username, Unit, State, StateTag, StateWord, Roles. */
void staff_account_put(struct web *w, page_node *node, const struct staff_account *account);

/* All units as `Units.N.Value/.Label`. */
bool staff_account_put_units(struct web *w, struct err *e) ERR_MUST_CHECK;

/* The invitation of an account: Invitation.Code .Until, or .Waits with the forms Agree and Drop. */
bool staff_account_put_invitation(struct web *w, const struct staff_account *account, struct err *e) ERR_MUST_CHECK;

/* Invitations that the signed-in person may agree to, as `Waiting.N.Number/.Name/.Text`. */
bool staff_account_put_waiting(struct web *w, struct err *e) ERR_MUST_CHECK;

/* Runs `body` on the account of the field `no`, its row locked: 404 when there is none, 403 when it is one's own, since
 * nobody closes or raises the own account; when the body rolls back, 409. */
typedef enum db_verdict (*staff_account_body)(struct web *w, const struct staff_account *account, struct err *e);
bool staff_account_act(struct web *w, staff_account_body body, const char *notice, struct err *e) ERR_MUST_CHECK;

#endif
