/* The log as a file. What does not fit into one answer is refused, not cut: a file that lacks rows would look whole. */
#include "base/text.h"
#include "feature/app/app.h"
#include "feature/audit/audit_csv.h"
#include "feature/audit/audit_list.h"
#include "feature/staff/staff_session.h"

enum { FILE_BYTES = 640 * 1024, ROWS_MAX = 100000, COLUMNS = 11 };

struct exporting {
	char *out;
	size_t n;
	int64_t rows;
	bool full;
};

static bool add_line(struct exporting *x, const char *const cell[COLUMNS])
{
	for (int i = 0; i < COLUMNS; i++)
		if (!audit_csv_cell(x->out, FILE_BYTES, &x->n, i == 0, cell[i]))
			return false;
	return audit_csv_end(x->out, FILE_BYTES, &x->n);
}

/* Moments as in `2026-11-22 14:05:09`, in Istanbul. */
static bool add_entry(void *context, const struct audit_entry *entry)
{
	struct exporting *x = context;
	struct clock_local at = clock_to_local(entry->at);
	char id[24], moment[40], person[24] = "", day[DATE_ISO_SIZE];
	const char *const cell[COLUMNS] = {id, moment, entry->actor, entry->username, entry->unit_name, entry->action,
		person, entry->subject, entry->reason, entry->note, entry->request_id};

	date_format_iso(at.day, day);
	(void)text_format(id, sizeof id, "%ld", (long)entry->id);
	(void)text_format(moment, sizeof moment, "%s %02d:%02d:%02d", day, at.hour, at.minute, at.second);
	if (entry->citizen_id != 0)
		(void)text_format(person, sizeof person, "%ld", (long)entry->citizen_id);
	x->full = !add_line(x, cell);
	x->rows++;
	return !x->full;
}

static bool add_head(struct web *w, struct exporting *x)
{
	static const char *const key[COLUMNS] = {
		"id", "time", "actor", "username", "unit", "action", "person", "subject", "reason", "note", "request"};
	const char *cell[COLUMNS];

	for (int i = 0; i < COLUMNS; i++)
		cell[i] = web_text(w, arena_format(w->arena, "audit.column.%s", key[i]), NULL);
	for (const char *bom = AUDIT_CSV_BOM; *bom != '\0'; bom++)
		x->out[x->n++] = *bom;
	return add_line(x, cell);
}

bool audit_export(struct web *w, struct err *e)
{
	struct exporting x = {.n = 0};
	struct audit_filter f;

	if (!staff_is_fresh(w))
		return staff_ask_again(w, "denetim", 0);
	if (!audit_list_filter(w, &f, e))
		return false;
	if (w->error_count > 0)
		return audit_list_show(w, &f, e);
	x.out = arena_alloc(w->arena, FILE_BYTES);
	x.full = !add_head(w, &x);
	if (!audit_list_store_each(w->app->db, &f, 0, ROWS_MAX, add_entry, &x, e))
		return false;
	if (x.full || x.rows == ROWS_MAX) {
		web_field_error(w, "ilk", "audit.error.too_many", NULL);
		return audit_list_show(w, &f, e);
	}
	return audit_list_write_down(w, AUDIT_LOG_EXPORT, &f, x.rows, e) &&
	       web_download(w, "text/csv; charset=utf-8", "denetim.csv", x.out, x.n);
}
