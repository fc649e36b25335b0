/* The handlers of feature/staff_signin. */
#ifndef FEATURE_STAFF_SIGNIN_STAFF_SIGNIN_PAGES_H
#define FEATURE_STAFF_SIGNIN_STAFF_SIGNIN_PAGES_H

#include "web/web.h"

bool staff_signin_show(struct web *w, struct err *e);
bool staff_signin_submit(struct web *w, struct err *e);
bool staff_signin_code_show(struct web *w, struct err *e);
bool staff_signin_code_submit(struct web *w, struct err *e);
bool staff_signin_out(struct web *w, struct err *e);
bool staff_signin_again_show(struct web *w, struct err *e);
bool staff_signin_again_submit(struct web *w, struct err *e);
bool staff_enrol_show(struct web *w, struct err *e);
bool staff_enrol_submit(struct web *w, struct err *e);
bool staff_enrol_phone_show(struct web *w, struct err *e);
bool staff_enrol_phone_submit(struct web *w, struct err *e);
bool staff_enrol_picture(struct web *w, struct err *e);
bool staff_password_show(struct web *w, struct err *e);
bool staff_password_submit(struct web *w, struct err *e);
bool staff_recovery_show(struct web *w, struct err *e);
bool staff_recovery_submit(struct web *w, struct err *e);

#endif
