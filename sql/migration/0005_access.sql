-- Who may sign in, and what protects it. Tokens and codes are stored only as hashes.
CREATE TABLE credential (
	citizen_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	password_hash VARCHAR(160) COLLATE ascii_bin NOT NULL COMMENT 'argon2id over the peppered password',
	changed_at DATETIME(3) NOT NULL,
	code_always BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'phone code on unknown devices; may be turned off with 15+ characters (D17)',
	CONSTRAINT credential_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
CREATE TABLE attempt (
	scope VARCHAR(24) COLLATE ascii_bin NOT NULL COMMENT 'signin_number, signin_ip, signup_number, picture …',
	subject BINARY(32) NOT NULL COMMENT 'keyed index: unknown numbers are counted like known ones (D18)',
	failures INT UNSIGNED NOT NULL,
	window_start DATETIME(3) NOT NULL,
	blocked_until DATETIME(3) NULL,
	PRIMARY KEY (scope, subject),
	KEY attempt_window (window_start)
);
CREATE TABLE phone_code (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	purpose ENUM('signup','signin','recovery') NOT NULL,
	owner BINARY(32) NOT NULL COMMENT 'SHA-256 of the token it is bound to',
	prefix CHAR(3) COLLATE ascii_bin NOT NULL,
	code_hmac BINARY(32) NOT NULL,
	tries TINYINT UNSIGNED NOT NULL DEFAULT 0,
	created_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	used_at DATETIME(3) NULL,
	KEY phone_code_owner (owner, purpose, id),
	KEY phone_code_expires (expires_at)
);
CREATE TABLE phone_code_sent (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	mobile_index BINARY(32) NOT NULL,
	sent_at DATETIME(3) NOT NULL,
	KEY phone_code_sent_mobile (mobile_index, sent_at),
	KEY phone_code_sent_at (sent_at)
);
CREATE TABLE session (
	token_hash BINARY(32) NOT NULL PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	device_hash BINARY(32) NULL,
	label VARCHAR(80) NOT NULL COMMENT 'browser and system as a person would say them',
	created_at DATETIME(3) NOT NULL,
	last_seen_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	ended_at DATETIME(3) NULL,
	password_at DATETIME(3) NOT NULL COMMENT 'last time the password was typed (D20)',
	must_accept BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'a new agreement waits (D9)',
	KEY session_citizen (citizen_id, created_at),
	KEY session_expires (expires_at),
	CONSTRAINT session_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
CREATE TABLE device (
	token_hash BINARY(32) NOT NULL PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	label VARCHAR(80) NOT NULL,
	created_at DATETIME(3) NOT NULL,
	last_used_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	revoked_at DATETIME(3) NULL,
	KEY device_citizen (citizen_id),
	CONSTRAINT device_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
CREATE TABLE sign_in_event (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	outcome ENUM('signed_in','wrong_password','wrong_code','blocked','signed_out') NOT NULL,
	label VARCHAR(80) NOT NULL,
	ip VARCHAR(45) COLLATE ascii_bin NOT NULL,
	recorded_at DATETIME(3) NOT NULL,
	KEY sign_in_event_citizen (citizen_id, id),
	CONSTRAINT sign_in_event_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
CREATE TABLE sign_in (
	token_hash BINARY(32) NOT NULL PRIMARY KEY COMMENT 'the step between password and phone code',
	citizen_id BIGINT UNSIGNED NOT NULL,
	created_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	used_at DATETIME(3) NULL,
	KEY sign_in_expires (expires_at),
	CONSTRAINT sign_in_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
