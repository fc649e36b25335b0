/* Cells of an export that a spreadsheet opens (security.md, Requests: exports neutralise cells that begin a formula).
 * Pure. RFC 4180: comma, CRLF, every cell in quotes. */
#ifndef FEATURE_AUDIT_AUDIT_CSV_H
#define FEATURE_AUDIT_AUDIT_CSV_H

#include <stdbool.h>
#include <stddef.h>

/* The bytes before the first line: so that spreadsheets read UTF-8. */
#define AUDIT_CSV_BOM "\xEF\xBB\xBF"

/* Adds one cell at `*n` of `out`, after a comma unless it is the first of its line, and moves `*n`. A cell that begins
 * with = + - @ tab or CR, which a spreadsheet would run as a formula, begins with an apostrophe instead. False, and
 * nothing added, when it does not fit into `size` bytes. */
bool audit_csv_cell(char *out, size_t size, size_t *n, bool first, const char *text);

/* Ends the line. False when it does not fit. */
bool audit_csv_end(char *out, size_t size, size_t *n);

#endif
