/* Codes that people type from paper: invitations and recovery codes, 80 bits in base32. They are derived by HMAC with a
 * key that only the servers have, so that nothing in the database gives one away. */
#ifndef FEATURE_STAFF_STAFF_CODE_H
#define FEATURE_STAFF_STAFF_CODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/secret.h"

enum {
	STAFF_CODE_LETTERS = 16,
	STAFF_CODE_TEXT = 20, /* ABCD-EFGH-IJKL-MNOP and the NUL */
	STAFF_INVITATION_NONCE = 16,
};

/* The code that follows from `n` bytes, for one purpose. */
void staff_code_derive(char out[STAFF_CODE_TEXT], const char *purpose, const void *bytes, size_t n);

/* The code of an invitation's nonce. */
void staff_code_invitation(char out[STAFF_CODE_TEXT], const unsigned char nonce[STAFF_INVITATION_NONCE]);

/* What was typed in the form of staff_code_derive: any case, spaces and hyphens anywhere. False, and "", when it cannot be
 * a code. */
bool staff_code_read(const char *typed, char out[STAFF_CODE_TEXT]);

#endif
