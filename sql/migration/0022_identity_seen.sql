-- What staff do about an identity that the population registry does not confirm (D16: a mismatch goes to a queue of staff).
-- Who waits for staff follows from the check's own columns: a mismatch, or a foreigner's number, which is not asked about.
ALTER TABLE identity_check
	MODIFY state ENUM('pending','matched','mismatch','unavailable','settled') NOT NULL
		COMMENT 'mismatch: staff look at it; settled: staff saw the paper, the registry is not asked again',
	ADD COLUMN waits_since DATETIME(3) AS (IF(state = 'mismatch' OR (state = 'unavailable' AND reason = 'foreign'), checked_at, NULL)) STORED
		COMMENT 'for staff; NULL = nobody waits',
	ADD KEY identity_check_waiting (waits_since, citizen_id);
-- Which paper was seen, and what the record said of the person then: after a correction, the old values. Rows are only ever added.
CREATE TABLE identity_seen (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	act ENUM('confirmed','corrected') NOT NULL,
	paper ENUM('identity_card','driving_licence','passport','foreigner_card','temporary_card') NOT NULL,
	note VARCHAR(400) NOT NULL DEFAULT '',
	first_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL COMMENT 'as it stood before',
	last_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	father_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	birth_date DATE NOT NULL,
	minor_at_signup BOOLEAN NOT NULL COMMENT 'D14',
	staff_id INT UNSIGNED NOT NULL,
	unit_id SMALLINT UNSIGNED NOT NULL,
	seen_at DATETIME(3) NOT NULL,
	KEY identity_seen_citizen (citizen_id, id),
	CONSTRAINT identity_seen_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT identity_seen_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
	CONSTRAINT identity_seen_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE TRIGGER identity_seen_changed BEFORE UPDATE ON identity_seen FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'identity_seen: rows are only added';
CREATE TRIGGER identity_seen_removed BEFORE DELETE ON identity_seen FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'identity_seen: rows are only added';
