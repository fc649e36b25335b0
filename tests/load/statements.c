/* Prints the statements of the search for people, one a line, for people.mjs: what is timed is what the program runs. */
#include <stdio.h>

#include "feature/person/search_store.h"

int main(void)
{
	for (size_t i = 0; i < search_store.count; i++)
		(void)puts(search_store.statement[i].sql);
	return 0;
}
