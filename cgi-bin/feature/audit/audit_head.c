#include "feature/audit/audit_head.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"

enum { LINE_BYTES = 200, NUMBERS = 4 };

static bool read_mac(const char *hex, unsigned char out[SECRET_DIGEST_BYTES])
{
	static const char digits[] = "0123456789abcdef";

	if (strlen(hex) != 2 * SECRET_DIGEST_BYTES || strspn(hex, digits) != 2 * SECRET_DIGEST_BYTES)
		return false;
	for (size_t i = 0; i < SECRET_DIGEST_BYTES; i++)
		out[i] = (unsigned char)((strchr(digits, hex[2 * i]) - digits) * 16 +
					 (strchr(digits, hex[2 * i + 1]) - digits));
	return true;
}

/* "12 1201 1260 60 3fa9…" without its line end; cut into pieces on the way. */
static bool read_line(char *line, struct audit_seal *out)
{
	int64_t number[NUMBERS];
	char *rest = line;

	*out = (struct audit_seal){.number = 0};
	for (int i = 0; i < NUMBERS; i++) {
		const char *word = strsep(&rest, " ");

		if (!rest || !text_parse_int(word, 1, INT64_MAX, &number[i]))
			return false;
	}
	*out = (struct audit_seal){number[0], 0, number[1], number[2], number[3], {0}};
	return read_mac(rest, out->mac);
}

static bool damaged(const char *path, struct err *e)
{
	return err_set(e, ERR_IO, 0, "audit: %.150s holds a line that is not one", path);
}

bool audit_head_last(const char *path, struct audit_seal *out, struct err *e)
{
	char tail[2 * LINE_BYTES + 1], *start;
	FILE *f = fopen(path, "re");
	size_t n;

	*out = (struct audit_seal){.number = 0};
	if (!f)
		return errno == ENOENT ? true : err_set(e, ERR_IO, errno, "audit: cannot open %.150s", path);
	(void)(fseek(f, -(long)(sizeof tail - 1), SEEK_END) == 0 || fseek(f, 0, SEEK_SET) == 0);
	n = fread(tail, 1, sizeof tail - 1, f);
	(void)fclose(f);
	if (n == 0)
		return true;
	if (tail[n - 1] != '\n')
		return damaged(path, e);
	tail[n - 1] = '\0';
	start = strrchr(tail, '\n');
	return read_line(start ? start + 1 : tail, out) || damaged(path, e);
}

bool audit_head_add(const char *path, const struct audit_seal *seal, struct err *e)
{
	char mac[2 * SECRET_DIGEST_BYTES + 1], line[LINE_BYTES];
	int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
	bool ok;

	if (fd < 0)
		return err_set(e, ERR_IO, errno, "audit: cannot open %.150s", path);
	text_hex(mac, seal->mac, sizeof seal->mac);
	ok = text_format(line, sizeof line, "%ld %ld %ld %ld %s\n", (long)seal->number, (long)seal->first_id,
		     (long)seal->last_id, (long)seal->count, mac) &&
	     write(fd, line, strlen(line)) == (ssize_t)strlen(line) && fsync(fd) == 0;
	(void)close(fd);
	return ok ? true : err_set(e, ERR_IO, errno, "audit: cannot write %.150s", path);
}

bool audit_head_open(struct audit_head_reader *r, const char *path, struct err *e)
{
	*r = (struct audit_head_reader){.file = fopen(path, "re")};
	return r->file || errno == ENOENT ? true : err_set(e, ERR_IO, errno, "audit: cannot open %.150s", path);
}

bool audit_head_next(struct audit_head_reader *r, int64_t number, struct audit_seal *out, struct err *e)
{
	char line[LINE_BYTES];

	while (r->file && r->line.number < number) {
		if (!fgets(line, sizeof line, r->file)) {
			clearerr(r->file); /* the sealer may add to it meanwhile */
			break;
		}
		line[strcspn(line, "\n")] = '\0';
		if (!read_line(line, &r->line))
			return err_set(e, ERR_IO, 0, "audit: the head file holds a line that is not one");
	}
	*out = r->line.number >= number ? r->line : (struct audit_seal){.number = 0};
	return true;
}

void audit_head_close(struct audit_head_reader *r)
{
	if (r->file)
		(void)fclose(r->file);
	r->file = NULL;
}
