/* The pages of staff: everything on the staff server but signing in. It never reads a password or a seed. */
#include "feature/app/app.h"
#include "feature/audit/audit_list.h"
#include "feature/audit/audit_store.h"
#include "feature/identity_queue/identity_queue_list.h"
#include "feature/identity_queue/identity_queue_store.h"
#include "feature/notification/notification_address.h"
#include "feature/legal_draft/legal_draft_staff.h"
#include "feature/rule/rule_staff.h"
#include "feature/person/alarm.h"
#include "feature/person/alarm_store.h"
#include "feature/consent/consent_store.h"
#include "feature/contact/contact_store.h"
#include "feature/counter/counter_account.h"
#include "feature/counter/counter_consent.h"
#include "feature/counter/counter_contact.h"
#include "feature/counter/counter_profile.h"
#include "feature/counter/counter_record.h"
#include "feature/counter/counter_register.h"
#include "feature/counter/counter_store.h"
#include "feature/identity_check/identity_check_store.h"
#include "feature/person/person_page.h"
#include "feature/person/person_list_store.h"
#include "feature/person/person_store.h"
#include "feature/person/search_page.h"
#include "feature/person/search_store.h"
#include "feature/staff/staff_account.h"
#include "feature/profile/profile_store.h"
#include "feature/registration/registration_store.h"
#include "feature/signup/signup_citizen_store.h"
#include "feature/special_status/special_case_store.h"
#include "feature/special_status/special_extension_store.h"
#include "feature/special_status/special_option_store.h"
#include "feature/special_status/special_queue_store.h"
#include "feature/special_status/special_staff.h"
#include "feature/staff/staff_account_store.h"
#include "feature/staff/staff_home.h"
#include "feature/staff/staff_invite_store.h"
#include "feature/staff/staff_own.h"
#include "feature/staff/staff_own_store.h"
#include "feature/staff/staff_session.h"
#include "feature/startcode/startcode_store.h"
#include "feature/status/status_store.h"
#include "feature/submission/submission.h"
#include "feature/task/task_staff.h"
#include "feature/task/task_store.h"
#include "feature/unit/unit_staff.h"
#include "feature/unit/unit_store.h"

static struct db_table *const tables[] = {
	&rule_store,
	&reference_store,
	&occupation_title_store,
	&submission_store,
	&audit_store,
	&staff_store_session,
	&staff_account_store,
	&staff_invite_store,
	&staff_own_store,
	&unit_store,
	&audit_list_store,
	&legal_text_store,
	&legal_draft_store,
	&rule_staff_store,
	COUNTER_STORES,
	&consent_store,
	&contact_store,
	PROFILE_STORES,
	&task_store,
	&registration_store_create,
	&signup_citizen_store,
	&startcode_store_make,
	&identity_check_store,
	&registration_store_write,
	&registration_store_read,
	&notification_store,
	&notification_address_store,
	&person_store,
	&person_list_store,
	&search_store,
	&alarm_store,
	&status_store,
	&special_option_store,
	&special_case_store,
	&special_queue_store,
	&special_extension_store,
	&identity_queue_store,
	NULL,
};

int main(int argc, char **argv)
{
	static const struct route *const routes[] = {
		staff_home_routes,
		staff_account_routes,
		staff_own_routes,
		unit_staff_routes,
		audit_list_routes,
		legal_draft_routes,
		rule_staff_routes,
		counter_record_routes,
		counter_register_routes,
		counter_account_routes,
		counter_contact_routes,
		counter_profile_routes,
		counter_consent_routes,
		task_routes,
		person_routes,
		search_routes,
		alarm_routes,
		special_queue_routes,
		special_enter_routes,
		special_decide_routes,
		special_extension_routes,
		identity_queue_routes,
		NULL,
	};
	static const char *const folders[] = {"staff", "profile", "error", NULL};
	static const struct app_spec spec = {.zone = "staff",
		.keys = 1u << SECRET_KEY_FORM | 1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_INDEX |
			1u << SECRET_KEY_CODE | 1u << SECRET_KEY_BOX_PUBLIC | 1u << SECRET_KEY_BOX_SECRET,
		.tables = tables,
		.routes = routes,
		.template_folders = folders,
		.wants_reference = true,
		.admit = staff_admit,
		.decorate = staff_decorate,
		.role_names = staff_role_names};

	return app_serve(&spec, argc, argv);
}
