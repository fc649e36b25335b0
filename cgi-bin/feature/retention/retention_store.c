#include "feature/retention/retention_store.h"

/* Each pair counts and removes rows of one table that ended before a moment; in the order of enum
 * retention_kind. */
static struct db_statement statement[2 * RETENTION_KINDS] = {
	{"SELECT COUNT(*) FROM signup WHERE expires_at < ?", NULL},
	{"DELETE FROM signup WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM picture_used WHERE expires_at < ?", NULL},
	{"DELETE FROM picture_used WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM phone_code WHERE expires_at < ?", NULL},
	{"DELETE FROM phone_code WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM phone_code_sent WHERE sent_at < ?", NULL},
	{"DELETE FROM phone_code_sent WHERE sent_at < ? ORDER BY sent_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM session WHERE expires_at < ?", NULL},
	{"DELETE FROM session WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM sign_in WHERE expires_at < ?", NULL},
	{"DELETE FROM sign_in WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM recovery WHERE expires_at < ?", NULL},
	{"DELETE FROM recovery WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM attempt WHERE window_start < ?", NULL},
	{"DELETE FROM attempt WHERE window_start < ? ORDER BY window_start LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM submission WHERE created_at < ?", NULL},
	{"DELETE FROM submission WHERE created_at < ? ORDER BY created_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM staff_search WHERE expires_at < ?", NULL},
	{"DELETE FROM staff_search WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM staff_look WHERE expires_at < ?", NULL},
	{"DELETE FROM staff_look WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM staff_look_person WHERE day < DATE(? + INTERVAL 3 HOUR)", NULL},
	{"DELETE FROM staff_look_person WHERE day < DATE(? + INTERVAL 3 HOUR) ORDER BY day LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM staff_session WHERE expires_at < ?", NULL},
	{"DELETE FROM staff_session WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM staff_sign_in WHERE expires_at < ?", NULL},
	{"DELETE FROM staff_sign_in WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM staff_invitation WHERE expires_at < ?", NULL},
	{"DELETE FROM staff_invitation WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	/* a used one stays: it tells that the account is the person's (counter_account_store.h) */
	{"SELECT COUNT(*) FROM start_code WHERE expires_at < ? AND used_at IS NULL", NULL},
	{"DELETE FROM start_code WHERE expires_at < ? AND used_at IS NULL ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM recovery_undo WHERE expires_at < ?", NULL},
	{"DELETE FROM recovery_undo WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM device WHERE expires_at < ?", NULL},
	{"DELETE FROM device WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM staff_browser WHERE expires_at < ?", NULL},
	{"DELETE FROM staff_browser WHERE expires_at < ? ORDER BY expires_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM sign_in_event WHERE recorded_at < ?", NULL},
	{"DELETE FROM sign_in_event WHERE recorded_at < ? ORDER BY recorded_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM staff_look_day WHERE day < DATE(? + INTERVAL 3 HOUR)", NULL},
	{"DELETE FROM staff_look_day WHERE day < DATE(? + INTERVAL 3 HOUR) ORDER BY day LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM look_alarm WHERE raised_at < ?", NULL},
	{"DELETE FROM look_alarm WHERE raised_at < ? ORDER BY raised_at LIMIT 500", NULL},
	{"SELECT COUNT(*) FROM identity_seen WHERE seen_at < ?", NULL},
	{"DELETE FROM identity_seen WHERE seen_at < ? ORDER BY seen_at LIMIT 500", NULL},
};
struct db_table retention_store = {"retention", statement, 2 * RETENTION_KINDS};

bool retention_store_count(struct db *db, enum retention_kind kind, instant before, int64_t *count, struct err *e)
{
	struct db_in in[] = {db_instant(before)};
	struct db_out out[] = {db_out_int(count)};
	bool found;

	return db_one(db, DB_QUERY(&statement[2 * kind], in, out), &found, e);
}

bool retention_store_remove(struct db *db, enum retention_kind kind, instant before, uint64_t *removed, struct err *e)
{
	struct db_in in[] = {db_instant(before)};

	return db_run(db, DB_COMMAND(&statement[2 * kind + 1], in), removed, e);
}
