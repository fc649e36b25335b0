/* params_decode: what comes out is within its caps, composed UTF-8 without control characters, and decodes the same again. */
#include "fuzz.h"

#include "base/turkish.h"
#include "web/params.h"

static bool is_clean(const char *value)
{
	for (; *value != '\0'; value++)
		if (((unsigned char)*value < 0x20 && *value != '\n') || *value == 0x7f)
			return false;
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct arena *arena = fuzz_arena();
	struct params out;
	char *copy = malloc(n ? n : 1); /* no byte more than announced may be read */

	if (!copy)
		abort();
	memcpy(copy, bytes, n);
	if (params_decode(arena, copy, n, PARAMS_VALUE_MAX, &out) == PARAMS_OK) {
		fuzz_expect(out.count <= PARAMS_MAX);
		for (size_t i = 0; i < out.count; i++) {
			size_t len = strlen(out.item[i].value);

			fuzz_expect(strlen(out.item[i].name) <= PARAMS_NAME_MAX && out.item[i].name[0] != '\0');
			fuzz_expect(len <= PARAMS_VALUE_MAX && is_clean(out.item[i].value));
			fuzz_expect(len == 0 || turkish_length(out.item[i].value) > 0);
			fuzz_expect(params_find(&out, out.item[i].name) != NULL);
		}
	}
	free(copy);
	return 0;
}
