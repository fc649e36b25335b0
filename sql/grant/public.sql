-- public: published rows only; no person.
GRANT SELECT ON esube.legal_text TO 'esube_public'@'localhost';
GRANT SELECT ON esube.rule_value TO 'esube_public'@'localhost';
GRANT SELECT ON esube.province TO 'esube_public'@'localhost';
GRANT SELECT ON esube.service_point TO 'esube_public'@'localhost';
