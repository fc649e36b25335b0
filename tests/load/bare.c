/* The least a FastCGI program can do: an answer of as many bytes as its address says (/_bare/9000). What the pages of the house are
 * measured against (design/performance.md). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcgiapp.h>

enum { BYTES_MAX = 200000 };

static char body[BYTES_MAX];

static long wanted(const char *path)
{
	const char *slash = path ? strrchr(path, '/') : NULL;
	long n = slash ? strtol(slash + 1, NULL, 10) : 0;

	return n > 0 && n <= BYTES_MAX ? n : 1;
}

int main(void)
{
	FCGX_Request request;

	memset(body, 'a', sizeof body);
	if (FCGX_Init() != 0 || FCGX_InitRequest(&request, 0, 0) != 0)
		return 1;
	while (FCGX_Accept_r(&request) == 0) {
		char head[160];
		long n = wanted(FCGX_GetParam("DOCUMENT_URI", request.envp));
		int head_n = snprintf(head, sizeof head,
			"Status: 200\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nContent-Length: %ld\r\n\r\n",
			n);

		(void)FCGX_PutStr(head, head_n, request.out);
		(void)FCGX_PutStr(body, (int)n, request.out);
		FCGX_Finish_r(&request);
	}
	return 0;
}
