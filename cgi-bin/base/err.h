/* The one error object. Surprises (database lost, disk full) travel up in it and are logged once, in the
 * worker; expected outcomes (too young, already passive) are enums of the rule and never come here. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

enum err_code {
	ERR_NONE = 0,
	ERR_DB_DOWN,      /* connection refused, lost before COMMIT, timed out: 503 */
	ERR_DB_UNKNOWN,   /* connection lost at COMMIT: the outcome is not known until looked up */
	ERR_DB_BUSY,      /* deadlock or lock wait (1213, 1205) */
	ERR_DB_DUPLICATE, /* unique key (1062) */
	ERR_DB_READONLY,  /* server read-only or disk full: 503, reads go on */
	ERR_DB,           /* any other server error: a fault of ours */
	ERR_CONFIG,       /* missing file, wrong key, wrong grant: the program must not start */
	ERR_IO,
	ERR_INPUT, /* malformed outside input, found too late for a form message */
	ERR_INTERNAL,
	ERR_TAMPERED, /* what was sealed is not what is there any more (`ctl audit-verify`) */
};

struct err {
	enum err_code code;
	int detail;     /* MariaDB errno or errno, 0 when there is none */
	char text[320]; /* room for what the database says, with the names of account and table */
};

/* Callers must look at the result of whatever can fail. */
#define ERR_MUST_CHECK __attribute__((warn_unused_result))

/* Fills `e` (may be NULL) and returns false, so that a function can end with `return err_set(...)`.
 * The text is for the log: it never holds personal data. */
bool err_set(struct err *e, enum err_code code, int detail, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Empties `e`. */
void err_clear(struct err *e);

/* Prints text and ends the process with status 70: for programmer mistakes and exhausted memory only. */
void err_fatal(const char *format, ...) __attribute__((format(printf, 1, 2), noreturn));

#endif
