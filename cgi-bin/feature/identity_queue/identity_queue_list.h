/* `/kimlik`: identities that the population registry did not confirm, or was not asked about, wait for staff (D16: never a silent
 * refusal). Opening one goes to the person's page for the reason "queue"; `/kisi/kimlik`: the paper was seen and the declaration
 * holds; `/kisi/kimlik/duzelt`: it says otherwise, and the record is corrected from it. */
#ifndef FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_LIST_H
#define FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_LIST_H

#include "web/web.h"

extern const struct route identity_queue_routes[];

#endif
