/* The picture code drawn as a palette PNG by libgd (R30, D15). */
#ifndef FEATURE_CHALLENGE_CHALLENGE_PICTURE_H
#define FEATURE_CHALLENGE_CHALLENGE_PICTURE_H

#include "base/arena.h"
#include "base/config.h"
#include "base/err.h"
#include "feature/challenge/challenge.h"

enum { CHALLENGE_WIDTH = 200, CHALLENGE_HEIGHT = 70 }; /* pixels, as the template says */

/* Takes the font's absolute path from the configuration (`font`) and draws a trial picture; ERR_CONFIG when that
 * fails. Once, when the program starts; keys are open. */
bool challenge_picture_open(const struct config *config, struct err *e) ERR_MUST_CHECK;

/* A PNG in the arena. */
bool challenge_draw(
	struct arena *arena, const struct challenge *c, const void **png, size_t *n, struct err *e) ERR_MUST_CHECK;

#endif
