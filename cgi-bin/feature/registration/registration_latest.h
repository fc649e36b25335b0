/* The newest events of a record in one short text beside it (registration.latest), so that the status page needs no second read
 * (performance.md). The events themselves stay the truth: a text that does not reach the record's version is not used. */
#ifndef FEATURE_REGISTRATION_REGISTRATION_LATEST_H
#define FEATURE_REGISTRATION_REGISTRATION_LATEST_H

#include "feature/registration/registration_entry.h"

enum { REGISTRATION_LATEST = 3, REGISTRATION_LATEST_SIZE = 321, REGISTRATION_LATEST_NEW = 2 * 107 };

/* How an UPDATE of registration puts the text of what is new before what is there. */
#define REGISTRATION_LATEST_SET "latest = SUBSTRING_INDEX(CONCAT_WS(';', ?, NULLIF(latest, '')), ';', 3)"

/* The events of a change, newest first: "seq kind cause reason actor channel effective until", ';' between. "-" when one is a
 * correction (D2): its note, and what it undoes, are told only by the events. */
void registration_latest_write(const struct registration_change *change, char out[REGISTRATION_LATEST_NEW]);

/* Reads up to REGISTRATION_LATEST entries, newest first. 0 when the text does not hold the newest three events, or all there
 * are, of a record at `version`: then the events must be read. Notes and recording times are not in it. */
size_t registration_latest_read(const char *text, uint32_t version, struct registration_entry out[REGISTRATION_LATEST]);

#endif
