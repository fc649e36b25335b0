/* Printed start codes (D13, D19): handed out at a unit after the identity was seen, typed once at `/giris/ilk-kod`. A code follows
 * by HMAC from a random nonce, with a key that only servers have; whoever reads the database cannot make it. Pure. */
#ifndef FEATURE_STARTCODE_STARTCODE_H
#define FEATURE_STARTCODE_STARTCODE_H

#include <stdint.h>

#include "base/clock.h"
#include "feature/staff/staff_code.h"

enum { STARTCODE_NONCE = 16 };

struct startcode {
	int64_t id, citizen_id; /* 0: there is none */
	unsigned char nonce[STARTCODE_NONCE];
	int64_t created_by; /* the staff member */
	instant created_at, expires_at;
	int64_t tries;   /* wrong ones so far */
	instant used_at; /* 0 = not yet */
	bool has_mobile; /* whether the person has left one */
};

/* The code as it is printed, "ABCD-EFGH-IJKL-MNOP". */
void startcode_text(char out[STAFF_CODE_TEXT], const struct startcode *code);

enum startcode_outcome {
	STARTCODE_RIGHT,
	STARTCODE_WRONG, /* another code, or none was ever given */
	STARTCODE_USED,
	STARTCODE_VOID, /* right, but after `tries_max` wrong ones it counts no more */
	STARTCODE_EXPIRED,
};

/* Judges what was typed, in any case and with spaces or hyphens anywhere. Only who types the right code is told more than
 * WRONG, so that nobody learns who has one (D10). (D13) */
enum startcode_outcome startcode_judge(const struct startcode *code, const char *typed, instant now, int tries_max);

/* Whether a wrong try counts: the code could still be used. */
bool startcode_is_open(const struct startcode *code, instant now, int tries_max);

#endif
