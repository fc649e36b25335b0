/* The SQL of drafts, of publishing and of withdrawing (D9). */
#ifndef FEATURE_LEGAL_DRAFT_LEGAL_DRAFT_STORE_H
#define FEATURE_LEGAL_DRAFT_LEGAL_DRAFT_STORE_H

#include "feature/consent/legal_text.h"

extern struct db_table legal_draft_store;

struct legal_draft {
	enum legal_kind kind;
	enum language language;
	char title[641];
	const char *body; /* in the arena when read */
	int64_t version;  /* 0: there is none yet */
	instant updated_at;
	char updated_by[484]; /* name */
};

/* The draft, or found false and an empty one. */
bool legal_draft_find(struct db *db, struct arena *arena, enum legal_kind kind, enum language language,
	struct legal_draft *out, bool *found, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction. `*done` false: somebody else changed it since `draft->version`. */
bool legal_draft_save(struct db *db, const struct legal_draft *draft, int64_t staff_id, instant now, bool *done,
	struct err *e) ERR_MUST_CHECK;
bool legal_draft_remove(struct db *db, const struct legal_draft *draft, bool *done, struct err *e) ERR_MUST_CHECK;

/* The highest number given out, and the first day of the newest version that was not withdrawn. */
bool legal_draft_newest(
	struct db *db, enum legal_kind kind, int64_t *version, struct date *from, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction: the draft becomes version `version`, with its digest. */
bool legal_draft_publish(struct db *db, struct arena *arena, const struct legal_draft *draft, int64_t version,
	struct date from, int64_t staff_id, instant now, struct err *e) ERR_MUST_CHECK;

/* In the caller's transaction; `*done` false unless the version comes into force after `today` and was not withdrawn. */
bool legal_draft_withdraw(struct db *db, enum legal_kind kind, int64_t version, struct date today, int64_t staff_id,
	instant now, bool *done, struct err *e) ERR_MUST_CHECK;

enum { LEGAL_HISTORY_MAX = 50 };

struct legal_history {
	int64_t version;
	struct date from;
	bool withdrawn;
	char sha_tr[65], sha_en[65]; /* hexadecimal */
};

/* Every version, newest first. */
bool legal_draft_history(
	struct db *db, enum legal_kind kind, struct legal_history *out, size_t *count, struct err *e) ERR_MUST_CHECK;

#endif
