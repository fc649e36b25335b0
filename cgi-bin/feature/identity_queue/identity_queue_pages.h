/* What the pages of the queue share. */
#ifndef FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_PAGES_H
#define FEATURE_IDENTITY_QUEUE_IDENTITY_QUEUE_PAGES_H

#include "feature/identity_queue/identity_queue_store.h"

/* What a clerk is about to do, read from the form. */
struct identity_queue_act {
	struct person person;            /* as the record has it */
	struct person paper;             /* as the paper has it: the same person with corrected data */
	bool waits;                      /* false: somebody else saw to it */
	struct identity_queue_wait wait; /* when `waits` */
	struct identity_queue_paper seen;
	int64_t version; /* of the citizen's row that the form was shown for */
};

/* Reads the person and the waiting for a GET, after the look is written down. `*open` is false when the answer is chosen: no
 * reason given, another's province (404), or nobody waits (identity_queue_gone). */
bool identity_queue_open(struct web *w, struct identity_queue_act *a, bool *open, struct err *e) ERR_MUST_CHECK;

/* The same for a POST, which writes its own row; who waits no more is found out by identity_queue_do, so that a form sent again
 * gets its answer. */
bool identity_queue_begin(struct web *w, struct identity_queue_act *a, bool *open, struct err *e) ERR_MUST_CHECK;

/* 409, with a page that says that somebody else saw to it and leads on. */
bool identity_queue_gone(struct web *w, const struct identity_queue_act *a);

/* Reads paper, note and version; messages beside the fields. */
void identity_queue_take_paper(struct web *w, struct identity_queue_act *a);

/* Fills what both forms show, and the form that posts to `path`. */
void identity_queue_put(struct web *w, const struct identity_queue_act *a, const char *path);

/* Does it, once: the waiting ends, what was seen is written down, and a correction is made and told. The answer is chosen: the
 * person's page, or 409 when somebody else saw to it. (D16, D26) */
bool identity_queue_do(struct web *w, struct identity_queue_act *a, struct err *e) ERR_MUST_CHECK;

bool identity_queue_confirm_show(struct web *w, struct err *e);
bool identity_queue_confirm_submit(struct web *w, struct err *e);
bool identity_queue_correct_show(struct web *w, struct err *e);
bool identity_queue_correct_submit(struct web *w, struct err *e);

#endif
