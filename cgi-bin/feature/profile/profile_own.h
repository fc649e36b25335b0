/* The signed-in person's own CV, as a subject of the pages: for the citizen zone (R3, D3). */
#ifndef FEATURE_PROFILE_PROFILE_OWN_H
#define FEATURE_PROFILE_PROFILE_OWN_H

#include "feature/profile/profile_subject.h"

struct profile_subject profile_own(const struct web *w);

#endif
