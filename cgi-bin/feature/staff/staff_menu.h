/* The navigation of staff pages: a page stands in it only for who may open it. */
#ifndef FEATURE_STAFF_STAFF_MENU_H
#define FEATURE_STAFF_STAFF_MENU_H

#include "web/web.h"

/* Fills Nav.N.Key .Href .Label for the roles of the signed-in person. The page's own key is Page.Nav. */
void staff_menu_put(struct web *w);

#endif
