-- staff: the pages of staff; accounts and units for administrators. Never a password, a seed or a digest of a code.
GRANT SELECT ON esube.rule_value TO 'esube_staff'@'localhost';
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
GRANT SELECT (id, staff_id, nonce, created_by, created_at, expires_at, used_at), INSERT (staff_id, nonce, created_by, created_at, expires_at), UPDATE (expires_at) ON esube.staff_invitation TO 'esube_staff'@'localhost';
GRANT SELECT, UPDATE (last_seen_at, ended_at) ON esube.staff_session TO 'esube_staff'@'localhost';
GRANT SELECT (id, tckn_index, tckn_sealed, mobile_sealed, mobile_index, first_name, last_name, language), INSERT ON esube.citizen TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.contact TO 'esube_staff'@'localhost';
-- what staff do to a record at the citizen's request: the state changes, events are only added
GRANT SELECT, INSERT, UPDATE (state, reason, since, last_transaction, active_until, version, latest) ON esube.registration TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.registration_event TO 'esube_staff'@'localhost';
GRANT SELECT (citizen_id) ON esube.education TO 'esube_staff'@'localhost';
GRANT SELECT (citizen_id) ON esube.citizen_occupation TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.outbox_seq TO 'esube_staff'@'localhost';
GRANT INSERT ON esube.outbox TO 'esube_staff'@'localhost';
-- registration at the counter (R2): a person without a credential, and the code by which the account becomes theirs
GRANT SELECT, INSERT ON esube.citizen_seq TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.legal_text TO 'esube_staff'@'localhost';
GRANT INSERT ON esube.consent_event TO 'esube_staff'@'localhost';
GRANT INSERT ON esube.identity_check TO 'esube_staff'@'localhost';
GRANT INSERT ON esube.counter_registration TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (expires_at) ON esube.start_code TO 'esube_staff'@'localhost';
