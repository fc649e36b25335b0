#ifndef FEATURE_CITIZEN_IDENTITY_DIGITS_H
#define FEATURE_CITIZEN_IDENTITY_DIGITS_H

#include <stdbool.h>
#include <stddef.h>

/* Shared by the identity_*.c files only: typed numbers without what people and telephones put between the
 * digits. */

/*
 * Copies the ASCII bytes of `typed` without white space of any script and invisible format marks (zero-width
 * spaces, direction marks), and without the ASCII characters in `also`. Every other non-ASCII character, and
 * text that is not UTF-8, becomes one '?', which no number holds; a dash of any kind counts as '-'. `out` is
 * cut at `size` - 1 bytes; the result is the number of bytes the whole would have. (D11, D13)
 */
size_t identity_keep_ascii(const char *typed, const char *also, char *out, size_t size);

/* True when `text` is digits 0-9 only; "" counts. */
bool identity_all_digits(const char *text);

#endif
