/* The statements of the counter together, for a program's list. */
#ifndef FEATURE_COUNTER_COUNTER_STORE_H
#define FEATURE_COUNTER_COUNTER_STORE_H

#include "feature/counter/counter_account_store.h"
#include "feature/counter/counter_contact_store.h"
#include "feature/counter/counter_register_store.h"
#include "feature/counter/counter_representative.h"

#define COUNTER_STORES \
	&counter_register_store, &counter_account_store, &counter_contact_store, &counter_representative_store

#endif
