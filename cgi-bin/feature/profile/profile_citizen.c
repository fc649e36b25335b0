/* `/ozgecmis`: every part of the CV, what stands in it and what is missing (R3, R4); and the routes of the citizen zone. */
#include "feature/profile/profile_citizen.h"

#include "feature/app/app.h"
#include "feature/profile/profile_own.h"
#include "feature/profile/profile_page.h"
#include "feature/profile/profile_part.h"
#include "feature/session/session.h"
#include "feature/special_status/special_words.h"

static bool show_overview(struct web *w, struct err *e)
{
	struct profile_subject s = profile_own(w);
	size_t parts = profile_part_overview(w, &s, e);

	if (parts == 0)
		return false;
	profile_part_put(w, &s, parts, "special", web_path(w, "/ozgecmis/ozel-durum"),
		special_words_today(w, session_actor(w)->special), "info");
	profile_page_begin(w, &s, "profile.title", "", "");
	return web_page(w, 200, "citizen/profile");
}

static bool serve(struct web *w, struct err *e)
{
	struct profile_subject s = profile_own(w);

	return profile_part_serve(w, &s, e);
}

#define FORM(fields) (&(const struct form){(fields), sizeof(fields) / sizeof *(fields)})
#define PART(path, show, save)                                             \
	{METHOD_GET, path, ACCESS_CITIZEN, FORM(show), serve, NULL},       \
	{                                                                  \
		METHOD_POST, path, ACCESS_CITIZEN, FORM(save), serve, NULL \
	}

static const struct form_field notice[] = {{"sonuc", false}};
static const struct form_field row[] = {{"id", false}, {"sonuc", false}};
static const struct form_field search[] = {{"ara", false}, {"sonuc", false}};
static const struct form_field education[] = {PROFILE_EDUCATION_FIELDS};
static const struct form_field occupation[] = {PROFILE_OCCUPATION_FIELDS};
static const struct form_field experience[] = {PROFILE_EXPERIENCE_FIELDS};
static const struct form_field language[] = {PROFILE_LANGUAGE_FIELDS};
static const struct form_field licence[] = {PROFILE_LICENCE_FIELDS};
static const struct form_field preference[] = {PROFILE_PREFERENCE_FIELDS};
static const struct form_field removal[] = {PROFILE_REMOVE_FIELDS};

const struct route profile_routes[] = {
	{METHOD_GET, "/ozgecmis", ACCESS_CITIZEN, FORM(notice), show_overview, NULL},
	PART("/ozgecmis/egitim", row, education),
	PART("/ozgecmis/egitim/sil", row, removal),
	PART("/ozgecmis/meslek", search, occupation),
	PART("/ozgecmis/meslek/sil", row, removal),
	PART("/ozgecmis/deneyim", row, experience),
	PART("/ozgecmis/deneyim/sil", row, removal),
	PART("/ozgecmis/dil", notice, language),
	PART("/ozgecmis/dil/sil", row, removal),
	PART("/ozgecmis/ehliyet", notice, licence),
	PART("/ozgecmis/tercih", notice, preference),
	{METHOD_OTHER, NULL, ACCESS_DENIED, NULL, NULL, NULL},
};
