/* The heads of the chain, outside the database: one line per seal in the file that the configuration calls `audit_head`
 * (`var/audit/head.log`), so that whoever cuts the newest seals off in the database leaves a trace (D26). The file is
 * only ever added to; in production its folder belongs to the job's account, and it is copied to another machine.
 *
 * A line is `number first-id last-id count mac`, the mac in hexadecimal. It is written after the seal's COMMIT: the
 * newest seal may lack its line until the next run. */
#ifndef FEATURE_AUDIT_AUDIT_HEAD_H
#define FEATURE_AUDIT_AUDIT_HEAD_H

#include <stdio.h>

#include "feature/audit/audit_chain.h"

/* The last line of the file; number 0 when there is no file or no line. ERR_IO when the line is not one. */
bool audit_head_last(const char *path, struct audit_seal *out, struct err *e) ERR_MUST_CHECK;

/* Adds the line of a seal, and returns when it is on the disk. */
bool audit_head_add(const char *path, const struct audit_seal *seal, struct err *e) ERR_MUST_CHECK;

/* The lines one after the other. open: a file that is not there has no lines. next: the first line from here on whose
 * number is `number` or larger; `out->number` 0 at the end. sealed_at is not in the file. */
struct audit_head_reader {
	FILE *file;
	struct audit_seal line;
};
bool audit_head_open(struct audit_head_reader *r, const char *path, struct err *e) ERR_MUST_CHECK;
bool audit_head_next(struct audit_head_reader *r, int64_t number, struct audit_seal *out, struct err *e) ERR_MUST_CHECK;
void audit_head_close(struct audit_head_reader *r);

#endif
