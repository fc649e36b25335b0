/* The anonymous zone: home, help, legal texts, checking a certificate, health. It sees no cookie and no person. */
#include "feature/app/app.h"
#include "feature/certificate/certificate_check_store.h"
#include "feature/certificate/certificate_public.h"
#include "feature/consent/legal_text.h"
#include "feature/publicpage/publicpage.h"

int main(int argc, char **argv)
{
	static struct db_table *const tables[] = {
		&rule_store, &legal_text_store, &unit_list_store, &certificate_check_store, NULL};
	static const struct route *const routes[] = {publicpage_routes, certificate_public_routes, NULL};
	static const char *const folders[] = {"public", "error", NULL};
	static const struct app_spec spec = {
		.zone = "public", .keys = 0, .tables = tables, .routes = routes, .template_folders = folders};

	return app_serve(&spec, argc, argv);
}
