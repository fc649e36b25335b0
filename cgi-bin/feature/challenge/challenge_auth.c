#include "feature/challenge/challenge_auth.h"

#include "feature/challenge/challenge_picture.h"
#include "feature/challenge/challenge_sound.h"

/* The challenge in the address, made for this very visitor. Without the visitor's cookie there is none to see. */
static bool take(const struct web *w, struct challenge *c)
{
	return challenge_parse(web_field(w, "k"), w->visitor_hash, c);
}

static bool picture(struct web *w, struct err *e)
{
	struct challenge c;
	const void *png;
	size_t n;

	if (!take(w, &c))
		return web_refuse(w, 404);
	return challenge_draw(w->arena, &c, &png, &n, e) && web_bytes(w, "image/png", png, n);
}

static bool sound(struct web *w, struct err *e)
{
	struct challenge c;
	char digits[CHALLENGE_DIGITS_SIZE];
	const void *wav;
	size_t n;

	(void)e;
	if (!take(w, &c))
		return web_refuse(w, 404);
	challenge_digits(&c, digits);
	challenge_speak(w->arena, digits, w->language == LANGUAGE_EN ? CHALLENGE_ENGLISH : CHALLENGE_TURKISH, &wav, &n);
	secret_wipe(digits, sizeof digits);
	return web_bytes(w, "audio/wav", wav, n);
}

static const struct form_field challenge_field[] = {{"k", false}};
static const struct form challenge_form = {challenge_field, 1};

const struct route challenge_routes[] = {
	{METHOD_GET, "/guvenlik-kodu.png", ACCESS_VISITOR, &challenge_form, picture, WEB_COOKIE_SIGNUP},
	{METHOD_GET, "/guvenlik-kodu.wav", ACCESS_VISITOR, &challenge_form, sound, WEB_COOKIE_SIGNUP},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
