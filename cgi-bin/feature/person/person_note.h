/* `/kisi/not`: a note on a record, for staff alone; rows are only added, one takes the place of another. */
#ifndef FEATURE_PERSON_PERSON_NOTE_H
#define FEATURE_PERSON_PERSON_NOTE_H

#include "web/web.h"

bool person_note_show(struct web *w, struct err *e);
bool person_note_submit(struct web *w, struct err *e);

#endif
