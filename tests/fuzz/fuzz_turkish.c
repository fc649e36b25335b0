/* base/turkish: results fit, are steady (twice is once), and equal what they must equal. */
#include "fuzz.h"

#include "base/turkish.h"

enum { ROOM = 65536 };

static char composed[ROOM], once[ROOM], twice[ROOM];

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *text = fuzz_text(&bytes, &n), small[16];

	fuzz_expect(turkish_equal(text, text));
	if (!turkish_normalise(text, small, sizeof small))
		fuzz_expect(small[0] == '\0');
	(void)turkish_fold_letters(text, once, sizeof once);
	(void)turkish_fold_search(text, once, sizeof once);
	(void)turkish_upper(text, once, sizeof once);
	(void)turkish_length(text);
	/* inside the house every text is composed: there results are steady */
	if (turkish_normalise(text, composed, sizeof composed)) {
		fuzz_expect(turkish_normalise(composed, once, sizeof once) && strcmp(composed, once) == 0);
		if (turkish_upper(composed, once, sizeof once))
			fuzz_expect(turkish_upper(once, twice, sizeof twice) && strcmp(once, twice) == 0);
		if (turkish_fold_search(composed, once, sizeof once))
			fuzz_expect(turkish_fold_search(once, twice, sizeof twice) && strcmp(once, twice) == 0);
	}
	free(text);
	return 0;
}
