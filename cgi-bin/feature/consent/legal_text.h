/* The legal texts: immutable versions with a SHA-256, the current one per kind and day (D9). */
#ifndef FEATURE_CONSENT_LEGAL_TEXT_H
#define FEATURE_CONSENT_LEGAL_TEXT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/secret.h"
#include "db/db.h"
#include "feature/consent/consent.h"
#include "web/web.h"

struct legal_text {
	enum legal_kind kind;
	int64_t version;
	struct date valid_from;
	char title[641];
	unsigned char sha256[SECRET_DIGEST_BYTES];
	char *body; /* in the arena; empty when only the head was asked for */
};

extern struct db_table legal_text_store;

/* "membership_agreement", as in the database and in message keys. */
const char *legal_kind_name(enum legal_kind kind);
bool legal_kind_parse(const char *name, enum legal_kind *out);

/* SHA-256 of title, line feed, body: what the reader saw (D9). */
void legal_text_digest(
	struct arena *arena, const char *title, const char *body, unsigned char sha256[SECRET_DIGEST_BYTES]);

/* The newest version valid on `day`, with its body in the arena. */
bool legal_text_current(struct db *db, struct arena *arena, enum legal_kind kind, enum language language,
	struct date day, struct legal_text *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* One version, whatever its day, withdrawn or not. */
bool legal_text_version(struct db *db, struct arena *arena, enum legal_kind kind, enum language language,
	int64_t version, struct legal_text *out, bool *found, struct err *e) ERR_MUST_CHECK;

struct legal_version {
	int64_t version;
	struct date valid_from;
};

/* The versions that were in force on `day` or before it, none of them withdrawn, newest first, at most `max`. */
bool legal_text_versions(struct db *db, enum legal_kind kind, enum language language, struct date day,
	struct legal_version *out, size_t max, size_t *count, struct err *e) ERR_MUST_CHECK;

/* Title, Version, ValidFrom, Sha256 and the blocks of the body, `Block.N.Heading`, `.Text` or `.Item`, below `node`.
 * The markup is one line per block: `# ` heading, `- ` list item, else a paragraph. A run of items carries `.First`
 * and `.Last`, so that a template can open and close its list. */
void legal_text_put(const struct web *w, const struct legal_text *text, page_node *node);

#endif
