-- Added only, and removed by the job of retention alone (D28): an anonymised record names no representative.
CREATE OR REPLACE TRIGGER consent_representative_removed BEFORE DELETE ON consent_representative FOR EACH ROW
	IF SUBSTRING_INDEX(USER(), '@', 1) <> 'esube_job' THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'consent_representative: rows are only added';
	END IF;
