#include "feature/audit/audit_seal_job.h"

#include <string.h>

#include "base/text.h"
#include "feature/audit/audit_head.h"
#include "feature/audit/audit_seal_store.h"

struct sealing {
	struct job *job;
	struct audit_row *row;   /* AUDIT_SEAL_BATCH of them */
	struct audit_line *line; /* likewise */
	struct audit_seal seal;  /* count 0: nothing was due */
};

/* A batch is in the order of ids, so the last id of the newest seal is the row sealed before. */
static void make_lines(struct sealing *s, const struct audit_seal *newest, size_t count)
{
	struct audit_walk walk = {.previous_id = newest->last_id};

	memcpy(walk.chain, newest->mac, sizeof walk.chain);
	for (size_t i = 0; i < count; i++) {
		struct audit_line *line = &s->line[i];

		*line = (struct audit_line){s->row[i].id, walk.previous_id, {0}};
		audit_chain_next(line->chain, walk.chain, walk.previous_id, &s->row[i]);
		memcpy(walk.chain, line->chain, sizeof walk.chain);
		walk.previous_id = line->event_id;
	}
	s->seal = (struct audit_seal){
		newest->number + 1, s->job->now.at, s->row[0].id, s->row[count - 1].id, (int64_t)count, {0}};
	audit_chain_seal(s->seal.mac, &s->seal, walk.chain);
}

static enum db_verdict seal_batch(struct db *db, void *context, struct err *e)
{
	struct sealing *s = context;
	struct audit_seal newest;
	int64_t floor;
	size_t count;

	s->seal = (struct audit_seal){.number = 0};
	if (!audit_seal_store_find(db, 0, &newest, e) || !audit_seal_store_floor(db, &newest, &floor, e) ||
		!audit_seal_store_due(db, floor, s->job->now.at, s->row, &count, e))
		return DB_FAIL;
	if (count == 0)
		return DB_ROLLBACK;
	make_lines(s, &newest, count);
	return audit_seal_store_add(db, &s->seal, s->line, e) && lease_renew(db, &s->job->lease, e) ? DB_COMMIT
												    : DB_FAIL;
}

/* The newest seal may lack its line, when a run ended between COMMIT and file; no other difference is honest. */
static bool catch_up(struct db *db, const char *path, struct err *e)
{
	struct audit_seal newest, head;

	if (!audit_seal_store_find(db, 0, &newest, e) || !audit_head_last(path, &head, e))
		return false;
	if (newest.number == head.number + 1)
		return audit_head_add(path, &newest, e);
	if (newest.number != head.number || !secret_equal(newest.mac, head.mac, sizeof head.mac))
		return err_set(e, ERR_TAMPERED, 0,
			"the newest seal is %ld, the file has %ld: run ctl audit-verify before anything is sealed",
			(long)newest.number, (long)head.number);
	return true;
}

static bool seal_all(struct sealing *s, const char *path, struct err *e)
{
	int64_t rows = 0, seals = 0;

	do {
		if (!db_transact(s->job->app->db, seal_batch, s, e) ||
			(s->seal.count > 0 && !audit_head_add(path, &s->seal, e)))
			return false;
		rows += s->seal.count;
		seals += s->seal.count > 0;
	} while (s->seal.count == AUDIT_SEAL_BATCH);
	return text_format(s->job->summary, sizeof s->job->summary, "%ld rows in %ld seals", (long)rows, (long)seals);
}

bool audit_seal_job(struct job *job, struct err *e)
{
	struct sealing s = {.job = job,
		.row = arena_alloc(job->arena, AUDIT_SEAL_BATCH * sizeof *s.row),
		.line = arena_alloc(job->arena, AUDIT_SEAL_BATCH * sizeof *s.line)};
	const char *path;

	return config_need_text(job->app->config, "audit_head", &path, e) && catch_up(job->app->db, path, e) &&
	       seal_all(&s, path, e);
}
