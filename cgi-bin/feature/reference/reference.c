#include "feature/reference/reference.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "web/page_tree.h"

enum { PUBLISH_BYTES = 256 * 1024 };

enum { S_PROVINCE, S_DISTRICT, S_EDUCATION, S_LICENCE, S_LANGUAGE, S_OCCUPATION, S_COUNT };
static struct db_statement statement[S_COUNT] = {
	[S_PROVINCE] =
		{"SELECT p.code, p.name, s.name FROM province p LEFT JOIN service_point s ON s.province_code = p.code"
		 " ORDER BY p.name LIMIT 81",
			NULL},
	[S_DISTRICT] = {"SELECT id, province_code, name FROM district ORDER BY province_code, name LIMIT 1200", NULL},
	[S_EDUCATION] = {"SELECT code, title_tr, title_en, needs_field FROM education_level ORDER BY position LIMIT 80",
		NULL},
	[S_LICENCE] = {"SELECT code, title_tr, title_en, 0 FROM licence_class ORDER BY position LIMIT 80", NULL},
	[S_LANGUAGE] = {"SELECT code, title_tr, title_en, 0 FROM language ORDER BY title_tr LIMIT 80", NULL},
	[S_OCCUPATION] = {"SELECT code, title_tr, title_en FROM occupation ORDER BY code LIMIT 2000", NULL},
};
struct db_table reference_store = {"reference", statement, S_COUNT};

struct reading {
	struct reference *r;
	struct choices *choices;
	struct province province;
	struct district district;
	struct choice choice;
	int64_t occupation;
	char title[2][481];
};

static bool add_province(void *context)
{
	struct reading *x = context;

	x->r->province[x->r->province_count++] = x->province;
	return x->r->province_count < 81;
}

static bool add_district(void *context)
{
	struct reading *x = context;

	x->r->district[x->r->district_count++] = x->district;
	return x->r->district_count < 1200;
}

static bool add_choice(void *context)
{
	struct reading *x = context;

	x->choices->item[x->choices->count++] = x->choice;
	return x->choices->count < 80;
}

static bool read_choices(struct db *db, int which, struct choices *out, struct reading *x, struct err *e)
{
	struct db_out columns[] = {
		db_out_text(x->choice.code, sizeof x->choice.code),
		db_out_text(x->choice.title[LANGUAGE_TR], sizeof x->choice.title[LANGUAGE_TR]),
		db_out_text(x->choice.title[LANGUAGE_EN], sizeof x->choice.title[LANGUAGE_EN]),
		db_out_bool(&x->choice.flag),
	};

	x->choices = out;
	return db_each(db, &(struct db_query){&statement[which], NULL, 0, columns, 4}, add_choice, x, e);
}

static bool read_places(struct db *db, struct reading *x, struct err *e)
{
	struct db_out province[] = {
		db_out_int(&x->province.code),
		db_out_text(x->province.name, sizeof x->province.name),
		db_out_text(x->province.unit, sizeof x->province.unit),
	};
	struct db_out district[] = {
		db_out_int(&x->district.id),
		db_out_int(&x->district.province_code),
		db_out_text(x->district.name, sizeof x->district.name),
	};

	return db_each(db, &(struct db_query){&statement[S_PROVINCE], NULL, 0, province, 3}, add_province, x, e) &&
	       db_each(db, &(struct db_query){&statement[S_DISTRICT], NULL, 0, district, 3}, add_district, x, e);
}

static uint32_t pack(struct occupation_titles *o, const char *title)
{
	size_t at = o->used, n = strlen(title) + 1;

	if (n > sizeof o->pool - at)
		err_fatal("reference: the titles of occupations do not fit");
	memcpy(o->pool + at, title, n);
	o->used += n;
	return (uint32_t)at;
}

