/* Files that the operator's commands read and write. */
#include "feature/operator/operator.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"

enum { FILE_MAX = 4 * 1024 * 1024 };

bool operator_read_file(const char *path, char **out, size_t *n, struct err *e)
{
	FILE *f = fopen(path, "re");
	char *bytes;
	size_t got;

	if (!f)
		return err_set(e, ERR_IO, errno, "cannot open %.200s", path);
	bytes = calloc(1, FILE_MAX + 1);
	if (!bytes)
		err_fatal("operator: no memory");
	got = fread(bytes, 1, FILE_MAX, f);
	if (ferror(f) != 0 || got == FILE_MAX) {
		(void)fclose(f);
		free(bytes);
		return err_set(e, ERR_IO, errno, "cannot read %.200s", path);
	}
	(void)fclose(f);
	*out = bytes;
	*n = got;
	return true;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

bool operator_list(const char *dir, const char *suffix, struct operator_names *out, struct err *e)
{
	struct dirent *entry;
	DIR *d = opendir(dir);
	size_t suffix_n = strlen(suffix);

	out->count = 0;
	if (!d)
		return err_set(e, ERR_IO, errno, "cannot open the folder %.200s", dir);
	while ((entry = readdir(d)) != NULL && out->count < sizeof out->name / sizeof *out->name) {
		size_t n = strlen(entry->d_name);

		if (n <= suffix_n || !text_equal(entry->d_name + n - suffix_n, suffix))
			continue;
		out->name[out->count] = strdup(entry->d_name);
		if (!out->name[out->count++])
			err_fatal("operator: no memory");
	}
	(void)closedir(d);
	qsort(out->name, out->count, sizeof *out->name, by_name);
	return true;
}

void operator_free_names(struct operator_names *names)
{
	for (size_t i = 0; i < names->count; i++)
		free(names->name[i]);
	names->count = 0;
}

bool operator_write_new(const char *path, const char *text, bool *made, struct err *e)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	size_t n = strlen(text);

	*made = false;
	if (fd < 0 && errno == EEXIST)
		return true;
	if (fd < 0)
		return err_set(e, ERR_IO, errno, "cannot make %.200s", path);
	if (write(fd, text, n) != (ssize_t)n || fsync(fd) != 0) {
		(void)close(fd);
		return err_set(e, ERR_IO, errno, "cannot write %.200s", path);
	}
	*made = true;
	(void)close(fd);
	return true;
}
