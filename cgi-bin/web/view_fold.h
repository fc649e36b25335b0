/* Folding: what never changes while a program runs is written into the templates before they are parsed, once per
 * language. A page then renders long pieces of plain text instead of looking up a hundred words (performance.md). */
#ifndef WEB_VIEW_FOLD_H
#define WEB_VIEW_FOLD_H

/* The fixed value of a data name in the language at hand, or NULL when the name is not fixed. */
typedef const char *(*view_fixed)(const void *context, const char *name);

/* A copy of a template's source, made by malloc and owned by the caller. `<?cs var:NAME ?>` with a fixed NAME becomes
 * its value, escaped for HTML; a fixed NAME among the arguments of a `call` becomes a quoted string, unless the value
 * holds a quote or a backslash. Everything else stays. NULL when memory is out. */
char *view_fold(const char *source, view_fixed fixed, const void *context);

#endif
