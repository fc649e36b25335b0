-- The counter (issue 3, "Do for the citizen"): what staff saw when they registered somebody, and the printed start code.
CREATE TABLE counter_registration (
	citizen_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	staff_id INT UNSIGNED NOT NULL COMMENT 'who saw the identity paper and the signed texts (R2)',
	unit_id SMALLINT UNSIGNED NOT NULL,
	paper ENUM('identity_card','driving_licence','passport','foreigner_card','temporary_card') NOT NULL,
	representative_name VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL DEFAULT '' COMMENT 'who decided on the explicit consent of a minor (D14)',
	representative_relation ENUM('none','mother','father','guardian') NOT NULL DEFAULT 'none',
	representative_document VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL DEFAULT '' COMMENT 'the paper that shows it',
	recorded_at DATETIME(3) NOT NULL,
	CONSTRAINT counter_registration_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT counter_registration_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
	CONSTRAINT counter_registration_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE TABLE start_code (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	nonce BINARY(16) NOT NULL COMMENT 'random; the code is its HMAC with a key that only servers have: nothing here gives it away',
	created_by INT UNSIGNED NOT NULL,
	created_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	tries TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'wrong ones',
	used_at DATETIME(3) NULL,
	KEY start_code_citizen (citizen_id, id),
	KEY start_code_expires (expires_at),
	CONSTRAINT start_code_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT start_code_staff FOREIGN KEY (created_by) REFERENCES staff (id)
);
