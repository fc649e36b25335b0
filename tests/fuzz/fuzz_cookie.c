/* params_cookie: a value is token characters, up to 64 of them, whatever the header holds. */
#include "fuzz.h"

#include "web/params.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const char *const name[] = {"__Host-oturum", "__Host-kayit", "a"};
	static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	char *header = fuzz_text(&bytes, &n);

	for (size_t i = 0; i < sizeof name / sizeof *name; i++) {
		const char *value = params_cookie(fuzz_arena(), header, name[i]);

		if (value)
			fuzz_expect(
				strlen(value) >= 1 && strlen(value) <= 64 && strspn(value, allowed) == strlen(value));
	}
	free(header);
	return 0;
}
