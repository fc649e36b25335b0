#include "feature/counter/counter_record.h"

#include "feature/staff/staff_role.h"

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define CLERK STAFF_BIT(STAFF_CLERK), STAFF_SCOPE_PROVINCE

static const struct form_field person_fields[] = {{"no", false}};
static const struct form_field active_fields[] = {{"no", false}, {"version", false}, {"channel", false},
	{"date_day", false}, {"date_month", false}, {"date_year", false}, {"note", false}};
static const struct form_field passive_fields[] = {
	{"no", false}, {"version", false}, {"channel", false}, {"reason", false}, {"note", false}};
static const struct form_field entry_fields[] = {{"no", false}, {"olay", false}};
static const struct form_field correct_fields[] = {
	{"no", false}, {"olay", false}, {"version", false}, {"channel", false}, {"note", false}};

const struct route counter_record_routes[] = {
	{METHOD_GET, "/kisi/etkin", ACCESS_STAFF, FORM(person_fields), counter_active_show, NULL, CLERK},
	{METHOD_POST, "/kisi/etkin", ACCESS_STAFF, FORM(active_fields), counter_active_submit, NULL, CLERK},
	{METHOD_GET, "/kisi/pasif", ACCESS_STAFF, FORM(person_fields), counter_passive_show, NULL, CLERK},
	{METHOD_POST, "/kisi/pasif", ACCESS_STAFF, FORM(passive_fields), counter_passive_submit, NULL, CLERK},
	{METHOD_GET, "/kisi/duzelt", ACCESS_STAFF, FORM(entry_fields), counter_correct_show, NULL, CLERK},
	{METHOD_POST, "/kisi/duzelt", ACCESS_STAFF, FORM(correct_fields), counter_correct_submit, NULL, CLERK},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
