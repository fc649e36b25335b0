/* HTML escaping exactly as ClearSilver's own html mode does it, for what is written into pages without it. */
#ifndef WEB_VIEW_ESCAPE_H
#define WEB_VIEW_ESCAPE_H

#include "base/arena.h"

/* The entity that stands for the character, or NULL when it may stand itself. */
const char *view_entity(char c);

/* The text with & < > " ' as entities, in the arena; the text itself when it holds none of them. */
const char *view_escape(struct arena *arena, const char *text);

#endif
