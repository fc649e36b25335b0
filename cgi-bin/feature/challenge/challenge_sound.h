/* The picture code spoken: clips of single digits joined under a WAV header (D15). */
#ifndef FEATURE_CHALLENGE_CHALLENGE_SOUND_H
#define FEATURE_CHALLENGE_CHALLENGE_SOUND_H

#include "base/arena.h"
#include "base/config.h"
#include "base/err.h"
#include "feature/challenge/challenge.h"

enum {
	CHALLENGE_RATE = 8000,       /* samples a second; 16 bit, one channel, little-endian */
	CHALLENGE_LEAD_BYTES = 8000, /* half a second of silence: players swallow the beginning */
	CHALLENGE_WAV_HEADER = 44
};

enum challenge_voice { CHALLENGE_TURKISH, CHALLENGE_ENGLISH, CHALLENGE_VOICES };

/* Reads every clip `<audio>/<tr|en>/<digit>.pcm` of the configuration; ERR_CONFIG when one is missing. Once, when
 * the program starts; the process keeps them. */
bool challenge_sound_open(const struct config *config, struct err *e) ERR_MUST_CHECK;

/* The four digits one by one, as a WAV in the arena. */
void challenge_speak(struct arena *arena, const char digits[CHALLENGE_DIGITS_SIZE], enum challenge_voice voice,
	const void **wav, size_t *n);

/* The 44 bytes before `data_n` bytes of samples. */
void challenge_wav_header(unsigned char out[CHALLENGE_WAV_HEADER], uint32_t data_n);

#endif
