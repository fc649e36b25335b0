/* One-shot jobs, run by timer: `bin/job help`. */
#include "feature/audit/audit_seal_job.h"
#include "feature/audit/audit_seal_store.h"
#include "feature/identity_check/identity_check_due_store.h"
#include "feature/identity_check/identity_check_job.h"
#include "feature/notification/notification_address.h"
#include "feature/delivery/delivery_job.h"
#include "feature/delivery/delivery_store.h"
#include "feature/registration/registration_due_store.h"
#include "feature/registration/registration_job.h"
#include "feature/registration/registration_store.h"
#include "feature/retention/retention_idle_store.h"
#include "feature/retention/retention_job.h"
#include "feature/retention/retention_store.h"
#include "feature/special_status/special_due_store.h"
#include "feature/special_status/special_job.h"

int main(int argc, char **argv)
{
	static struct db_table *const tables[] = {
		&rule_store,
		&lease_store,
		&notification_store,
		&notification_address_store,
		&delivery_store,
		&registration_due_store,
		&retention_store,
		&retention_idle_store,
		&retention_wipe_store,
		&registration_store_write,
		&identity_check_due_store,
		&audit_seal_store,
		&audit_seal_store_write,
		&special_due_store,
		NULL,
	};
	static const struct job_step steps[] = {
		{"expire", "write the lapse of each record whose time is over", registration_job_expire, false},
		{"warn", "queue the warnings before a record ends", registration_job_warn, false},
		{"send", "deliver the messages that are due", delivery_job_send, false},
		{"sweep", "remove what was kept long enough, tell and anonymise records long idle", retention_job_sweep,
			true},
		{"identity", "ask the population registry about records that wait for it", identity_check_job, false},
		{"seal", "chain the audit rows older than two minutes", audit_seal_job, false},
		{"special", "note ends of special statuses, warn before them, mark claims that wait", special_job,
			false},
	};

	return job_main(steps, sizeof steps / sizeof *steps, tables, argc, argv);
}
