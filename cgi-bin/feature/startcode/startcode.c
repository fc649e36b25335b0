#include "feature/startcode/startcode.h"

#include <string.h>

void startcode_text(char out[STAFF_CODE_TEXT], const struct startcode *code)
{
	unsigned char bytes[STARTCODE_NONCE + sizeof code->citizen_id];

	memcpy(bytes, code->nonce, STARTCODE_NONCE);
	memcpy(bytes + STARTCODE_NONCE, &code->citizen_id, sizeof code->citizen_id);
	staff_code_derive(out, "start code", bytes, sizeof bytes);
}

bool startcode_is_open(const struct startcode *code, instant now, int tries_max)
{
	return code->id != 0 && code->used_at == 0 && code->tries < tries_max && now < code->expires_at;
}

enum startcode_outcome startcode_judge(const struct startcode *code, const char *typed, instant now, int tries_max)
{
	char read[STAFF_CODE_TEXT], right[STAFF_CODE_TEXT];
	bool is_code = staff_code_read(typed, read), same;

	startcode_text(right, code); /* for nobody as well: the same work */
	same = is_code && code->id != 0 && secret_equal(read, right, sizeof right);
	secret_wipe(right, sizeof right);
	if (!same)
		return STARTCODE_WRONG;
	if (code->used_at != 0)
		return STARTCODE_USED;
	if (code->tries >= tries_max)
		return STARTCODE_VOID;
	return now < code->expires_at ? STARTCODE_RIGHT : STARTCODE_EXPIRED;
}
