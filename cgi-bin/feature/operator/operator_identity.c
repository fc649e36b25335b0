/* `ctl identity-queue`: after the mode became `registry`, those who registered before are asked about too (D16). */
#include "feature/operator/operator.h"

#include <stdio.h>

#include "feature/identity_check/identity_check.h"
#include "feature/identity_check/identity_check_fill_store.h"

bool operator_identity(struct app *app, char **argument, struct err *e)
{
	enum identity_check_mode mode;
	int64_t after = 0, last;
	uint64_t added, all = 0;

	(void)argument;
	if (!identity_check_mode(app->config, &mode, e))
		return false;
	if (mode != IDENTITY_CHECK_REGISTRY)
		return err_set(
			e, ERR_CONFIG, 0, "identity-queue: 'identity_check' is declaration: nobody would be asked");
	do {
		if (!identity_check_fill(app->db, after, clock_read().at, &last, &added, e))
			return false;
		all += added;
		after = last;
	} while (last != 0);
	(void)printf("identity-queue: %lu people wait for the registry now\n", (unsigned long)all);
	return true;
}
