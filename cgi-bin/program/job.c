/* One-shot jobs, run by timer: `bin/job help`. */
#include <stdio.h>

int main(void)
{
	(void)puts("send: 0");
	return 0;
}
