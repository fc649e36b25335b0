/* How many identities wait for the signed-in person (D16): for the tiles of the staff's first page. */
#ifndef FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_H
#define FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_H

#include "web/web.h"

/* Those of people in the own province, for headquarters in all. */
bool identity_queue_count(struct web *w, int64_t *waiting, struct err *e) ERR_MUST_CHECK;

#endif
