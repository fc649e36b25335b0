/* Starting and ending a session, in the auth zone: a new token at every sign-in, only its hash stored (D20).
 */
#ifndef FEATURE_SESSION_SESSION_OPEN_H
#define FEATURE_SESSION_SESSION_OPEN_H

#include <stdint.h>

#include "base/secret.h"
#include "db/db.h"
#include "web/web.h"

extern struct db_table session_store_auth;

struct session_opening {
	int64_t citizen_id;
	bool remember_device; /* also gives the device cookie, 90 days (D17) */
};

/* Within the caller's transaction: inserts the session (and device) row. `token` (and `device_token`, "" if
 * none) go into cookies with session_give_cookies after the commit. Sets must_accept when a newer agreement
 * than the accepted one is valid (D9). */
bool session_open(struct web *w, const struct session_opening *opening, char token[SECRET_TOKEN_TEXT],
	char device_token[SECRET_TOKEN_TEXT], struct err *e) ERR_MUST_CHECK;
void session_give_cookies(struct web *w, const char *token, const char *device_token);

/* Whether the request comes from a device that this person had remembered, not revoked, not past its days
 * (D17). `hash` gets the digest of its cookie. */
bool session_device(struct web *w, int64_t citizen_id, unsigned char hash[SECRET_DIGEST_BYTES], bool *remembered,
	struct err *e) ERR_MUST_CHECK;

/* "Chrome, Android": browser and system of the request as a person would say them; "" when unknown; never the
 * raw header. `size` at least 81. */
void session_label(const struct web *w, char *out, size_t size);

#endif
