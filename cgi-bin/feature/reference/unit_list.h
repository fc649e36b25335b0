/* The provincial directorates, kept in the process: the help page names them all, and goes on without the database. */
#ifndef FEATURE_REFERENCE_UNIT_LIST_H
#define FEATURE_REFERENCE_UNIT_LIST_H

#include "base/err.h"
#include "db/db.h"
#include "web/web.h"

struct unit_list;

extern struct db_table unit_list_store;

/* Reads them all, by the name of the province. The caller ends it with unit_list_destroy. */
bool unit_list_load(struct db *db, struct unit_list **out, struct err *e) ERR_MUST_CHECK;
void unit_list_destroy(struct unit_list *l);

/* `list.N.Name`, and `.Phone` where it is another than the national line, ALO 170. */
void unit_list_put(const struct unit_list *l, page_node *list);

#endif
