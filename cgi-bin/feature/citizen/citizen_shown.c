#include "feature/citizen/citizen_shown.h"

#include <stddef.h>
#include <string.h>

bool citizen_shown_split(char *text, const char *part[SHOWN_PARTS])
{
	size_t n = 0;

	while (text && n < SHOWN_PARTS) {
		part[n++] = text;
		text = strchr(text, '\t');
		if (text)
			*text++ = '\0';
	}
	return n == SHOWN_PARTS && !text;
}
