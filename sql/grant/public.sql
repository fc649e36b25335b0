-- public: published rows only; no person. Certificates by a view that shows what a code is answered with.
GRANT SELECT ON esube.legal_text TO 'esube_public'@'localhost';
GRANT SELECT ON esube.rule_value TO 'esube_public'@'localhost';
GRANT SELECT ON esube.province TO 'esube_public'@'localhost';
GRANT SELECT ON esube.service_point TO 'esube_public'@'localhost';
GRANT SELECT ON esube.certificate_shown TO 'esube_public'@'localhost';
