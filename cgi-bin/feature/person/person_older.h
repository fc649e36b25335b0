/* `/kisi/gecmis` and `/kisi/notlar`: the whole history of a record and all notes on it, a stretch a page (D2, D26). */
#ifndef FEATURE_PERSON_PERSON_OLDER_H
#define FEATURE_PERSON_PERSON_OLDER_H

#include "web/web.h"

bool person_older_events(struct web *w, struct err *e) ERR_MUST_CHECK;
bool person_older_notes(struct web *w, struct err *e) ERR_MUST_CHECK;

#endif
