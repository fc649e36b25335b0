/* The texts of one language by their whole key, found in one step; ClearSilver's data set walks from node to node. Used by view.c
 * only. */
#ifndef WEB_TEXTS_H
#define WEB_TEXTS_H

struct texts;
struct _hdf;

/* A table of the values below `root`. It points into the data set, which must outlive it. */
struct texts *texts_create(struct _hdf *root);
void texts_destroy(struct texts *t);

/* The text of a key ("status.title"), or NULL. */
const char *texts_find(const struct texts *t, const char *key);

#endif
