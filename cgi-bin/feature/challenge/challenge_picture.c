/* The drawing: easy for people. Readers break such pictures in milliseconds anyway; what protects is limits and the
 * phone code (D15). */
#include "feature/challenge/challenge_picture.h"

#include <string.h>

#include <gd.h>

#include "base/text.h"

enum {
	FONT_POINTS = 30,
	DOTS = 260,
	LINES = 5,
	PNG_LEVEL = 1,
	FIRST_X = 22,
	TRIAL_BYTES = 65536,
	STEP_X = 42,
	BASE_Y = 50
};

static char font_path[512];

/* Numbers that follow from the seed: SHA-256 of seed and counter, four at a time. */
struct stream {
	unsigned char block[SECRET_DIGEST_BYTES];
	size_t used;
};

static int below(struct stream *s, int limit)
{
	uint32_t value;

	if (s->used + sizeof value > sizeof s->block) {
		unsigned char next[SECRET_DIGEST_BYTES];

		secret_sha256(next, s->block, sizeof s->block);
		memcpy(s->block, next, sizeof next);
		s->used = 0;
	}
	memcpy(&value, s->block + s->used, sizeof value);
	s->used += sizeof value;
	return (int)(value % (uint32_t)limit);
}

static void add_noise(gdImagePtr image, struct stream *s, const int *grey, int greys)
{
	for (int i = 0; i < DOTS; i++)
		gdImageSetPixel(image, below(s, CHALLENGE_WIDTH), below(s, CHALLENGE_HEIGHT), grey[below(s, greys)]);
	for (int i = 0; i < LINES; i++)
		gdImageLine(image, below(s, CHALLENGE_WIDTH), below(s, CHALLENGE_HEIGHT), below(s, CHALLENGE_WIDTH),
			below(s, CHALLENGE_HEIGHT), grey[below(s, greys)]);
}

/* The digits, each a little turned and moved. False when the font does not draw. */
static bool add_digits(gdImagePtr image, struct stream *s, const char *digits, int ink)
{
	for (int i = 0; digits[i] != '\0'; i++) {
		char one[2] = {digits[i], '\0'};
		double turn = (below(s, 41) - 20) / 100.0, points = FONT_POINTS + below(s, 5);
		int box[8];

		if (gdImageStringFT(image, box, ink, font_path, points, turn, FIRST_X + STEP_X * i + below(s, 9) - 4,
			    BASE_Y + below(s, 9) - 4, one))
			return false;
	}
	return true;
}

static bool draw(gdImagePtr image, struct stream *s, const char *digits)
{
	int paper = gdImageColorAllocate(image, 255, 255, 255);
	int grey[] = {gdImageColorAllocate(image, 150, 165, 175), gdImageColorAllocate(image, 190, 200, 205),
		gdImageColorAllocate(image, 120, 170, 175)};
	int ink = gdImageColorAllocate(image, 22, 58, 110);

	gdImageFilledRectangle(image, 0, 0, CHALLENGE_WIDTH - 1, CHALLENGE_HEIGHT - 1, paper);
	add_noise(image, s, grey, (int)(sizeof grey / sizeof *grey));
	return add_digits(image, s, digits, ink);
}

bool challenge_draw(struct arena *arena, const struct challenge *c, const void **png, size_t *n, struct err *e)
{
	gdImagePtr image = gdImageCreate(CHALLENGE_WIDTH, CHALLENGE_HEIGHT);
	struct stream s = {.used = 0};
	char digits[CHALLENGE_DIGITS_SIZE];
	void *bytes = NULL;
	int size = 0;

	if (!image)
		return err_set(e, ERR_INTERNAL, 0, "challenge: no memory for a picture");
	challenge_digits(c, digits);
	challenge_drawing_seed(c, s.block);
	if (draw(image, &s, digits))
		bytes = gdImagePngPtrEx(image, &size, PNG_LEVEL);
	gdImageDestroy(image);
	secret_wipe(digits, sizeof digits);
	if (!bytes)
		return err_set(e, ERR_CONFIG, 0, "challenge: the font does not draw: %s", font_path);
	*png = arena_copy_n(arena, bytes, (size_t)size);
	*n = (size_t)size;
	gdFree(bytes);
	return true;
}

bool challenge_picture_open(const struct config *config, struct err *e)
{
	static const unsigned char nobody[SECRET_DIGEST_BYTES];
	struct arena *arena = arena_create(TRIAL_BYTES);
	struct challenge trial;
	const char *path;
	const void *png;
	size_t n;
	bool ok = config_need_text(config, "font", &path, e);

	if (ok && (path[0] != '/' || !text_copy(font_path, sizeof font_path, path)))
		ok = err_set(e, ERR_CONFIG, 0, "challenge: font is not an absolute path");
	challenge_make(&trial, nobody, 0);
	ok = ok && challenge_draw(arena, &trial, &png, &n, e);
	arena_destroy(arena);
	return ok;
}
