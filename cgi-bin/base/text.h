/* Bounded text helpers: the only ones the house uses. Turkish case and search are in base/turkish.h. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Copies `from` into `to` (size bytes with the NUL). False, and an empty `to`, when it does not fit. */
bool text_copy(char *to, size_t size, const char *from);

/* printf into `to`. False, and an empty `to`, when it does not fit. */
bool text_format(char *to, size_t size, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* A whole decimal number, optional minus, nothing else, within min..max. */
bool text_parse_int(const char *text, int64_t min, int64_t max, int64_t *out);

bool text_equal(const char *a, const char *b);
bool text_starts(const char *text, const char *prefix);
bool text_is_empty(const char *text);

/* Lower-case hexadecimal of `n` bytes; `out` takes 2n+1. */
void text_hex(char *out, const unsigned char *bytes, size_t n);

#endif
