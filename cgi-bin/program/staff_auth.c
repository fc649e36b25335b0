/* Signing in of staff: the only staff program that sees passwords and seeds. */
#include "feature/app/app.h"
#include "feature/audit/audit_store.h"
#include "feature/credential/password_common.h"
#include "feature/signin/signin_lock.h"
#include "feature/staff/staff_session.h"
#include "feature/staff_signin/staff_browser.h"
#include "feature/staff_signin/staff_enrol_store.h"
#include "feature/staff_signin/staff_recovery.h"
#include "feature/staff_signin/staff_signin.h"
#include "feature/staff_signin/staff_signin_store.h"
#include "feature/staff_signin/staff_signin_try.h"
#include "feature/submission/submission.h"

static bool open_zone(const struct config *config, struct err *e)
{
	return staff_totp_open(e) && password_common_open(config, e);
}

int main(int argc, char **argv)
{
	static struct db_table *const tables[] = {
		&rule_store,
		&submission_store,
		&audit_store,
		&signin_store_lock,
		&staff_store_session,
		&staff_signin_store,
		&staff_enrol_store,
		&staff_recovery_store,
		&staff_browser_store,
		&staff_try_store,
		NULL,
	};
	static const struct route *const routes[] = {staff_signin_routes, NULL};
	static const char *const folders[] = {"staff_auth", "error", NULL};
	static const struct app_spec spec = {.zone = "staff_auth",
		.keys = 1u << SECRET_KEY_FORM | 1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_INDEX |
			1u << SECRET_KEY_CODE | 1u << SECRET_KEY_PEPPER,
		.tables = tables,
		.routes = routes,
		.template_folders = folders,
		.open = open_zone,
		.admit = staff_admit,
		.decorate = staff_decorate,
		.role_names = staff_role_names};

	return app_serve(&spec, argc, argv);
}
