#include "feature/notification/notification_address.h"

#include "feature/citizen/citizen_secret.h"

#include "base/text.h"

enum { S_FIND, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_FIND] = {"SELECT " NOTIFICATION_REACH_SELECT " FROM citizen c" NOTIFICATION_REACH_JOIN
		    " WHERE c.id = ? LIMIT 1",
		NULL},
};
struct db_table notification_address_store = {"notification/address", statement, S_COUNT};

void notification_reach_columns(struct notification_reach *r, struct db_out out[NOTIFICATION_REACH_COLUMNS])
{
	const struct db_out columns[NOTIFICATION_REACH_COLUMNS] = {
		db_out_bytes(r->mobile_sealed, sizeof r->mobile_sealed, &r->mobile_n),
		db_out_text(r->first_name, sizeof r->first_name),
		db_out_text(r->last_name, sizeof r->last_name),
		db_out_text(r->language, sizeof r->language),
		db_out_text(r->preference, sizeof r->preference),
		db_out_text(r->email, sizeof r->email),
		db_out_text(r->address, sizeof r->address),
		db_out_text(r->district, sizeof r->district),
		db_out_text(r->province, sizeof r->province),
	};

	for (int i = 0; i < NOTIFICATION_REACH_COLUMNS; i++)
		out[i] = columns[i];
}

static bool find(struct db *db, int64_t citizen_id, struct notification_reach *r, struct err *e)
{
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out out[NOTIFICATION_REACH_COLUMNS];
	bool found;

	notification_reach_columns(r, out);
	if (!db_one(db, DB_QUERY(&statement[S_FIND], in, out), &found, e))
		return false;
	return found ? true : err_set(e, ERR_DB, 0, "notification: no such citizen");
}

static bool put_mobile(
	const struct notification_reach *r, int64_t citizen_id, struct notification_address *out, struct err *e)
{
	out->channel = NOTIFICATION_SMS;
	return citizen_mobile_unseal(out->to, r->mobile_sealed, r->mobile_n, citizen_id, e);
}

static bool put_email(const struct notification_reach *r, struct notification_address *out)
{
	out->channel = NOTIFICATION_EMAIL;
	return text_copy(out->to, sizeof out->to, r->email);
}

/* As on an envelope: name, street, place. An address that is too long for it counts as none. */
static bool put_letter(const struct notification_reach *r, struct notification_address *out)
{
	out->channel = NOTIFICATION_LETTER;
	return text_format(out->to, sizeof out->to, "%s %s\n%s\n%s / %s", r->first_name, r->last_name, r->address,
		r->district, r->province);
}

bool notification_reach_choose(const struct notification_reach *r, int64_t citizen_id, struct notification_address *out,
	enum language *language, struct err *e)
{
	bool email = !text_is_empty(r->email), letter = !text_is_empty(r->address);

	*language = text_equal(r->language, "en") ? LANGUAGE_EN : LANGUAGE_TR;
	if (email && text_equal(r->preference, "email") && put_email(r, out))
		return true;
	if (letter && text_equal(r->preference, "post") && put_letter(r, out))
		return true;
	if (r->mobile_n > 0)
		return put_mobile(r, citizen_id, out, e);
	if ((email && put_email(r, out)) || (letter && put_letter(r, out)))
		return true;
	*out = (struct notification_address){.channel = NOTIFICATION_SMS};
	return true;
}

bool notification_address(
	struct db *db, int64_t citizen_id, struct notification_address *out, enum language *language, struct err *e)
{
	struct notification_reach r;

	return find(db, citizen_id, &r, e) && notification_reach_choose(&r, citizen_id, out, language, e);
}
