#include "feature/reference/unit_list.h"

#include <stdlib.h>

#include "base/text.h"

enum { S_ALL };
static struct db_statement statement[] = {
	[S_ALL] = {"SELECT s.name, s.phone FROM service_point s JOIN province p ON p.code = s.province_code"
		   " ORDER BY p.name LIMIT 81",
		NULL},
};
struct db_table unit_list_store = {"reference/unit", statement, 1};

enum { UNITS_MAX = 81 };

struct unit {
	char name[321];
	char phone[21];
};

struct unit_list {
	size_t count;
	struct unit item[UNITS_MAX];
};

struct reading {
	struct unit_list *list;
	struct unit row;
};

static bool add(void *context)
{
	struct reading *r = context;

	r->list->item[r->list->count++] = r->row;
	return r->list->count < UNITS_MAX;
}

bool unit_list_load(struct db *db, struct unit_list **out, struct err *e)
{
	struct reading r = {.list = calloc(1, sizeof *r.list)};
	struct db_out columns[] = {
		db_out_text(r.row.name, sizeof r.row.name), db_out_text(r.row.phone, sizeof r.row.phone)};

	if (!r.list)
		err_fatal("reference: no memory");
	if (!db_each(db, &(struct db_query){&statement[S_ALL], NULL, 0, columns, 2}, add, &r, e)) {
		unit_list_destroy(r.list);
		return false;
	}
	*out = r.list;
	return true;
}

void unit_list_destroy(struct unit_list *l)
{
	free(l);
}

void unit_list_put(const struct unit_list *l, page_node *list)
{
	static const char national[] = "170";

	for (size_t i = 0; i < l->count; i++) {
		page_node *item = page_item(list, i);

		page_put(item, "Name", l->item[i].name);
		if (!text_equal(l->item[i].phone, national))
			page_put(item, "Phone", l->item[i].phone);
	}
}
