-- staff: the pages of staff; accounts and units for administrators, people for those who serve them. Never a password, a seed or a digest of a code.
-- headquarters publishes: nothing published is changed or removed
GRANT SELECT, INSERT (kind, version, language, valid_from, title, body, sha256, published_by, published_at), UPDATE (withdrawn_by, withdrawn_at) ON esube.legal_text TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT (kind, language, title, body, updated_by, updated_at), UPDATE (title, body, updated_by, updated_at, version), DELETE ON esube.legal_draft TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT (name, valid_from, version, value, unit, source, set_by, set_at) ON esube.rule_value TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.audit_event TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (answer) ON esube.submission TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.province TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.district TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.education_level TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.licence_class TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.language TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.occupation TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.service_point TO 'esube_staff'@'localhost';
GRANT SELECT, UPDATE (address, phone, version) ON esube.unit TO 'esube_staff'@'localhost';
GRANT SELECT (id, username, first_name, last_name, unit_id, state, password_at, created_at, version), INSERT (username, first_name, last_name, unit_id, created_at), UPDATE (unit_id, state, version) ON esube.staff TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT (staff_id, role, unit_id, valid_from, valid_to, granted_by, granted_at), UPDATE (ended_by, ended_at) ON esube.staff_role TO 'esube_staff'@'localhost';
GRANT SELECT (id, staff_id, nonce, created_by, created_at, expires_at, waits, agreed_by, agreed_at, used_at), INSERT (staff_id, nonce, created_by, created_at, expires_at), UPDATE (expires_at, waits, agreed_by, agreed_at) ON esube.staff_invitation TO 'esube_staff'@'localhost';
GRANT SELECT, UPDATE (last_seen_at, ended_at) ON esube.staff_session TO 'esube_staff'@'localhost';
GRANT SELECT (id, tckn_sealed, tckn_index, mobile_sealed, mobile_index, first_name, last_name, father_name, birth_date, minor_at_signup, identity_source, language, created_at, version), INSERT, UPDATE (mobile_sealed, mobile_index, first_name, last_name, father_name, birth_date, minor_at_signup, version) ON esube.citizen TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.profile_digest TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (preference, email, province_code, district_id, address, updated_at, version) ON esube.contact TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (state, reason, since, last_transaction, active_until, version, latest, special) ON esube.registration TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.registration_event TO 'esube_staff'@'localhost';
GRANT SELECT (id, citizen_id, kind, version, act, channel, recorded_at) ON esube.consent_event TO 'esube_staff'@'localhost';
GRANT SELECT (id, citizen_id, channel, purpose, created_at, state, sent_at), INSERT ON esube.outbox TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.staff_search TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.staff_look TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.staff_look_person TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (people) ON esube.staff_look_day TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT (kind, staff_id, done_by, unit_id, day, raised_at), UPDATE (seen_by, seen_at, note) ON esube.look_alarm TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.citizen_note TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.outbox_seq TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.paper_type TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.priority_right TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.offence TO 'esube_staff'@'localhost';
-- claims: entered, completed, decided once; nothing written is ever changed but the row's own dates and state
GRANT SELECT, INSERT, UPDATE (issued_on, valid_until, paper_seen_by, paper_seen_at, open_since, watch_until, version) ON esube.claim TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.claim_detail TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.claim_decision TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.claim_event TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (state, changed_by, changed_at) ON esube.claim_extension TO 'esube_staff'@'localhost';
-- identities that the registry did not confirm (D16)
GRANT SELECT, INSERT, UPDATE (state, reason, tries, next_try_at, checked_at) ON esube.identity_check TO 'esube_staff'@'localhost';
GRANT INSERT ON esube.identity_seen TO 'esube_staff'@'localhost';
GRANT SELECT (citizen_id) ON esube.education TO 'esube_staff'@'localhost';
GRANT SELECT (citizen_id) ON esube.citizen_occupation TO 'esube_staff'@'localhost';
-- registration at the counter (R2): a person without a credential, and the code by which the account becomes theirs
GRANT SELECT, INSERT ON esube.citizen_seq TO 'esube_staff'@'localhost';
GRANT INSERT ON esube.consent_event TO 'esube_staff'@'localhost';
GRANT SELECT (citizen_id), INSERT ON esube.counter_registration TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (expires_at) ON esube.start_code TO 'esube_staff'@'localhost';
-- help with an account (D18, D19): waits and sessions end, tasks are closed; never a credential
GRANT SELECT (scope, subject), DELETE ON esube.attempt TO 'esube_staff'@'localhost';
GRANT SELECT (citizen_id, ended_at), UPDATE (ended_at) ON esube.session TO 'esube_staff'@'localhost';
GRANT SELECT (citizen_id, revoked_at), UPDATE (revoked_at) ON esube.device TO 'esube_staff'@'localhost';
GRANT SELECT, UPDATE (done_by, done_at) ON esube.staff_task TO 'esube_staff'@'localhost';
