#include "feature/notification/notification.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { S_ID, S_INSERT, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_ID] = {"SELECT NEXTVAL(outbox_seq)", NULL},
	[S_INSERT] = {"INSERT IGNORE INTO outbox (id, citizen_id, channel, purpose, cause, content_sealed, created_at,"
		      " useless_after, next_try_at, recheck_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		NULL},
};
struct db_table notification_store = {"notification", statement, S_COUNT};

static const char *const channel_name[] = {
	[NOTIFICATION_SMS] = "sms",
	[NOTIFICATION_EMAIL] = "email",
	[NOTIFICATION_LETTER] = "letter",
};

const char *notification_channel_name(enum notification_channel channel)
{
	return channel_name[channel];
}

/* To, subject and text, each ended by a NUL, sealed for the row. Returns the sealed length. */
static size_t seal_content(unsigned char *sealed, const struct notification *n, int64_t id, struct err *e)
{
	char content[NOTIFICATION_CONTENT_MAX];
	const char *part[] = {n->to, n->subject, n->text};
	size_t used = 0;

	for (int i = 0; i < 3; i++) {
		size_t len = strlen(part[i]) + 1;

		if (used + len > sizeof content) {
			(void)err_set(e, ERR_INTERNAL, 0, "notification %s: too long", n->purpose);
			return 0;
		}
		memcpy(content + used, part[i], len);
		used += len;
	}
	secret_seal(sealed, content, used, "outbox.content", (uint64_t)id);
	secret_wipe(content, sizeof content);
	return used + SECRET_SEAL_OVERHEAD;
}

enum { SEALED_MAX = NOTIFICATION_CONTENT_MAX + SECRET_SEAL_OVERHEAD, COLUMNS = 10 };

/* A row in the making: what its values point to. */
struct row {
	unsigned char sealed[SEALED_MAX];
	unsigned char cause[SECRET_DIGEST_BYTES];
};

static bool make_row(
	struct row *row, const struct notification *n, int64_t id, instant now, struct db_in in[COLUMNS], struct err *e)
{
	size_t sealed_n = seal_content(row->sealed, n, id, e);
	const struct db_in values[COLUMNS] = {
		db_int(id),
		n->citizen_id ? db_int(n->citizen_id) : db_null(),
		db_text(channel_name[n->channel]),
		db_text(n->purpose),
		db_bytes(row->cause, sizeof row->cause),
		db_bytes(row->sealed, sealed_n),
		db_instant(now),
		db_instant(n->useless_after),
		db_instant(now),
		db_date(n->recheck_on),
	};

	secret_sha256(row->cause, n->cause, strlen(n->cause));
	memcpy(in, values, sizeof values);
	return sealed_n > 0;
}

bool notification_queue(struct db *db, const struct notification *n, instant now, struct err *e)
{
	struct db_in in[COLUMNS];
	struct row row;
	int64_t id;
	struct db_out out[] = {db_out_int(&id)};
	bool found;

	if (!db_one(db, &(struct db_query){&statement[S_ID], NULL, 0, out, 1}, &found, e))
		return false;
	return make_row(&row, n, id, now, in, e) && db_run(db, DB_COMMAND(&statement[S_INSERT], in), NULL, e);
}

bool notification_queue_many(
	struct db *db, const struct notification *n, const int64_t *id, size_t count, instant now, struct err *e)
{
	struct row *row = calloc(count + 1, sizeof *row);
	struct db_in *in = calloc(count + 1, COLUMNS * sizeof *in);
	bool ok = true;

	if (!row || !in)
		err_fatal("notification: no memory");
	for (size_t i = 0; ok && i < count; i++)
		ok = make_row(&row[i], &n[i], id[i], now, in + i * COLUMNS, e);
	ok = ok && db_run_rows(db, &statement[S_INSERT], in, COLUMNS, count, NULL, e);
	free(row);
	free(in);
	return ok;
}
