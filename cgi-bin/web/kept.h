/* Pages of one shape are rendered once per process and then only put together (performance.md). The shape is all of a page's data
 * but the slots: whatever was put with page_slot. A handler declares such a page with web_page_kept. Two requests share a kept
 * page only when their shapes are equal byte for byte, and a page is kept only when putting it together gives exactly what the
 * template gives: a slot that a template decides by is found out, noted in the log, and the page rendered as any other. */
#ifndef WEB_KEPT_H
#define WEB_KEPT_H

#include "web/view.h"
#include "web/web.h"

/* The page of `w`, in its arena or the view's buffer: from what is kept, or rendered and kept. */
bool kept_render(struct web *w, struct err *e) ERR_MUST_CHECK;

#endif
