#include "web/view.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ClearSilver/ClearSilver.h>

#include "base/text.h"
#include "web/page_tree.h"
#include "web/texts.h"
#include "web/view_fold.h"

enum { TEMPLATES_MAX = 96, TEMPLATE_NAME = 48, PATH_BYTES = 512, PAGE_MAX = 192 * 1024 };

struct template
{
	char name[TEMPLATE_NAME];
	CSPARSE *parse[2]; /* by language: fixed words are folded in */
};

struct view {
	char root[PATH_BYTES];
	HDF *global[2];
	struct texts *texts[2]; /* what stands below T there */
	HDF *blank;             /* data set that templates are parsed with */
	char *buffer;           /* the page being rendered, PAGE_MAX bytes and a NUL */
	size_t count;
	struct template template[TEMPLATES_MAX];
};

static const char *const language_name[2] = {"tr", "en"};

/* A ClearSilver error becomes ours. */
static bool failed(NEOERR *ne, const char *what, struct err *e)
{
	STRING text;

	if (ne == STATUS_OK)
		return false;
	string_init(&text);
	nerr_error_string(ne, &text);
	(void)err_set(e, ERR_CONFIG, 0, "view: %.80s: %.150s", what, text.buf ? text.buf : "?");
	string_clear(&text);
	nerr_ignore(&ne);
	return true;
}

static HDF *new_set(void)
{
	HDF *hdf = NULL;

	if (hdf_init(&hdf) != STATUS_OK || hdf_set_value(hdf, "Config.VarEscapeMode", "html") != STATUS_OK)
		err_fatal("view: no memory for a data set");
	return hdf;
}

static HDF *child_of(HDF *hdf, const char *name)
{
	HDF *child = NULL;

	if (hdf_get_node(hdf, name, &child) != STATUS_OK)
		err_fatal("view: no memory for a node");
	return child;
}

static bool read_texts(struct view *v, enum language language, struct err *e)
{
	char folder[PATH_BYTES], path[PATH_BYTES + 300], suffix[8];
	struct dirent *entry;
	DIR *dir;
	bool ok = true;
	HDF *texts = child_of(v->global[language], "T");

	(void)text_format(suffix, sizeof suffix, ".%s.hdf", language_name[language]);
	if (!text_format(folder, sizeof folder, "%s/text", v->root) || !(dir = opendir(folder)))
		return err_set(e, ERR_CONFIG, 0, "view: cannot open the texts below %.200s", v->root);
	while (ok && (entry = readdir(dir)) != NULL) {
		size_t n = strlen(entry->d_name);

		if (n < 8 || !text_equal(entry->d_name + n - 7, suffix))
			continue;
		ok = text_format(path, sizeof path, "%s/%s", folder, entry->d_name) &&
		     !failed(hdf_read_file(texts, path), path, e);
	}
	(void)closedir(dir);
	if (ok)
		v->texts[language] = texts_create(texts);
	return ok;
}

/* Where a template's pieces come from while it is parsed. */
struct source {
	const struct view *view;
	enum language language;
};

/* Words, addresses of assets and what follows from the language alone never change while a program runs. */
static const char *fixed_value(const void *context, const char *name)
{
	const struct source *from = context;
	HDF *node;

	if (text_equal(name, "Page.Prefix"))
		return from->language == LANGUAGE_EN ? "/en" : "";
	if (text_equal(name, "Page.Lang"))
		return language_name[from->language];
	if (!text_starts(name, "T.") && !text_starts(name, "Asset."))
		return NULL;
	node = hdf_get_obj(from->view->global[from->language], name);
	return node && !hdf_obj_child(node) ? hdf_obj_value(node) : NULL;
}

/* ClearSilver's door for files: `path` is below the template folder, or whole. */
static NEOERR *load_source(void *context, HDF *hdf, const char *path, char **contents)
{
	const struct source *from = context;
	char whole[PATH_BYTES + 400], *raw = NULL;
	NEOERR *ne;

	(void)hdf;
	if (!text_format(whole, sizeof whole, "%s%s%s", path[0] == '/' ? "" : from->view->root,
		    path[0] == '/' ? "" : "/", path))
		return nerr_raise(NERR_SYSTEM, "%s: the path is too long", path);
	ne = ne_load_file(whole, &raw);
	if (ne != STATUS_OK)
		return nerr_pass(ne);
	*contents = view_fold(raw, fixed_value, from);
	free(raw);
	return *contents ? STATUS_OK : nerr_raise(NERR_NOMEM, "%s", path);
}

static bool parse_template(struct view *v, const char *folder, const char *file, struct err *e)
{
	struct template *t = &v->template[v->count];
	char path[PATH_BYTES + 400];

	if (v->count == TEMPLATES_MAX)
		return err_set(e, ERR_CONFIG, 0, "view: more than %d templates", TEMPLATES_MAX);
	if (!text_format(t->name, sizeof t->name, "%s/%.*s", folder, (int)strlen(file) - 3, file) ||
		!text_format(path, sizeof path, "%s/%s/%s", v->root, folder, file))
		return err_set(e, ERR_CONFIG, 0, "view: the name of %.100s is too long", file);
	v->count++;
	for (int i = 0; i < 2; i++) {
		struct source from = {v, (enum language)i};

		if (failed(cs_init(&t->parse[i], v->blank), "cs_init", e))
			return false;
		cs_register_fileload(t->parse[i], &from, load_source);
		if (failed(cs_parse_file(t->parse[i], path), path, e))
			return false;
		cs_register_fileload(t->parse[i], NULL, NULL);
	}
	return true;
}

