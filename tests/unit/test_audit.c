/* The closed lists of the audit log (D26; feature/audit/audit.h), and what is refused before it is written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "feature/audit/audit_store.h"

static void test_every_action_has_a_name_of_its_own(void **state)
{
	enum audit_action parsed;

	(void)state;
	for (int i = 0; i < AUDIT_ACTIONS; i++) {
		const char *name = audit_action_name((enum audit_action)i);

		assert_non_null(name);
		assert_true(strlen(name) <= 40 && strspn(name, "abcdefghijklmnopqrstuvwxyz_.") == strlen(name));
		assert_true(audit_action_parse(name, &parsed));
		assert_int_equal(parsed, i);
	}
	assert_false(audit_action_parse("", &parsed));
	assert_false(audit_action_parse("citizen.lookup", &parsed));
}

static void test_every_reason_has_a_name_of_its_own(void **state)
{
	enum audit_reason parsed;

	(void)state;
	for (int i = 0; i < AUDIT_REASONS; i++) {
		assert_true(audit_reason_parse(audit_reason_name((enum audit_reason)i), &parsed));
		assert_int_equal(parsed, i);
		assert_true(strlen(audit_reason_name((enum audit_reason)i)) <= 24);
	}
	assert_false(audit_reason_parse("curiosity", &parsed));
}

static void test_actors_have_names(void **state)
{
	(void)state;
	for (int i = 0; i < AUDIT_ACTORS; i++)
		assert_non_null(audit_actor_name((enum audit_actor)i));
}

/* Before the database is asked: without a connection, what is on the lists would end as ERR_DB_DOWN. */
static void test_what_is_not_on_the_lists_is_refused(void **state)
{
	static struct db_table *const none[] = {NULL};
	const struct db_options nowhere = {"/nonexistent/db.sock", "esube", "esube_staff", "", 1, none};
	struct db *db = db_create(&nowhere);
	struct audit_event event = {.actor = AUDIT_STAFF, .actor_id = 7, .action = "citizen.gossip"};
	struct err e = {0};

	(void)state;
	assert_false(audit_store_add(db, &event, "", 1, &e));
	assert_int_equal(e.code, ERR_INTERNAL);
	event.action = audit_action_name(AUDIT_CITIZEN_LOOK);
	event.reason = "curiosity";
	assert_false(audit_store_add(db, &event, "", 1, &e));
	assert_int_equal(e.code, ERR_INTERNAL);
	event.reason = audit_reason_name(AUDIT_REASON_OTHER); /* needs a note */
	assert_false(audit_store_add(db, &event, "", 1, &e));
	assert_int_equal(e.code, ERR_INTERNAL);
	event.action = NULL;
	assert_false(audit_store_add(db, &event, "", 1, &e));
	assert_int_equal(e.code, ERR_INTERNAL);
	db_destroy(db);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_action_has_a_name_of_its_own),
		cmocka_unit_test(test_every_reason_has_a_name_of_its_own),
		cmocka_unit_test(test_actors_have_names),
		cmocka_unit_test(test_what_is_not_on_the_lists_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
