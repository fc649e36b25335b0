#include "feature/audit/audit_chain.h"

#include <assert.h>
#include <string.h>

/* Bytes to be digested: numbers as 8 bytes, texts with their length before them, so that no two rows look alike. */
struct bytes {
	unsigned char at[2400];
	size_t n;
};

static void put(struct bytes *b, const void *from, size_t n)
{
	assert(b->n + n <= sizeof b->at);
	memcpy(b->at + b->n, from, n);
	b->n += n;
}

static void put_number(struct bytes *b, int64_t number)
{
	unsigned char eight[8];

	for (int i = 0; i < 8; i++)
		eight[i] = (unsigned char)((uint64_t)number >> (56 - 8 * i));
	put(b, eight, sizeof eight);
}

static void put_text(struct bytes *b, const char *text)
{
	size_t n = strlen(text);

	put_number(b, (int64_t)n);
	put(b, text, n);
}

void audit_chain_next(unsigned char out[SECRET_DIGEST_BYTES], const unsigned char before[SECRET_DIGEST_BYTES],
	int64_t previous_id, const struct audit_row *row)
{
	struct bytes b = {.n = 0};

	put(&b, before, SECRET_DIGEST_BYTES);
	put_number(&b, previous_id);
	put_number(&b, row->id);
	put_number(&b, row->at);
	put_text(&b, row->actor);
	put_number(&b, row->actor_id);
	put_number(&b, row->unit_id);
	put_text(&b, row->action);
	put_number(&b, row->citizen_id);
	put_text(&b, row->subject);
	put_text(&b, row->reason);
	put_text(&b, row->note);
	put_text(&b, row->request_id);
	secret_hmac(out, SECRET_KEY_AUDIT, "audit.row", b.at, b.n);
}

void audit_chain_seal(unsigned char out[SECRET_DIGEST_BYTES], const struct audit_seal *seal,
	const unsigned char chain[SECRET_DIGEST_BYTES])
{
	struct bytes b = {.n = 0};

	put(&b, chain, SECRET_DIGEST_BYTES);
	put_number(&b, seal->number);
	put_number(&b, seal->sealed_at);
	put_number(&b, seal->first_id);
	put_number(&b, seal->last_id);
	put_number(&b, seal->count);
	secret_hmac(out, SECRET_KEY_AUDIT, "audit.seal", b.at, b.n);
}

static bool fits(
	const struct audit_walk *walk, int64_t previous_id, const struct audit_line *line, const struct audit_row *row)
{
	unsigned char chain[SECRET_DIGEST_BYTES];

	audit_chain_next(chain, walk->chain, previous_id, row);
	return secret_equal(chain, line->chain, sizeof chain);
}

enum audit_fault audit_chain_walk(
	struct audit_walk *walk, const struct audit_line *line, const struct audit_row *row, int64_t *id)
{
	bool follows = line->previous_id == walk->previous_id;

	*id = line->event_id;
	if (row->id == 0 && follows)
		return AUDIT_REMOVED;
	if (!follows && (row->id == 0 || !fits(walk, walk->previous_id, line, row))) {
		*id = line->previous_id; /* it went with its line */
		return AUDIT_REMOVED;
	}
	if (!follows || !fits(walk, line->previous_id, line, row))
		return AUDIT_CHANGED;
	memcpy(walk->chain, line->chain, sizeof walk->chain);
	walk->previous_id = line->event_id;
	return AUDIT_HOLDS;
}

bool audit_chain_was(const struct audit_walk *walk, const struct audit_line *line, const struct audit_row *row)
{
	struct audit_row then = *row;

	then.id = line->event_id;
	return row->id != line->event_id && fits(walk, line->previous_id, line, &then);
}

enum audit_fault audit_chain_close(struct audit_walk *walk, const struct audit_seal *seal, int64_t count, int64_t *id)
{
	unsigned char mac[SECRET_DIGEST_BYTES];

	if (count == 0) {
		*id = seal->first_id;
		return AUDIT_REMOVED;
	}
	*id = walk->previous_id;
	if (count < seal->count && walk->previous_id < seal->last_id)
		return AUDIT_CUT_AFTER;
	audit_chain_seal(mac, seal, walk->chain);
	if (count != seal->count || !secret_equal(mac, seal->mac, sizeof mac)) {
		*id = seal->first_id;
		return AUDIT_SEAL_LOST;
	}
	memcpy(walk->chain, mac, sizeof walk->chain);
	return AUDIT_HOLDS;
}
