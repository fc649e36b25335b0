/* `/kisi/etkin`, `/kisi/pasif`, `/kisi/duzelt`: what staff do to a record at the citizen's request, by whatever channel it
 * came (R27, D2, D5, D7). */
#ifndef FEATURE_COUNTER_COUNTER_RECORD_H
#define FEATURE_COUNTER_COUNTER_RECORD_H

#include "web/web.h"

extern const struct route counter_record_routes[];

bool counter_active_show(struct web *w, struct err *e);
bool counter_active_submit(struct web *w, struct err *e);
bool counter_passive_show(struct web *w, struct err *e);
bool counter_passive_submit(struct web *w, struct err *e);
bool counter_correct_show(struct web *w, struct err *e);
bool counter_correct_submit(struct web *w, struct err *e);

#endif
