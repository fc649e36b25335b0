/*
 * Renders one template with ClearSilver, as the workers do, for the gallery:
 *
 *     render TEMPLATES_DIR LANGUAGE MANIFEST.hdf PAGE.cs DATA.hdf... > page.html
 *
 * The text files of LANGUAGE (under T) and the manifest are the global data set, the data files the page's
 * own; both escape. Includes are found in TEMPLATES_DIR. Exit 1 with the reason on stderr when anything
 * fails.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ClearSilver/ClearSilver.h>

static NEOERR *write_text(void *out, char *text)
{
	if (fputs(text, (FILE *)out) == EOF)
		return nerr_raise(NERR_IO, "cannot write the page");
	return STATUS_OK;
}

/* Reads every text/<area>.LANGUAGE.hdf below dir into the node T. */
static NEOERR *read_texts(HDF *hdf, const char *dir, const char *language)
{
	struct dirent **names = NULL;
	char folder[512], path[1024], ending[16];
	HDF *texts = NULL;
	NEOERR *err = hdf_get_node(hdf, "T", &texts);

	snprintf(folder, sizeof folder, "%s/text", dir);
	snprintf(ending, sizeof ending, ".%s.hdf", language);
	int count = scandir(folder, &names, NULL, alphasort);
	if (err == STATUS_OK && count < 0)
		err = nerr_raise(NERR_IO, "cannot list %s", folder);
	for (int i = 0; i < count; i++) {
		const char *name = names[i]->d_name;
		size_t length = strlen(name), tail = strlen(ending);
		if (err == STATUS_OK && length > tail && strcmp(name + length - tail, ending) == 0) {
			snprintf(path, sizeof path, "%s/%s", folder, name);
			err = hdf_read_file(texts, path);
		}
		free(names[i]);
	}
	free(names);
	return err;
}

static NEOERR *new_set(HDF **hdf)
{
	NEOERR *err = hdf_init(hdf);

	if (err == STATUS_OK)
		err = hdf_set_value(*hdf, "Config.VarEscapeMode", "html");
	return err;
}

static NEOERR *render(char **argv)
{
	HDF *global = NULL, *page = NULL;
	CSPARSE *parse = NULL;
	NEOERR *err = new_set(&global);

	if (err == STATUS_OK)
		err = read_texts(global, argv[1], argv[2]);
	if (err == STATUS_OK)
		err = hdf_read_file(global, argv[3]);
	if (err == STATUS_OK)
		err = new_set(&page);
	if (err == STATUS_OK)
		err = hdf_set_value(page, "hdf.loadpaths.0", argv[1]);
	for (int i = 5; err == STATUS_OK && argv[i] != NULL; i++)
		err = hdf_read_file(page, argv[i]);
	if (err == STATUS_OK)
		err = cs_init(&parse, page);
	if (err == STATUS_OK) {
		parse->global_hdf = global;
		err = cs_parse_file(parse, argv[4]);
	}
	if (err == STATUS_OK)
		err = cs_render(parse, stdout, write_text);
	cs_destroy(&parse);
	hdf_destroy(&page);
	hdf_destroy(&global);
	return err;
}

int main(int argc, char **argv)
{
	if (argc < 5) {
		fprintf(stderr, "usage: render TEMPLATES_DIR LANGUAGE MANIFEST.hdf PAGE.cs DATA.hdf...\n");
		return 2;
	}
	NEOERR *err = render(argv);
	if (err != STATUS_OK) {
		nerr_log_error(err);
		nerr_ignore(&err);
		return 1;
	}
	return 0;
}
