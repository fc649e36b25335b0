/* `/kimlik`: identities that the population registry did not confirm, or was not asked about, wait for staff (D16: never a silent
 * refusal). Opening one goes to the person's page for the reason "queue"; `/kisi/kimlik`: the paper was seen and the declaration
 * holds; `/kisi/kimlik/duzelt`: it says otherwise, and the record is corrected from it. */
#ifndef FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_H
#define FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_H

#include "web/web.h"

/* How many wait for the signed-in person: in the own province, or in all (headquarters). */
bool identity_queue_count(struct web *w, int64_t *waiting, struct err *e) ERR_MUST_CHECK;

extern const struct route identity_queue_routes[];

#endif
