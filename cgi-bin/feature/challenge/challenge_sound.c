#include "feature/challenge/challenge_sound.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

enum { CLIP_MAX = 48000, SAMPLE_BYTES = 2 }; /* three seconds */

struct clip {
	size_t n;
	unsigned char bytes[CLIP_MAX];
};

static struct clip clips[CHALLENGE_VOICES][10];

static bool read_clip(const char *folder, const char *voice, int digit, struct clip *out, struct err *e)
{
	char path[600];
	FILE *f = NULL;

	if (text_format(path, sizeof path, "%s/%s/%d.pcm", folder, voice, digit))
		f = fopen(path, "re");
	if (!f)
		return err_set(e, ERR_CONFIG, 0, "challenge: no sound clip %d of '%s' in %.120s", digit, voice, folder);
	out->n = fread(out->bytes, 1, sizeof out->bytes, f);
	(void)fclose(f);
	if (out->n == 0 || out->n % SAMPLE_BYTES != 0 || out->n == sizeof out->bytes)
		return err_set(e, ERR_CONFIG, 0, "challenge: sound clip %d of '%s' is broken", digit, voice);
	return true;
}

bool challenge_sound_open(const struct config *config, struct err *e)
{
	static const char *const voice[CHALLENGE_VOICES] = {[CHALLENGE_TURKISH] = "tr", [CHALLENGE_ENGLISH] = "en"};
	const char *folder;

	if (!config_need_text(config, "audio", &folder, e))
		return false;
	for (int v = 0; v < CHALLENGE_VOICES; v++)
		for (int digit = 0; digit < 10; digit++)
			if (!read_clip(folder, voice[v], digit, &clips[v][digit], e))
				return false;
	return true;
}

static void put_little(unsigned char *out, uint32_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		out[i] = (unsigned char)(value >> (8 * i));
}

void challenge_wav_header(unsigned char out[CHALLENGE_WAV_HEADER], uint32_t data_n)
{
	memcpy(out, "RIFF", 4);
	put_little(out + 4, data_n + CHALLENGE_WAV_HEADER - 8, 4);
	memcpy(out + 8, "WAVEfmt ", 8);
	put_little(out + 16, 16, 4); /* length of this part */
	put_little(out + 20, 1, 2);  /* PCM */
	put_little(out + 22, 1, 2);  /* channels */
	put_little(out + 24, CHALLENGE_RATE, 4);
	put_little(out + 28, CHALLENGE_RATE * SAMPLE_BYTES, 4); /* bytes a second */
	put_little(out + 32, SAMPLE_BYTES, 2);                  /* bytes a frame */
	put_little(out + 34, SAMPLE_BYTES * 8, 2);              /* bits a sample */
	memcpy(out + 36, "data", 4);
	put_little(out + 40, data_n, 4);
}

void challenge_speak(struct arena *arena, const char digits[CHALLENGE_DIGITS_SIZE], enum challenge_voice voice,
	const void **wav, size_t *n)
{
	size_t data_n = CHALLENGE_LEAD_BYTES;
	unsigned char *out, *at;

	for (int i = 0; i < CHALLENGE_DIGITS; i++)
		data_n += clips[voice][digits[i] - '0'].n;
	out = arena_alloc(arena, CHALLENGE_WAV_HEADER + data_n); /* zeroed: the lead-in is silence */
	challenge_wav_header(out, (uint32_t)data_n);
	at = out + CHALLENGE_WAV_HEADER + CHALLENGE_LEAD_BYTES;
	for (int i = 0; i < CHALLENGE_DIGITS; i++) {
		const struct clip *clip = &clips[voice][digits[i] - '0'];

		memcpy(at, clip->bytes, clip->n);
		at += clip->n;
	}
	*wav = out;
	*n = CHALLENGE_WAV_HEADER + data_n;
}
