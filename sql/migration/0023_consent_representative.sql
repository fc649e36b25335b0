-- Who decided on the explicit consent of a minor, at a unit (D14). Registration at the counter writes it here too; its three columns
-- representative_* in counter_registration, which old workers still write, are copied and read no more.
CREATE TABLE consent_representative (
	event_id BIGINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'the act that the representative decided',
	citizen_id BIGINT UNSIGNED NOT NULL,
	name VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL,
	relation ENUM('mother','father','guardian') NOT NULL,
	document VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL COMMENT 'what shows it, seen by the staff member',
	staff_id INT UNSIGNED NOT NULL,
	unit_id SMALLINT UNSIGNED NOT NULL,
	recorded_at DATETIME(3) NOT NULL,
	KEY consent_representative_citizen (citizen_id, event_id),
	CONSTRAINT consent_representative_event FOREIGN KEY (event_id) REFERENCES consent_event (id),
	CONSTRAINT consent_representative_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT consent_representative_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
	CONSTRAINT consent_representative_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE TRIGGER consent_representative_changed BEFORE UPDATE ON consent_representative FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'consent_representative: rows are only added';
CREATE TRIGGER consent_representative_removed BEFORE DELETE ON consent_representative FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'consent_representative: rows are only added';
INSERT INTO consent_representative (event_id, citizen_id, name, relation, document, staff_id, unit_id, recorded_at)
SELECT MIN(e.id), r.citizen_id, r.representative_name, r.representative_relation, r.representative_document, r.staff_id, r.unit_id,
	r.recorded_at
FROM counter_registration r JOIN consent_event e ON e.citizen_id = r.citizen_id AND e.kind = 'explicit_consent'
WHERE r.representative_relation <> 'none'
GROUP BY r.citizen_id;
