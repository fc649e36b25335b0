/* Sign-up, sign-in, sign-out: the only zone that sees passwords and codes. */
#include "feature/app/app.h"
#include "feature/attempt/attempt.h"
#include "feature/challenge/challenge_auth.h"
#include "feature/challenge/challenge_picture.h"
#include "feature/challenge/challenge_sound.h"
#include "feature/challenge/challenge_store.h"
#include "feature/consent/legal_text.h"
#include "feature/credential/password_common.h"
#include "feature/identity_check/identity_check.h"
#include "feature/identity_check/identity_check_store.h"
#include "feature/notification/notification.h"
#include "feature/phonecode/phonecode.h"
#include "feature/recovery/recovery.h"
#include "feature/recovery/recovery_store.h"
#include "feature/recovery/recovery_undo.h"
#include "feature/recovery/recovery_undo_store.h"
#include "feature/registration/registration_store.h"
#include "feature/session/session_open.h"
#include "feature/signin/signin.h"
#include "feature/signin/signin_lock.h"
#include "feature/signin/signin_new.h"
#include "feature/signin/signin_session.h"
#include "feature/signin/signin_store.h"
#include "feature/signin/signin_tell.h"
#include "feature/signup/signup_auth.h"
#include "feature/signup/signup_citizen_store.h"
#include "feature/startcode/startcode_auth.h"
#include "feature/startcode/startcode_store.h"
#include "feature/submission/submission.h"
#include "feature/task/task_store.h"

static bool open_zone(const struct config *config, struct err *e)
{
	enum identity_check_mode mode;

	return identity_check_mode(config, &mode, e) && challenge_picture_open(config, e) &&
	       challenge_sound_open(config, e) && password_common_open(config, e);
}

int main(int argc, char **argv)
{
	static struct db_table *const tables[] = {
		&rule_store,
		&reference_store,
		&submission_store,
		&notification_store,
		&registration_store_create,
		&legal_text_store,
		&session_store_auth,
		&phonecode_store,
		&attempt_store,
		&challenge_store,
		&signup_store,
		&signup_citizen_store,
		&signup_credential_store,
		&signin_store,
		&signin_store_lock,
		&signin_store_session,
		&signin_store_tell,
		&signin_store_new,
		&recovery_store,
		&recovery_undo_store,
		&task_store_open,
		&identity_check_store,
		&startcode_store_take,
		NULL,
	};
	static const struct route *const routes[] = {
		challenge_routes,
		signup_routes,
		signin_routes,
		recovery_routes,
		recovery_undo_routes,
		startcode_routes,
		NULL,
	};
	static const char *const folders[] = {"auth", "error", NULL};
	static const struct app_spec spec = {.zone = "auth",
		.keys = 1u << SECRET_KEY_FORM | 1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_INDEX |
			1u << SECRET_KEY_CODE | 1u << SECRET_KEY_PEPPER,
		.tables = tables,
		.routes = routes,
		.template_folders = folders,
		.wants_reference = true,
		.open = open_zone,
		.admit = signin_admit,
		.decorate = signin_decorate};

	return app_serve(&spec, argc, argv);
}
