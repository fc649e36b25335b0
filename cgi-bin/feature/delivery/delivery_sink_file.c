/* Messages as files `<time>-<id>.json`: written beside, then renamed, so that a reader never sees half a
 * message. Both parts of the name come from the row: a message sent again overwrites itself. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <jansson.h>

#include "base/text.h"
#include "feature/delivery/delivery_sink.h"

enum { PATH_BYTES = 600 };

static bool make_paths(
	const struct delivery_sink *sink, const struct delivery *d, char *path, char *draft, struct err *e)
{
	struct clock_local at = clock_to_local(d->created_at);

	if (text_format(path, PATH_BYTES, "%s/%04d%02d%02dT%02d%02d%02d-%ld.json", sink->place, at.day.year,
		    at.day.month, at.day.day, at.hour, at.minute, at.second, (long)d->id) &&
		text_format(draft, PATH_BYTES, "%s/.%ld.tmp", sink->place, (long)d->id))
		return true;
	return err_set(e, ERR_CONFIG, 0, "the outbox folder's path is too long");
}

static bool write_draft(const char *draft, json_t *message, struct err *e)
{
	int fd = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
	bool ok;

	if (fd < 0)
		return err_set(e, ERR_IO, errno, "cannot write to the outbox folder: %s", strerror(errno));
	ok = json_dumpfd(message, fd, JSON_INDENT(2) | JSON_PRESERVE_ORDER) == 0 && write(fd, "\n", 1) == 1 &&
	     fsync(fd) == 0;
	if (!ok)
		(void)err_set(e, ERR_IO, errno, "cannot write to the outbox folder: %s", strerror(errno));
	(void)close(fd);
	return ok;
}

static bool deliver(const struct delivery_sink *sink, const struct delivery *d, struct err *e)
{
	char path[PATH_BYTES], draft[PATH_BYTES];
	json_t *message;
	bool ok;

	if (!make_paths(sink, d, path, draft, e))
		return false;
	message = json_pack("{s:s, s:s, s:s, s:s, s:s}", "channel", d->channel, "to", d->to, "subject", d->subject,
		"text", d->text, "purpose", d->purpose);
	if (!message)
		return err_set(e, ERR_INTERNAL, 0, "the message is not UTF-8");
	ok = write_draft(draft, message, e);
	json_decref(message);
	if (ok && rename(draft, path) != 0)
		ok = err_set(e, ERR_IO, errno, "cannot rename in the outbox folder: %s", strerror(errno));
	if (!ok)
		(void)unlink(draft);
	return ok;
}

bool delivery_sink_open(const struct config *config, struct delivery_sink *out, struct err *e)
{
	out->deliver = deliver;
	return config_need_text(config, "outbox", &out->place, e);
}
