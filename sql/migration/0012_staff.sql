-- The staff house (D25): units, accounts, roles with their days, sessions. Seeds of codes are sealed, codes only digests.
CREATE TABLE unit (
	id SMALLINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'directorates have their province code',
	kind ENUM('hq','directorate','service_centre') NOT NULL,
	province_code TINYINT UNSIGNED NULL COMMENT 'NULL: headquarters',
	district_id SMALLINT UNSIGNED NULL,
	name VARCHAR(80) COLLATE utf8mb4_turkish_ci NOT NULL,
	address VARCHAR(200) COLLATE utf8mb4_turkish_ci NOT NULL DEFAULT '' COMMENT 'empty: pages name ALO 170',
	phone VARCHAR(20) COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'empty: ALO 170',
	version INT UNSIGNED NOT NULL DEFAULT 1,
	KEY unit_place (province_code, kind, name),
	CONSTRAINT unit_province FOREIGN KEY (province_code) REFERENCES province (code),
	CONSTRAINT unit_district FOREIGN KEY (district_id) REFERENCES district (id)
);
CREATE TABLE staff (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	username VARCHAR(32) COLLATE ascii_bin NOT NULL,
	first_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	last_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	unit_id SMALLINT UNSIGNED NOT NULL,
	state ENUM('invited','active','suspended') NOT NULL DEFAULT 'invited',
	password_hash VARCHAR(160) COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'argon2id over the peppered password',
	password_at DATETIME(3) NULL,
	totp_sealed VARBINARY(80) NULL COMMENT 'seed, 20 bytes',
	totp_step_used BIGINT NOT NULL DEFAULT 0 COMMENT 'last 30-second step whose code was taken: no code is good twice',
	created_at DATETIME(3) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	UNIQUE KEY staff_username (username),
	KEY staff_unit (unit_id),
	KEY staff_name (last_name, first_name),
	CONSTRAINT staff_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE TABLE staff_role (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	staff_id INT UNSIGNED NOT NULL,
	role ENUM('clerk','approver','unit_head','hq','auditor','admin') NOT NULL COMMENT 'in the order of enum staff_role',
	unit_id SMALLINT UNSIGNED NOT NULL COMMENT 'the unit when it was given',
	valid_from DATE NOT NULL,
	valid_to DATE NULL COMMENT 'last day it counts; NULL = open',
	granted_by INT UNSIGNED NULL COMMENT 'NULL: the operator',
	granted_at DATETIME(3) NOT NULL,
	ended_by INT UNSIGNED NULL,
	ended_at DATETIME(3) NULL COMMENT 'taken away: counts no more, whatever its days say',
	KEY staff_role_staff (staff_id, role),
	CONSTRAINT staff_role_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
	CONSTRAINT staff_role_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE TABLE staff_invitation (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	staff_id INT UNSIGNED NOT NULL,
	nonce BINARY(16) NOT NULL COMMENT 'the code follows from it by HMAC with a key that only servers have',
	created_by INT UNSIGNED NULL COMMENT 'NULL: the operator',
	created_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	owner BINARY(32) NULL COMMENT 'the browser that gave the code: SHA-256 of its visitor cookie',
	password_hash VARCHAR(160) COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'waits for the first code of the telephone',
	used_at DATETIME(3) NULL,
	KEY staff_invitation_staff (staff_id, id),
	KEY staff_invitation_owner (owner),
	CONSTRAINT staff_invitation_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
CREATE TABLE staff_recovery_code (
	code_hash BINARY(32) NOT NULL PRIMARY KEY,
	staff_id INT UNSIGNED NOT NULL,
	owner BINARY(32) NOT NULL COMMENT 'the session that may read them, for some minutes',
	created_at DATETIME(3) NOT NULL,
	used_at DATETIME(3) NULL,
	KEY staff_recovery_code_staff (staff_id),
	CONSTRAINT staff_recovery_code_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
CREATE TABLE staff_sign_in (
	token_hash BINARY(32) NOT NULL PRIMARY KEY COMMENT 'the step between password and code',
	staff_id INT UNSIGNED NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	used_at DATETIME(3) NULL,
	KEY staff_sign_in_expires (expires_at),
	CONSTRAINT staff_sign_in_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
CREATE TABLE staff_session (
	token_hash BINARY(32) NOT NULL PRIMARY KEY,
	staff_id INT UNSIGNED NOT NULL,
	label VARCHAR(80) NOT NULL COMMENT 'browser and system as a person would say them',
	created_at DATETIME(3) NOT NULL,
	last_seen_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	ended_at DATETIME(3) NULL,
	reauth_at DATETIME(3) NOT NULL COMMENT 'last time password and code were typed',
	KEY staff_session_staff (staff_id, created_at),
	KEY staff_session_expires (expires_at),
	CONSTRAINT staff_session_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
