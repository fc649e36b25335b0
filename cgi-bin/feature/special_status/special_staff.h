/* Special statuses on the staff server: the queue, a claim with its paper and its decision, bulk extension. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_STAFF_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_STAFF_H

#include "web/web.h"

extern const struct route special_queue_routes[];     /* /kuyruk */
extern const struct route special_enter_routes[];     /* /ozel-durum/yeni, /ozel-durum/belge */
extern const struct route special_decide_routes[];    /* /ozel-durum, /ozel-durum/karar */
extern const struct route special_extension_routes[]; /* /toplu-uzatma */

#endif
