-- staff: the account's place; its rights come with the staff pages.
GRANT SELECT ON esube.rule_value TO 'esube_staff'@'localhost';
GRANT SELECT, INSERT ON esube.audit_event TO 'esube_staff'@'localhost';
