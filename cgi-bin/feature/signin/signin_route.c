/* The routes of signing in: which page, who, which fields. */
#include "feature/signin/signin.h"

#include "feature/signin/signin_pages.h"

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})

static const struct form_field reason[] = {{"sebep", false}};
static const struct form_field password[] = {{"tckn", false}, {"password", false}};
static const struct form_field notice[] = {{"sonuc", false}};
static const struct form_field code[] = {{"code", false}, {"remember", false}, {"send", false}};
static const struct form_field goal[] = {{"yer", false}};
static const struct form_field again[] = {{"yer", false}, {"password", false}};
static const struct form_field change[] = {{"current_password", false}, {"password", false}};
static const struct form_field choice[] = {{"codes", false}, {"password", false}};

const struct route signin_routes[] = {
	{METHOD_GET, "/giris", ACCESS_VISITOR, FORM(reason), signin_show, WEB_COOKIE_SIGNIN},
	{METHOD_POST, "/giris", ACCESS_VISITOR, FORM(password), signin_submit, WEB_COOKIE_SIGNIN},
	{METHOD_GET, "/giris/kod", ACCESS_VISITOR, FORM(notice), signin_code_show, WEB_COOKIE_SIGNIN},
	{METHOD_POST, "/giris/kod", ACCESS_VISITOR, FORM(code), signin_code_submit, WEB_COOKIE_SIGNIN},
	{METHOD_POST, "/cikis", ACCESS_VISITOR, NULL, signin_out, WEB_COOKIE_SESSION},
	{METHOD_GET, "/giris/onay", ACCESS_CITIZEN, FORM(goal), signin_again_show, NULL},
	{METHOD_POST, "/giris/onay", ACCESS_CITIZEN, FORM(again), signin_again_submit, NULL},
	{METHOD_GET, "/giris/parola", ACCESS_CITIZEN, NULL, signin_change_show, NULL},
	{METHOD_POST, "/giris/parola", ACCESS_CITIZEN, FORM(change), signin_change_submit, NULL},
	{METHOD_GET, "/giris/kod-secimi", ACCESS_CITIZEN, NULL, signin_choice_show, NULL},
	{METHOD_POST, "/giris/kod-secimi", ACCESS_CITIZEN, FORM(choice), signin_choice_submit, NULL},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
