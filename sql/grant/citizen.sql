-- citizen: the signed-in person's own rows; never a credential or a code.
GRANT SELECT ON esube.rule_value TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.province TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.district TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.education_level TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.licence_class TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.language TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.occupation TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.isco_group TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.service_point TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.legal_text TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT ON esube.outbox_seq TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.citizen TO 'esube_citizen'@'localhost';
GRANT SELECT, UPDATE (preference, email, province_code, district_id, address, updated_at, version) ON esube.contact TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT ON esube.consent_event TO 'esube_citizen'@'localhost';
GRANT SELECT, UPDATE (state, reason, since, last_transaction, active_until, version, latest) ON esube.registration TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT ON esube.registration_event TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT, UPDATE, DELETE ON esube.education TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT, UPDATE, DELETE ON esube.citizen_occupation TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT, UPDATE, DELETE ON esube.experience TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT, UPDATE, DELETE ON esube.citizen_language TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT, DELETE ON esube.citizen_licence TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT, DELETE ON esube.preferred_province TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT, UPDATE ON esube.working_preference TO 'esube_citizen'@'localhost';
GRANT SELECT, UPDATE (last_seen_at, ended_at, must_accept) ON esube.session TO 'esube_citizen'@'localhost';
GRANT SELECT, UPDATE (revoked_at) ON esube.device TO 'esube_citizen'@'localhost';
GRANT SELECT (id, citizen_id, outcome, label, recorded_at) ON esube.sign_in_event TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT, UPDATE (answer) ON esube.submission TO 'esube_citizen'@'localhost';
GRANT INSERT ON esube.outbox TO 'esube_citizen'@'localhost';
-- who looked at the own record: never who of the staff it was
GRANT SELECT (id, at, unit_id, action, citizen_id, reason) ON esube.audit_event TO 'esube_citizen'@'localhost';
GRANT SELECT (id, name, kind, province_code, address, phone) ON esube.unit TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.paper_type TO 'esube_citizen'@'localhost';
GRANT SELECT ON esube.priority_right TO 'esube_citizen'@'localhost';
-- own claims: entered and withdrawn; never that a paper was seen, nor a detail read back
GRANT SELECT (id, citizen_id, kind, issued_on, valid_until, entered_by, entered_at, paper_seen_at, withdrawn_at, open_since, version), INSERT (citizen_id, kind, issued_on, valid_until, entered_by, entered_by_id, entered_at, open_since), UPDATE (withdrawn_at, open_since, version) ON esube.claim TO 'esube_citizen'@'localhost';
GRANT INSERT ON esube.claim_detail TO 'esube_citizen'@'localhost';
GRANT SELECT (claim_id, outcome, decided_on, reason_sealed) ON esube.claim_decision TO 'esube_citizen'@'localhost';
-- own certificates: made and withdrawn; nothing they say is changed
GRANT SELECT, INSERT ON esube.certificate_seq TO 'esube_citizen'@'localhost';
GRANT SELECT, INSERT (id, citizen_id, code_hash, code_sealed, first_name, last_name, state, since, last_transaction, active_until, issued_on, issued_at, expires_at), UPDATE (withdrawn_at) ON esube.certificate TO 'esube_citizen'@'localhost';
