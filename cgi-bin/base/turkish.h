#ifndef BASE_TURKISH_H
#define BASE_TURKISH_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Turkish letters by libunistring; the process locale is never set. All texts are NUL-ended UTF-8. Results go
 * into the caller's buffer `out` of `size` bytes (NUL counted, at least 1), which must not overlap `text`; on
 * false it holds "".
 */

/* Texts whose upper-case form is longer than this many bytes are compared byte by byte in turkish_equal(). */
enum { TURKISH_COMPARE_MAX = 4096 };

/*
 * Checks and composes a text at the edge: valid UTF-8, no control characters (C0, DEL, C1; tab and line ends
 * too), NFC. False when the text is not like that or its composed form does not fit. (D12)
 */
bool turkish_normalise(const char *text, char *out, size_t size);

/*
 * Upper case by Turkish rules (i to dotted I, dotless i to I), NFC, circumflexed A, I and U to A, dotted I
 * and U, so that two spellings of one name become the same bytes. False when the text is not UTF-8 or does
 * not fit. (D12)
 */
bool turkish_upper(const char *text, char *out, size_t size);

/* True when both texts have the same turkish_upper() form. Texts that are not UTF-8 equal only their own
 * bytes. (D12) */
bool turkish_equal(const char *a, const char *b);

/*
 * Upper case, then every accented Latin letter becomes its base letter (dotted and dotless I become I).
 * Digits, spaces and punctuation stay. "garson!" gives "GARSON!". False when the text is not UTF-8 or does
 * not fit.
 */
bool turkish_fold_letters(const char *text, char *out, size_t size);

/*
 * The key for searching: turkish_fold_letters(), and every run of anything but letters, marks and digits
 * becomes one space, none at the ends. A text of punctuation only gives "". False when the text is not UTF-8
 * or does not fit.
 */
bool turkish_fold_search(const char *text, char *out, size_t size);

/* Number of characters (code points) in `text`; 0 when it is not valid UTF-8. */
size_t turkish_length(const char *text);

#endif
