-- staff: the pages of staff; accounts and units for administrators. Never a password, a seed or a digest of a code.
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
GRANT SELECT (id, staff_id, nonce, created_by, created_at, expires_at, used_at), INSERT (staff_id, nonce, created_by, created_at, expires_at), UPDATE (expires_at) ON esube.staff_invitation TO 'esube_staff'@'localhost';
GRANT SELECT, UPDATE (last_seen_at, ended_at) ON esube.staff_session TO 'esube_staff'@'localhost';
GRANT SELECT (id, tckn_index) ON esube.citizen TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.outbox_seq TO 'esube_staff'@'localhost';
GRANT INSERT ON esube.outbox TO 'esube_staff'@'localhost';
GRANT SELECT (id, first_name, last_name, birth_date, language, mobile_sealed) ON esube.citizen TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.contact TO 'esube_staff'@'localhost';
GRANT SELECT (citizen_id, special), UPDATE (special) ON esube.registration TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.paper_type TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.priority_right TO 'esube_staff'@'localhost';
GRANT SELECT ON esube.offence TO 'esube_staff'@'localhost';
-- claims: entered, completed, decided once; nothing written is ever changed but the row's own dates and state
GRANT SELECT, INSERT, UPDATE (issued_on, valid_until, paper_seen_by, paper_seen_at, open_since, watch_until, version) ON esube.claim TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.claim_detail TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.claim_decision TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.claim_event TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT, UPDATE (state, changed_by, changed_at) ON esube.claim_extension TO 'esube_staff'@'localhost';
