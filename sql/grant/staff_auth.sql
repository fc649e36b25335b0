-- staff_auth: signing in of staff: passwords, seeds, codes, sessions. No citizen, no page data.
GRANT SELECT ON esube.rule_value TO 'esube_staff_auth'@'localhost';
GRANT INSERT ON esube.audit_event TO 'esube_staff_auth'@'localhost';
GRANT SELECT, INSERT, UPDATE (answer) ON esube.submission TO 'esube_staff_auth'@'localhost';
GRANT SELECT, INSERT, UPDATE, DELETE ON esube.attempt TO 'esube_staff_auth'@'localhost';
GRANT SELECT ON esube.unit TO 'esube_staff_auth'@'localhost';
GRANT SELECT, UPDATE (state, password_hash, password_at, totp_sealed, totp_step_used, version) ON esube.staff TO 'esube_staff_auth'@'localhost';
GRANT SELECT ON esube.staff_role TO 'esube_staff_auth'@'localhost';
GRANT SELECT, UPDATE (owner, password_hash, used_at) ON esube.staff_invitation TO 'esube_staff_auth'@'localhost';
GRANT SELECT, INSERT, UPDATE (used_at), DELETE ON esube.staff_recovery_code TO 'esube_staff_auth'@'localhost';
GRANT SELECT, INSERT, UPDATE ON esube.staff_sign_in TO 'esube_staff_auth'@'localhost';
GRANT SELECT, INSERT, UPDATE (token_hash, last_seen_at, ended_at, reauth_at) ON esube.staff_session TO 'esube_staff_auth'@'localhost';
GRANT SELECT, INSERT, UPDATE, DELETE ON esube.staff_browser TO 'esube_staff_auth'@'localhost';
-- raises alarms about sign-ins, and reads none
GRANT INSERT (kind, staff_id, unit_id, day, raised_at) ON esube.look_alarm TO 'esube_staff_auth'@'localhost';
