/* What changed between two versions of a text, line by line: the longest common run of lines stays, the rest was removed or
 * added. Pure. */
#ifndef FEATURE_LEGAL_DRAFT_LEGAL_DIFF_H
#define FEATURE_LEGAL_DRAFT_LEGAL_DIFF_H

#include <stddef.h>

#include "base/arena.h"

enum legal_diff_kind { LEGAL_DIFF_SAME, LEGAL_DIFF_REMOVED, LEGAL_DIFF_ADDED };

struct legal_diff_line {
	enum legal_diff_kind kind;
	const char *text; /* in the arena, without the line feed */
};

enum { LEGAL_DIFF_LINES = 1500 }; /* of each text; the rest of a longer one is taken as one line */

/* The lines of both in reading order, what was removed before what stands in its place; empty lines are left out. Lives in the
 * arena. Returns how many. */
size_t legal_diff(struct arena *arena, const char *before, const char *after, struct legal_diff_line **out);

#endif
