#include "feature/signin/signin_new.h"

#include "base/text.h"
#include "base/turkish.h"
#include "feature/app/app.h"
#include "feature/credential/password_common.h"
#include "feature/credential/password_rule.h"
#include "feature/signin/signin_tell.h"

enum { NAME_BYTES = 60 * 4 + 1 };

enum { S_OWN_DATA, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_OWN_DATA] = {"SELECT first_name, last_name, birth_date, tckn_sealed, mobile_sealed FROM citizen "
			"WHERE id = ?"
			" LIMIT 1",
		NULL},
};
struct db_table signin_store_new = {"signin/new", statement, S_COUNT};

struct own {
	char first_name[NAME_BYTES], last_name[NAME_BYTES];
	char tckn[CITIZEN_TCKN_SIZE], mobile[CITIZEN_MOBILE_SIZE];
	struct date birth;
};

static bool read_own_data(struct db *db, int64_t citizen_id, struct own *out, struct err *e)
{
	unsigned char tckn[CITIZEN_SEALED_MAX], mobile[CITIZEN_SEALED_MAX];
	size_t tckn_n = 0, mobile_n = 0;
	bool found;
	struct db_in in[] = {db_int(citizen_id)};
	struct db_out columns[] = {
		db_out_text(out->first_name, sizeof out->first_name),
		db_out_text(out->last_name, sizeof out->last_name),
		db_out_date(&out->birth),
		db_out_bytes(tckn, sizeof tckn, &tckn_n),
		db_out_bytes(mobile, sizeof mobile, &mobile_n),
	};

	if (!db_one(db, DB_QUERY(&statement[S_OWN_DATA], in, columns), &found, e))
		return false;
	if (!found)
		return err_set(e, ERR_DB, 0, "signin: a credential without a citizen");
	return citizen_tckn_unseal(out->tckn, tckn, tckn_n, citizen_id, e) &&
	       citizen_mobile_unseal(out->mobile, mobile, mobile_n, citizen_id, e);
}

/* The last part of the text's key; texts are those of sign-up. `*strength`: the estimate, 0 to 4. */
static const char *word_of(const struct web *w, const char *password, const struct own *data, int *strength)
{
	static const char *const words[] = {
		[CREDENTIAL_PASSWORD_OK] = "",
		[CREDENTIAL_PASSWORD_NOT_TEXT] = "not_text",
		[CREDENTIAL_PASSWORD_TOO_SHORT] = "too_short",
		[CREDENTIAL_PASSWORD_TOO_LONG] = "too_long",
		[CREDENTIAL_PASSWORD_COMMON] = "common",
		[CREDENTIAL_PASSWORD_HOLDS_OWN_DATA] = "own_data",
		[CREDENTIAL_PASSWORD_TOO_WEAK] = "too_weak",
	};
	const struct credential_password_rule rule = {
		.min_chars = (unsigned)app_rule(w, RULE_PASSWORD_MIN),
		.max_chars = (unsigned)app_rule(w, RULE_PASSWORD_MAX),
		.min_strength = app_rule(w, RULE_PASSWORD_STRENGTH_MIN),
		.is_common = password_common_has,
	};
	const struct credential_own_data own = {
		data->first_name, data->last_name, data->tckn, data->mobile, data->birth};

	*strength = 0;
	return text_is_empty(password) ? "empty" : words[credential_check_password(password, &own, &rule, strength)];
}

bool signin_new_judge(struct web *w, int64_t citizen_id, bool *fine, struct err *e)
{
	const char *typed = web_field(w, "password"), *word;
	struct own data;
	int strength;

	if (!read_own_data(w->app->db, citizen_id, &data, e))
		return false;
	word = word_of(w, typed, &data, &strength);
	secret_wipe(&data, sizeof data);
	*fine = word[0] == '\0';
	if (!*fine)
		web_field_error(w, "password", arena_format(w->arena, "signup.error.password.%s", word), "min",
			arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_MIN)), "max",
			arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_MAX)), "count",
			arena_format(w->arena, "%d", (int)turkish_length(typed)), "strength",
			arena_format(w->arena, "%d", strength), "least",
			arena_format(w->arena, "%d", app_rule(w, RULE_PASSWORD_STRENGTH_MIN)), NULL);
	return true;
}

bool signin_new_is_long(const struct web *w, const char *password)
{
	return turkish_length(password) >= (size_t)app_rule(w, RULE_PASSWORD_LONG);
}

bool signin_new_save(struct web *w, const struct signin_person *person, const char *hash, const char *purpose,
	const char *link, struct err *e)
{
	bool code_always = person->code_always || !signin_new_is_long(w, web_field(w, "password"));

	return signin_store_set_password(w->app->db, person->id, hash, code_always, w->now.at, e) &&
	       signin_store_end_all(w->app->db, person->id, w->now.at, e) &&
	       signin_tell_everywhere(w, person, purpose, link, e);
}
