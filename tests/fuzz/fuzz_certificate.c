/* feature/certificate/certificate_code: a code that is read has its printed form, is read again as it came out, and no other character
 * in any place would have been taken. */
#include "fuzz.h"

#include "feature/certificate/certificate_code.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *typed = fuzz_text(&bytes, &n), out[CERTIFICATE_CODE_TEXT], again[CERTIFICATE_CODE_TEXT];
	size_t letters, length = strlen(typed);

	if (certificate_code_read(typed, out, &letters) == CERTIFICATE_CODE_OK) {
		fuzz_expect(strlen(out) == CERTIFICATE_CODE_TEXT - 1 && letters == CERTIFICATE_CODE_LETTERS);
		fuzz_expect(strspn(out, "0123456789ABCDEFGHJKMNPQRSTVWXYZ-") == strlen(out));
		fuzz_expect(certificate_code_read(out, again, NULL) == CERTIFICATE_CODE_OK && strcmp(out, again) == 0);
		out[length % 5] = out[length % 5] == '7' ? '8' : '7';
		fuzz_expect(certificate_code_read(out, again, NULL) == CERTIFICATE_CODE_CHECK && again[0] == '\0');
	} else {
		fuzz_expect(out[0] == '\0' && letters <= length);
	}
	free(typed);
	return 0;
}
