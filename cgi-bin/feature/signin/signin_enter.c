#include "feature/signin/signin_enter.h"

#include <string.h>

#include "feature/app/app.h"
#include "feature/signin/signin_store.h"

bool signin_check_number(struct web *w, char tckn[IDENTITY_TCKN_SIZE])
{
	static const char *const key[] = {
		[IDENTITY_TCKN_OK] = "",
		[IDENTITY_TCKN_EMPTY] = "signin.error.tckn_empty",
		[IDENTITY_TCKN_NOT_DIGITS] = "signin.error.tckn_not_digits",
		[IDENTITY_TCKN_LENGTH] = "signin.error.tckn_length",
		[IDENTITY_TCKN_FIRST_ZERO] = "signin.error.tckn_not_real",
		[IDENTITY_TCKN_CHECKSUM] = "signin.error.tckn_not_real",
	};
	int digits;
	enum identity_tckn_outcome outcome = identity_check_tckn(web_field(w, "tckn"), tckn, &digits);

	web_keep(w, "tckn", web_field(w, "tckn"));
	if (outcome == IDENTITY_TCKN_OK)
		return true;
	web_field_error(w, "tckn", key[outcome], "digits", arena_format(w->arena, "%d", digits), NULL);
	return false;
}

bool signin_enter(struct web *w, int64_t citizen_id, bool remember, struct signin_tokens *out, struct err *e)
{
	const char *old = params_cookie(w->arena, w->cookie_header, WEB_COOKIE_SESSION);
	struct session_opening opening = {citizen_id, remember};
	unsigned char hash[SECRET_DIGEST_BYTES];

	if (old) {
		secret_sha256(hash, old, strlen(old));
		if (!signin_store_end(w->app->db, hash, w->now.at, e))
			return false;
	}
	return session_open(w, &opening, out->session, out->device, e) &&
	       signin_store_event(w, citizen_id, SIGNIN_EVENT_IN, e);
}

void signin_welcome(struct web *w, const struct signin_tokens *tokens)
{
	session_give_cookies(w, tokens->session, tokens->device);
	web_set_cookie(w, WEB_COOKIE_SIGNIN, "", -1);
}
