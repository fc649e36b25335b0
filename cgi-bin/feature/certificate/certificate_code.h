/* The code of a registration certificate: what stands on the paper, is typed by hand and leads back to the certificate. Nineteen
 * random characters (95 bits: nobody guesses one, and a digest of one is not reversed) and a check character. Pure but for the
 * random source. */
#ifndef FEATURE_CERTIFICATE_CERTIFICATE_CODE_H
#define FEATURE_CERTIFICATE_CERTIFICATE_CODE_H

#include <stddef.h>

#include "base/secret.h"

enum {
	CERTIFICATE_CODE_LETTERS = 20, /* the check character is the last */
	CERTIFICATE_CODE_TEXT = 24,    /* "7K3QM-9T2XB-4HJWN-8RZD5" and the NUL */
};

/* A new code. The alphabet has no I, L, O and U, so that none is taken for a digit and no word comes out. */
void certificate_code_make(char out[CERTIFICATE_CODE_TEXT]);

enum certificate_code_outcome {
	CERTIFICATE_CODE_OK,
	CERTIFICATE_CODE_EMPTY,
	CERTIFICATE_CODE_CHARACTER, /* something else than letters, digits and what separates groups */
	CERTIFICATE_CODE_LENGTH,    /* more or fewer than 20 characters */
	CERTIFICATE_CODE_CHECK,     /* the check character does not fit: one was mistyped, or two were swapped */
};

/* Reads what was typed: any case; spaces, dots, hyphens and dashes of any kind anywhere; O is 0; I, L and their Turkish kin are 1.
 * `out` is the code as it is printed, "" unless the outcome is OK. `*letters` (may be NULL) tells how many characters were typed,
 * for the message. Each single wrong character and each two swapped ones are found. */
enum certificate_code_outcome certificate_code_read(
	const char *typed, char out[CERTIFICATE_CODE_TEXT], size_t *letters);

/* What is stored of a code and looked for: SHA-256, as of a session's token, since a random code of 95 bits needs no key to be
 * safe there. Whoever looks for one holds no key of the house therefore. */
void certificate_code_digest(unsigned char out[SECRET_DIGEST_BYTES], const char code[CERTIFICATE_CODE_TEXT]);

#endif
