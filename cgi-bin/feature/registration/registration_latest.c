#include "feature/registration/registration_latest.h"

#include <string.h>

#include "base/text.h"

enum { WORDS = 8, WORD_BYTES = 32 };

static void date_word(struct date d, char out[DATE_ISO_SIZE])
{
	if (date_is_none(d))
		(void)text_copy(out, DATE_ISO_SIZE, "-");
	else
		date_format_iso(d, out);
}

static bool parse_date(const char *word, struct date *out)
{
	*out = (struct date){0, 0, 0};
	return text_equal(word, "-") || date_parse_iso(word, out);
}

void registration_latest_write(const struct registration_change *change, char out[REGISTRATION_LATEST_NEW])
{
	char effective[DATE_ISO_SIZE], until[DATE_ISO_SIZE];
	size_t n = 0;

	out[0] = '\0';
	for (int i = change->event_count - 1; i >= 0; i--) {
		const struct registration_event *e = &change->events[i];

		date_word(e->effective, effective);
		date_word(e->extends_to, until);
		if (e->kind == REGISTRATION_EVENT_CORRECTED ||
			!text_format(out + n, REGISTRATION_LATEST_NEW - n, "%s%u %s %s %s %s %s %s %s",
				n > 0 ? ";" : "", (unsigned)e->seq, registration_event_kind_name(e->kind),
				registration_transaction_name(e->transaction), registration_reason_name(e->reason),
				registration_actor_name(e->actor), registration_channel_name(e->channel), effective,
				until)) {
			(void)text_copy(out, REGISTRATION_LATEST_NEW, "-");
			return;
		}
		n += strlen(out + n);
	}
}

/* The words of one entry, up to its ';' or the end; NULL when there are fewer or longer ones. */
static const char *split(const char *text, char word[WORDS][WORD_BYTES])
{
	for (int i = 0; i < WORDS; i++) {
		size_t n = strcspn(text, i + 1 < WORDS ? " ;" : ";");

		if (n == 0 || n >= WORD_BYTES || (i + 1 < WORDS && text[n] != ' '))
			return NULL;
		memcpy(word[i], text, n);
		word[i][n] = '\0';
		text += n + (i + 1 < WORDS ? 1 : 0);
	}
	return text[0] == ';' ? text + 1 : text;
}

static bool parse_entry(char word[WORDS][WORD_BYTES], struct registration_event *out)
{
	int64_t seq;

	*out = (struct registration_event){.seq = 0};
	if (!text_parse_int(word[0], 1, UINT32_MAX, &seq))
		return false;
	out->seq = (uint32_t)seq;
	return registration_event_kind_parse(word[1], &out->kind) &&
	       registration_transaction_parse(word[2], &out->transaction) &&
	       registration_reason_parse(word[3], &out->reason) && registration_actor_parse(word[4], &out->actor) &&
	       registration_channel_parse(word[5], &out->channel) && parse_date(word[6], &out->effective) &&
	       parse_date(word[7], &out->extends_to);
}

size_t registration_latest_read(const char *text, uint32_t version, struct registration_entry out[REGISTRATION_LATEST])
{
	char word[WORDS][WORD_BYTES];
	size_t n = 0;

	while (n < REGISTRATION_LATEST && text[0] != '\0') {
		text = split(text, word);
		if (!text || !parse_entry(word, &out[n].event) || out[n].event.seq != version - n)
			return 0;
		out[n].recorded_at = 0;
		out[n].note[0] = '\0';
		n++;
	}
	return n == REGISTRATION_LATEST || (n > 0 && out[n - 1].event.seq == 1) ? n : 0;
}
