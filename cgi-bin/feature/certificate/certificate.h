/* A registration certificate: what a person's record said on the day it was made, under a code that anybody may check. It says
 * the state and its days; never why a record is passive, and nothing of special statuses, which tell of health and convictions
 * (D24). Making one is no transaction (D3). */
#ifndef FEATURE_CERTIFICATE_CERTIFICATE_H
#define FEATURE_CERTIFICATE_CERTIFICATE_H

#include <stdint.h>

#include "base/clock.h"
#include "feature/certificate/certificate_code.h"
#include "feature/registration/registration.h"

struct certificate {
	int64_t id;
	char first_name[241], last_name[241]; /* as they were: a later correction does not make the paper false */
	enum registration_state state;
	struct date since;            /* of the state */
	struct date last_transaction; /* R25; none for a draft */
	struct date active_until;     /* D4; none unless active */
	struct date issued_on;        /* the day it speaks of, in Istanbul */
	instant issued_at;
	instant expires_at;   /* from then on the code leads nowhere, and the row goes (D28) */
	instant withdrawn_at; /* by the owner; 0 = it stands */
	char code[CERTIFICATE_CODE_TEXT];
};

/* What a certificate of `today` says of the record: state, since, last_transaction, active_until, issued_on. Pure. (D4) */
void certificate_state(struct certificate *out, const struct registration_facts *facts, struct date today);

/* The first instant at which a certificate of `day` can no longer be checked: the end of its last day, `months` later. */
instant certificate_end(struct date day, int months);

#endif
