/* The routes of signing in of staff: which page, who, which fields. */
#include "feature/staff_signin/staff_signin.h"

#include "feature/staff/staff_role.h"
#include "feature/staff_signin/staff_signin_pages.h"

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define OWN STAFF_ANY, STAFF_SCOPE_OWN

static const struct form_field reason[] = {{"sebep", false}};
static const struct form_field password[] = {{"username", false}, {"password", false}};
static const struct form_field code[] = {{"code", false}};
static const struct form_field invitation[] = {{"username", false}, {"invitation", false}, {"password", false}};
static const struct form_field goal[] = {{"yer", false}, {"no", false}};
static const struct form_field again[] = {{"yer", false}, {"no", false}, {"password", false}, {"code", false}};
static const struct form_field change[] = {{"password", false}};

const struct route staff_signin_routes[] = {
	{METHOD_GET, "/giris", ACCESS_VISITOR, FORM(reason), staff_signin_show, WEB_COOKIE_STAFF_SIGNIN},
	{METHOD_POST, "/giris", ACCESS_VISITOR, FORM(password), staff_signin_submit, WEB_COOKIE_STAFF_SIGNIN},
	{METHOD_GET, "/giris/kod", ACCESS_VISITOR, NULL, staff_signin_code_show, WEB_COOKIE_STAFF_SIGNIN},
	{METHOD_POST, "/giris/kod", ACCESS_VISITOR, FORM(code), staff_signin_code_submit, WEB_COOKIE_STAFF_SIGNIN},
	{METHOD_GET, "/giris/ilk", ACCESS_VISITOR, FORM(reason), staff_enrol_show, WEB_COOKIE_STAFF_SIGNIN},
	{METHOD_POST, "/giris/ilk", ACCESS_VISITOR, FORM(invitation), staff_enrol_submit, WEB_COOKIE_STAFF_SIGNIN},
	{METHOD_GET, "/giris/ilk/telefon", ACCESS_VISITOR, NULL, staff_enrol_phone_show, WEB_COOKIE_STAFF_SIGNIN},
	{METHOD_POST, "/giris/ilk/telefon", ACCESS_VISITOR, FORM(code), staff_enrol_phone_submit,
		WEB_COOKIE_STAFF_SIGNIN},
	{METHOD_GET, "/giris/ilk/kare.svg", ACCESS_VISITOR, NULL, staff_enrol_picture, WEB_COOKIE_STAFF_SIGNIN},
	{METHOD_POST, "/cikis", ACCESS_VISITOR, NULL, staff_signin_out, WEB_COOKIE_STAFF},
	{METHOD_GET, "/tekrar", ACCESS_STAFF, FORM(goal), staff_signin_again_show, NULL, OWN},
	{METHOD_POST, "/tekrar", ACCESS_STAFF, FORM(again), staff_signin_again_submit, NULL, OWN},
	{METHOD_GET, "/hesabim/parola", ACCESS_STAFF, NULL, staff_password_show, NULL, OWN},
	{METHOD_POST, "/hesabim/parola", ACCESS_STAFF, FORM(change), staff_password_submit, NULL, OWN},
	{METHOD_GET, "/hesabim/kurtarma", ACCESS_STAFF, NULL, staff_recovery_show, NULL, OWN},
	{METHOD_POST, "/hesabim/kurtarma", ACCESS_STAFF, NULL, staff_recovery_submit, NULL, OWN},
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
