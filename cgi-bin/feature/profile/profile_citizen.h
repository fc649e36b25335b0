/* Pages of the CV, `/ozgecmis` and below, for the signed-in person. */
#ifndef FEATURE_PROFILE_PROFILE_CITIZEN_H
#define FEATURE_PROFILE_PROFILE_CITIZEN_H

#include "web/web.h"

extern const struct route profile_routes[];
extern const struct route profile_education_routes[];
extern const struct route profile_occupation_routes[];
extern const struct route profile_experience_routes[];
extern const struct route profile_language_routes[];
extern const struct route profile_licence_routes[];
extern const struct route profile_preference_routes[];
extern const struct route profile_remove_routes[];

#endif
