/* The handlers of feature/signin. */
#ifndef FEATURE_SIGNIN_SIGNIN_PAGES_H
#define FEATURE_SIGNIN_SIGNIN_PAGES_H

#include "web/web.h"

bool signin_show(struct web *w, struct err *e);
bool signin_submit(struct web *w, struct err *e);
bool signin_code_show(struct web *w, struct err *e);
bool signin_code_submit(struct web *w, struct err *e);
bool signin_out(struct web *w, struct err *e);
bool signin_again_show(struct web *w, struct err *e);
bool signin_again_submit(struct web *w, struct err *e);
bool signin_change_show(struct web *w, struct err *e);
bool signin_change_submit(struct web *w, struct err *e);
bool signin_choice_show(struct web *w, struct err *e);
bool signin_choice_submit(struct web *w, struct err *e);

#endif