static bool parse_folder(struct view *v, const char *folder, struct err *e)
{
	char path[PATH_BYTES + 64];
	struct dirent *entry;
	DIR *dir = NULL;
	bool ok = true;

	if (text_format(path, sizeof path, "%s/%s", v->root, folder))
		dir = opendir(path);
	if (!dir)
		return err_set(e, ERR_CONFIG, 0, "view: no template folder %.100s", folder);
	while (ok && (entry = readdir(dir)) != NULL) {
		size_t n = strlen(entry->d_name);

		if (n > 3 && entry->d_name[0] != '.' && text_equal(entry->d_name + n - 3, ".cs"))
			ok = parse_template(v, folder, entry->d_name, e);
	}
	(void)closedir(dir);
	return ok;
}

struct output {
	char *bytes;
	size_t n;
	bool overflow;
};

static NEOERR *append(void *context, char *piece)
{
	struct output *out = context;
	size_t n = strlen(piece);

	if (out->n + n > PAGE_MAX) {
		out->overflow = true;
		return STATUS_OK;
	}
	memcpy(out->bytes + out->n, piece, n);
	out->n += n;
	return STATUS_OK;
}

/* Refuses to start when escaping does not work: a `<` must not come out raw. */
static bool probe_escaping(struct err *e)
{
	char text[] = "<?cs var:Probe ?>";
	char bytes[64] = "";
	struct output out = {bytes, 0, false};
	HDF *hdf = new_set();
	CSPARSE *parse = NULL;
	bool ok = hdf_set_value(hdf, "Probe", "<") == STATUS_OK && cs_init(&parse, hdf) == STATUS_OK;
	char *copy = ok ? strdup(text) : NULL; /* cs_parse_string owns it */

	ok = copy && cs_parse_string(parse, copy, strlen(copy)) == STATUS_OK &&
	     cs_render(parse, &out, append) == STATUS_OK && text_equal(bytes, "&lt;");
	cs_destroy(&parse);
	hdf_destroy(&hdf);
	return ok ? true : err_set(e, ERR_CONFIG, 0, "view: templates do not escape");
}

static bool load(struct view *v, const char *manifest, const char *const *folders, struct err *e)
{
	HDF *paths;

	if (!probe_escaping(e))
		return false;
	nerr_init();
	paths = child_of(v->blank, "hdf");
	if (failed(hdf_set_value(paths, "loadpaths.0", v->root), "loadpaths", e))
		return false;
	for (int i = 0; i < 2; i++) {
		v->global[i] = new_set();
		if (!read_texts(v, (enum language)i, e) ||
			(manifest && failed(hdf_read_file(v->global[i], manifest), manifest, e)))
			return false;
	}
	for (; *folders; folders++)
		if (!parse_folder(v, *folders, e))
			return false;
	return true;
}

bool view_open(const char *root, const char *manifest, const char *const *folders, struct view **out, struct err *e)
{
	struct view *v = calloc(1, sizeof *v);

	if (!v)
		err_fatal("view: no memory");
	v->blank = new_set();
	v->buffer = malloc(PAGE_MAX + 1);
	if (!v->buffer)
		err_fatal("view: no memory");
	if (!text_copy(v->root, sizeof v->root, root)) {
		view_destroy(v);
		return err_set(e, ERR_CONFIG, 0, "view: the template folder's path is too long");
	}
	if (!load(v, manifest, folders, e)) {
		view_destroy(v);
		return false;
	}
	*out = v;
	return true;
}

void view_destroy(struct view *v)
{
	if (!v)
		return;
	for (size_t i = 0; i < 2 * v->count; i++) {
		CSPARSE **parse = &v->template[i / 2].parse[i % 2];

		if (*parse)
			(*parse)->hdf = NULL;
		cs_destroy(parse);
	}
	for (int i = 0; i < 2; i++) {
		texts_destroy(v->texts[i]);
		hdf_destroy(&v->global[i]);
	}
	hdf_destroy(&v->blank);
	free(v->buffer);
	free(v);
}

const char *view_text(const struct view *v, enum language language, const char *key)
{
	return texts_find(v->texts[language], key);
}

/* A tree becomes ClearSilver's data set. */
static void fill(HDF *hdf, const page_node *node)
{
	for (const page_node *c = node->first; c; c = c->next) {
		if (c->value && hdf_set_value(hdf, c->name, c->value) != STATUS_OK)
			err_fatal("view: no memory for a value");
		if (c->first)
			fill(child_of(hdf, c->name), c);
	}
}

void view_publish(struct view *v, enum language language, const page_node *tree)
{
	fill(v->global[language], tree);
}

bool view_render(const struct view *v, enum language language, const page_node *page, const char *template_name,
	const char **out, size_t *out_n, struct err *e)
{
	struct output output = {v->buffer, 0, false};
	CSPARSE *parse = NULL;
	HDF *hdf;
	bool ok;

	for (size_t i = 0; i < v->count && !parse; i++)
		if (text_equal(v->template[i].name, template_name))
			parse = v->template[i].parse[language];
	if (!parse)
		return err_set(e, ERR_INTERNAL, 0, "view: no template %.80s in this program", template_name);
	hdf = new_set();
	fill(hdf, page);
	parse->hdf = hdf;
	parse->global_hdf = v->global[language];
	ok = !failed(cs_render(parse, &output, append), template_name, e) && !output.overflow;
	parse->hdf = NULL;
	hdf_destroy(&hdf);
	if (!ok)
		return err_set(e, ERR_INTERNAL, 0, "view: %.60s does not render", template_name);
	output.bytes[output.n] = '\0';
	/* header comments of templates leave empty lines before the doctype */
	*out = output.bytes + strspn(output.bytes, "\n");
	*out_n = output.n - (size_t)(*out - output.bytes);
	return true;
}
