/* `/kayit-al`: registration at a unit (R2, D13, D14): identity seen, the same rules as online, the texts read and signed on
 * paper, and a printed start code by which the account becomes the person's. */
#ifndef FEATURE_COUNTER_COUNTER_REGISTER_H
#define FEATURE_COUNTER_COUNTER_REGISTER_H

#include "web/web.h"

extern const struct route counter_register_routes[];

bool counter_register_show(struct web *w, struct err *e);
bool counter_register_submit(struct web *w, struct err *e);
bool counter_register_texts(struct web *w, struct err *e);
bool counter_register_code(struct web *w, struct err *e);

#endif
