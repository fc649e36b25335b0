#include "feature/legal_draft/legal_diff.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/text.h"

struct lines {
	const char **line;
	size_t count;
};

static struct lines split(struct arena *arena, const char *text)
{
	struct lines l = {arena_alloc(arena, LEGAL_DIFF_LINES * sizeof *l.line), 0};

	while (*text != '\0') {
		size_t n = l.count == LEGAL_DIFF_LINES - 1 ? strlen(text) : strcspn(text, "\n");

		if (n > 0)
			l.line[l.count++] = arena_copy_n(arena, text, n);
		text += n;
		text += *text == '\n';
	}
	return l;
}

/* common[i][j]: the most lines that the ends from i and from j on share */
static uint16_t *common_lines(const struct lines *a, const struct lines *b)
{
	size_t width = b->count + 1;
	uint16_t *common = calloc((a->count + 1) * width, sizeof *common);

	if (!common)
		err_fatal("legal_diff: no memory");
	for (size_t i = a->count; i-- > 0;)
		for (size_t j = b->count; j-- > 0;) {
			uint16_t down = common[(i + 1) * width + j], right = common[i * width + j + 1];

			common[i * width + j] = text_equal(a->line[i], b->line[j])
							? (uint16_t)(common[(i + 1) * width + j + 1] + 1)
							: (down > right ? down : right);
		}
	return common;
}

size_t legal_diff(struct arena *arena, const char *before, const char *after, struct legal_diff_line **out)
{
	struct lines a = split(arena, before), b = split(arena, after);
	uint16_t *common = common_lines(&a, &b);
	size_t i = 0, j = 0, n = 0, width = b.count + 1;

	*out = arena_alloc(arena, (a.count + b.count + 1) * sizeof **out);
	while (i < a.count || j < b.count)
		if (i < a.count && j < b.count && text_equal(a.line[i], b.line[j])) {
			(*out)[n++] = (struct legal_diff_line){LEGAL_DIFF_SAME, a.line[i++]};
			j++;
		} else if (j == b.count || (i < a.count && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
			(*out)[n++] = (struct legal_diff_line){LEGAL_DIFF_REMOVED, a.line[i++]};
		} else {
			(*out)[n++] = (struct legal_diff_line){LEGAL_DIFF_ADDED, b.line[j++]};
		}
	free(common);
	return n;
}