static bool add_occupation(void *context)
{
	struct reading *x = context;
	struct occupation_titles *o = &x->r->occupation;

	o->code[o->count] = x->occupation;
	for (int l = 0; l < 2; l++)
		o->title[l][o->count] = pack(o, x->title[l]);
	return ++o->count < sizeof o->code / sizeof *o->code;
}

static bool read_occupations(struct db *db, struct reading *x, struct err *e)
{
	struct db_out columns[] = {
		db_out_int(&x->occupation),
		db_out_text(x->title[LANGUAGE_TR], sizeof x->title[LANGUAGE_TR]),
		db_out_text(x->title[LANGUAGE_EN], sizeof x->title[LANGUAGE_EN]),
	};

	return db_each(db, &(struct db_query){&statement[S_OCCUPATION], NULL, 0, columns, 3}, add_occupation, x, e);
}

bool reference_load(struct db *db, struct reference **out, struct err *e)
{
	struct reading x = {.r = calloc(1, sizeof *x.r)};

	if (!x.r)
		err_fatal("reference: no memory");
	if (!read_places(db, &x, e) || !read_choices(db, S_EDUCATION, &x.r->education_level, &x, e) ||
		!read_choices(db, S_LICENCE, &x.r->licence_class, &x, e) ||
		!read_choices(db, S_LANGUAGE, &x.r->language, &x, e) || !read_occupations(db, &x, e)) {
		reference_destroy(x.r);
		return false;
	}
	*out = x.r;
	return true;
}

void reference_destroy(struct reference *r)
{
	free(r);
}

static void publish_choices(const struct choices *c, enum language language, page_node *list)
{
	for (size_t i = 0; i < c->count; i++) {
		page_node *item = page_item(list, i);

		page_put(item, "Value", c->item[i].code);
		page_put(item, "Label", c->item[i].title[language]);
	}
}

void reference_publish(const struct reference *r, struct view *view)
{
	for (int l = 0; l < 2; l++) {
		struct arena *arena = arena_create(PUBLISH_BYTES);
		page_node *global = page_root(arena);
		page_node *provinces = page_child(global, "Provinces");

		for (size_t i = 0; i < r->province_count; i++) {
			page_node *item = page_item(provinces, i);

			page_put_int(item, "Value", (long)r->province[i].code);
			page_put(item, "Label", r->province[i].name);
		}
		publish_choices(&r->education_level, (enum language)l, page_child(global, "EducationLevels"));
		publish_choices(&r->licence_class, (enum language)l, page_child(global, "LicenceClasses"));
		publish_choices(&r->language, (enum language)l, page_child(global, "Languages"));
		view_publish(view, (enum language)l, global);
		arena_destroy(arena);
	}
}

const struct province *reference_province(const struct reference *r, int64_t code)
{
	for (size_t i = 0; i < r->province_count; i++)
		if (r->province[i].code == code)
			return &r->province[i];
	return NULL;
}

const struct district *reference_district(const struct reference *r, int64_t id)
{
	for (size_t i = 0; i < r->district_count; i++)
		if (r->district[i].id == id)
			return &r->district[i];
	return NULL;
}

const struct choice *reference_choice(const struct choices *c, const char *code)
{
	for (size_t i = 0; i < c->count; i++)
		if (text_equal(c->item[i].code, code))
			return &c->item[i];
	return NULL;
}

const char *reference_occupation(const struct reference *r, int64_t code, enum language language)
{
	const struct occupation_titles *o = &r->occupation;

	for (size_t i = 0; i < o->count; i++)
		if (o->code[i] == code)
			return o->pool + o->title[language][i];
	return "";
}

void reference_put_districts(const struct reference *r, int64_t province_code, page_node *list)
{
	size_t n = 0;

	for (size_t i = 0; i < r->district_count; i++) {
		page_node *item;

		if (r->district[i].province_code != province_code)
			continue;
		item = page_item(list, n++);
		page_put_int(item, "Value", (long)r->district[i].id);
		page_put(item, "Label", r->district[i].name);
	}
}
