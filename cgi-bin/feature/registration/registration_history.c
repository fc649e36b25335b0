#include "feature/registration/registration_history.h"

#include <stdlib.h>

#include "feature/registration/registration_store.h"

bool registration_history_read(
	struct db *db, int64_t citizen_id, struct registration_event **out, size_t *count, struct err *e)
{
	struct registration_entry *entry = calloc(REGISTRATION_HISTORY_MAX, sizeof *entry);

	*out = NULL;
	if (!entry)
		err_fatal("registration: no memory for a history");
	if (!registration_store_events(db, citizen_id, entry, REGISTRATION_HISTORY_MAX, count, e)) {
		free(entry);
		return false;
	}
	*out = calloc(*count + 1, sizeof **out);
	if (!*out)
		err_fatal("registration: no memory for a history");
	for (size_t i = 0; i < *count; i++)
		(*out)[i] = entry[*count - 1 - i].event;
	free(entry);
	return true;
}
