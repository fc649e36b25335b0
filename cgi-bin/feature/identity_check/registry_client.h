/* Carries one question at a time to the population registry: HTTPS by libcurl, trusting one CA file alone. */
#ifndef FEATURE_IDENTITY_CHECK_REGISTRY_CLIENT_H
#define FEATURE_IDENTITY_CHECK_REGISTRY_CLIENT_H

#include "base/config.h"
#include "base/err.h"
#include "feature/identity_check/registry_message.h"

enum { REGISTRY_TIMEOUT_MAX_MS = 30000 }; /* the most that can be configured: well within a job's lease */

struct registry_client;

/* Reads `registry_url` (https:// only), `registry_ca` (PEM file of the CAs to trust; the system's are not),
 * and, each with its default, `registry_soap` (1.1), `registry_timeout_ms` (10000, for the whole exchange).
 * Connects to nothing. ERR_CONFIG when one of them is missing or wrong. The caller ends it with
 * registry_client_close (NULL is allowed). */
bool registry_client_open(const struct config *c, struct registry_client **out, struct err *e) ERR_MUST_CHECK;
void registry_client_close(struct registry_client *client);

/* Asks once, within the configured time. `question` is what registry_message_build wrote. Redirects, proxies
 * of the environment, cookies and other protocols are never used. (D16) */
enum registry_outcome registry_client_ask(struct registry_client *client, const char *question);

/* The SOAP version to build questions for. */
enum registry_soap registry_client_soap(const struct registry_client *client);

#endif
