/* Pages that are the same for everyone but for a few slots (form token, keys, request id): rendered once per process
 * and language, then only put together (performance.md). A handler declares such a page with web_page_shared, and
 * whatever differs between readers must have been put with page_slot. */
#ifndef WEB_SHARED_H
#define WEB_SHARED_H

#include "web/view.h"
#include "web/web.h"

/* The page of `w` in the arena: its slots in the kept copy, which is rendered the first time. */
bool shared_render(struct web *w, struct err *e) ERR_MUST_CHECK;

#endif
