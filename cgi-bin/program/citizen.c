/* The signed-in person's zone: own rows only. */
#include "feature/app/app.h"
#include "feature/audit/audit_citizen.h"
#include "feature/audit/audit_look.h"
#include "feature/certificate/certificate_citizen.h"
#include "feature/certificate/certificate_pdf.h"
#include "feature/certificate/certificate_store.h"
#include "feature/consent/consent_citizen.h"
#include "feature/consent/legal_text.h"
#include "feature/contact/contact_citizen.h"
#include "feature/contact/contact_store.h"
#include "feature/menu/menu.h"
#include "feature/notification/notification_address.h"
#include "feature/profile/profile_citizen.h"
#include "feature/profile/profile_store.h"
#include "feature/status/status_citizen.h"
#include "feature/status/status_store.h"
#include "feature/registration/registration_store.h"
#include "feature/security/security.h"
#include "feature/security/security_store.h"
#include "feature/session/session.h"
#include "feature/special_status/special_citizen.h"
#include "feature/special_status/special_claim_store.h"
#include "feature/special_status/special_option_store.h"
#include "feature/submission/submission.h"

int main(int argc, char **argv)
{
	static struct db_table *const tables[] = {
		&rule_store,
		&reference_store,
		&session_store_citizen,
		&security_store,
		&submission_store,
		&notification_store,
		&notification_address_store,
		&registration_store_write,
		&status_store,
		&certificate_store,
		&occupation_title_store,
		&legal_text_store,
		&consent_store,
		&consent_store_own,
		&contact_store,
		PROFILE_STORES,
		&audit_look_store,
		&special_claim_store,
		&special_option_store,
		NULL,
	};
	static const struct route *const routes[] = {
		menu_routes,
		security_routes,
		contact_routes,
		profile_routes,
		special_routes,
		status_routes,
		certificate_routes,
		consent_routes,
		audit_citizen_routes,
		NULL,
	};
	static const char *const folders[] = {"citizen", "profile", "error", NULL};
	static const struct app_spec spec = {.zone = "citizen",
		.keys = 1u << SECRET_KEY_FORM | 1u << SECRET_KEY_COLUMN | 1u << SECRET_KEY_INDEX |
			1u << SECRET_KEY_BOX_PUBLIC,
		.tables = tables,
		.routes = routes,
		.template_folders = folders,
		.wants_reference = true,
		.open = certificate_pdf_open,
		.admit = session_admit,
		.decorate = session_decorate};

	return app_serve(&spec, argc, argv);
}
