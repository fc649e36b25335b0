/* ClearSilver, behind one door: templates parsed at start, texts and option lists in a global data set per
 * language, one data set per request, everything escaped (architecture.md: known edges). */
#ifndef WEB_VIEW_H
#define WEB_VIEW_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "web/web.h"

/* Parses every template `<root>/<folder>/<name>.cs` of the folders (NULL last), reads every text file
 * `<root>/text/<area>.<tr|en>.hdf` below T and the asset manifest (NULL: none, for jobs). ERR_CONFIG when a template does not parse or a
 * probe `<` comes out raw. The caller ends it with view_destroy. */
bool view_open(const char *root, const char *manifest, const char *const *folders, struct view **out,
	struct err *e) ERR_MUST_CHECK;
void view_destroy(struct view *v);

/* Adds a tree to the global data set of a language, for good: option lists, at start (performance.md: −30 % otherwise). */
void view_publish(struct view *v, enum language language, const page_node *tree);

/* A text below T, or NULL when there is none. */
const char *view_text(const struct view *v, enum language language, const char *key);

/* A text with its {name} places filled from name, value pairs (NULL last), in the arena or the text itself. Ends the
 * program when there is no such text: a check finds missing keys before. */
const char *view_message(
	const struct view *v, struct arena *arena, enum language language, const char *key, va_list ap);

/* Renders a template. The bytes are the view's own, until the next page is rendered. ERR_INTERNAL when the template is not known or fails. */
bool view_render(const struct view *v, enum language language, const page_node *page, const char *template_name,
	const char **out, size_t *out_n, struct err *e) ERR_MUST_CHECK;

#endif
