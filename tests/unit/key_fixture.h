/* A folder of fresh keys for a group of tests: set-up and tear-down of cmocka_run_group_tests. */
#ifndef TESTS_UNIT_KEY_FIXTURE_H
#define TESTS_UNIT_KEY_FIXTURE_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/secret.h"

static char key_dir[] = "/tmp/esube-keys-XXXXXX";

/* All the keys, made anew and opened. */
static int make_keys(void **state)
{
	struct err e;
	int made;

	(void)state;
	return mkdtemp(key_dir) && secret_make_keys(key_dir, &made, &e) && made == SECRET_KEY_COUNT &&
			       secret_open(key_dir, (1u << SECRET_KEY_COUNT) - 1, &e)
		       ? 0
		       : -1;
}

static int remove_keys(void **state)
{
	static const char *const name[] = {
		"column", "index", "form", "code", "pepper", "audit", "box_public", "box_secret"};
	char path[128];

	(void)state;
	for (size_t i = 0; i < sizeof name / sizeof *name; i++) {
		(void)snprintf(path, sizeof path, "%s/%s.key", key_dir, name[i]);
		(void)unlink(path);
		(void)snprintf(path, sizeof path, "%s/%s.2.key", key_dir, name[i]);
		(void)unlink(path);
	}
	return rmdir(key_dir);
}

#endif
