-- job: named columns; expiry, warnings, sending, retention.
GRANT SELECT ON esube.rule_value TO 'esube_job'@'localhost';
GRANT SELECT, INSERT, UPDATE ON esube.job_lease TO 'esube_job'@'localhost';
GRANT SELECT, INSERT ON esube.outbox_seq TO 'esube_job'@'localhost';
-- purposes and causes are read too: a warning that stands is not written again
GRANT SELECT, INSERT, UPDATE (content_sealed, next_try_at, tries, state, sent_at, failure) ON esube.outbox TO 'esube_job'@'localhost';
GRANT SELECT, UPDATE (state, reason, since, last_transaction, active_until, version) ON esube.registration TO 'esube_job'@'localhost';
GRANT SELECT, INSERT ON esube.registration_event TO 'esube_job'@'localhost';
GRANT SELECT (id, mobile_sealed, first_name, last_name, language) ON esube.citizen TO 'esube_job'@'localhost';
GRANT SELECT ON esube.contact TO 'esube_job'@'localhost';
GRANT SELECT ON esube.province TO 'esube_job'@'localhost';
GRANT SELECT ON esube.district TO 'esube_job'@'localhost';
GRANT SELECT (citizen_id, id) ON esube.education TO 'esube_job'@'localhost';
GRANT SELECT (citizen_id, occupation_code) ON esube.citizen_occupation TO 'esube_job'@'localhost';
GRANT SELECT (id, expires_at), DELETE ON esube.signup TO 'esube_job'@'localhost';
GRANT SELECT (id, expires_at), DELETE ON esube.phone_code TO 'esube_job'@'localhost';
GRANT SELECT (id, sent_at), DELETE ON esube.phone_code_sent TO 'esube_job'@'localhost';
GRANT SELECT (token_hash, expires_at), DELETE ON esube.session TO 'esube_job'@'localhost';
GRANT SELECT (token_hash, expires_at), DELETE ON esube.sign_in TO 'esube_job'@'localhost';
GRANT SELECT (id, expires_at), DELETE ON esube.picture_used TO 'esube_job'@'localhost';
GRANT SELECT (key_hash, created_at), DELETE ON esube.submission TO 'esube_job'@'localhost';
GRANT SELECT (scope, subject, window_start), DELETE ON esube.attempt TO 'esube_job'@'localhost';
GRANT SELECT (version, tckn_sealed, birth_date), UPDATE (identity_source) ON esube.citizen TO 'esube_job'@'localhost';
GRANT SELECT (citizen_id, state, tries, next_try_at), UPDATE (state, reason, tries, next_try_at, checked_at) ON esube.identity_check TO 'esube_job'@'localhost';
GRANT SELECT (token_hash, expires_at), DELETE ON esube.recovery TO 'esube_job'@'localhost';
GRANT SELECT (id, citizen_id, kind, open_since, watch_until), UPDATE (watch_until) ON esube.claim TO 'esube_job'@'localhost';
GRANT SELECT (claim_id, kind), INSERT (claim_id, kind, effective_on, recorded_at) ON esube.claim_event TO 'esube_job'@'localhost';
