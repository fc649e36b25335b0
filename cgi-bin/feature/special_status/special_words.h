/* Special statuses in words, for the pages of a person: what counts today, and the claims with what became of them. */
#ifndef FEATURE_SPECIAL_STATUS_SPECIAL_WORDS_H
#define FEATURE_SPECIAL_STATUS_SPECIAL_WORDS_H

#include "feature/special_status/special_claim_store.h"
#include "web/web.h"

const char *special_words_kind(const struct web *w, enum special_kind kind);

/* What counts today, from the digest kept beside the record (special_status_on): "Disabled, until 31 December 2027;
 * priority referral, permanent"; "" for normal status. In the arena. */
const char *special_words_today(const struct web *w, const char *digest);

/* Puts `list.N.Title .Meta .State .Tag .Text.N .Id` (Id of those that may be withdrawn). */
void special_words_list(struct web *w, page_node *list, const struct special_claim_row *rows, size_t count);

#endif
