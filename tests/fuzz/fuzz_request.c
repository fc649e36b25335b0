/* request_read and request_body: parameters of any shape give a refusal or a request whose parts are clean. */
#include "fuzz.h"

#include "web/request.h"

enum { PARTS = 10 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *part[PARTS];
	struct web w = {.arena = fuzz_arena()};
	struct request_raw raw;
	int refusal;

	for (int i = 0; i < PARTS; i++)
		part[i] = fuzz_text(&bytes, &n);
	raw = (struct request_raw){.method = part[0],
		.path = part[1],
		.query = part[2],
		.content_type = part[3],
		.cookie = part[4],
		.origin = part[5],
		.fetch_site = part[6],
		.site = part[7],
		.ip = part[8],
		.id = part[9]};
	refusal = request_read(&w, &raw);
	fuzz_expect(refusal == 0 || refusal == 400 || refusal == 413);
	fuzz_expect(w.path && w.path[0] == '/' && strpbrk(w.ip, "<>\"'\r\n ") == NULL && strlen(w.id) <= 45);
	fuzz_expect(w.address && strncmp(w.address, w.path, strlen(w.path)) == 0 &&
		    strpbrk(w.address + strlen(w.path), "<>\"'\r\n ") == NULL);
	refusal = request_body(&w, raw.content_type, (const char *)bytes, n, PARAMS_BODY_MAX);
	fuzz_expect(refusal == 0 || refusal == 400 || refusal == 413);
	(void)request_is_own(&raw);
	if (request_take_cookie(&w, WEB_COOKIE_SESSION))
		fuzz_expect(strlen(w.visitor) == SECRET_TOKEN_TEXT - 1);
	for (int i = 0; i < PARTS; i++)
		free(part[i]);
	return 0;
}
