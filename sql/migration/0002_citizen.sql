-- People. T.C. number and phone are sealed; the keyed index finds them (security.md, Data).
CREATE SEQUENCE citizen_seq START WITH 1000001 CACHE 100;
CREATE TABLE citizen (
	id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	tckn_sealed VARBINARY(64) NOT NULL,
	tckn_index BINARY(32) NOT NULL,
	mobile_sealed VARBINARY(64) NULL COMMENT 'NULL = registered at a unit without a mobile (D13)',
	mobile_index BINARY(32) NULL,
	first_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	last_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	father_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	birth_date DATE NOT NULL,
	minor_at_signup BOOLEAN NOT NULL COMMENT 'D14',
	identity_source ENUM('declaration','registry') NOT NULL COMMENT 'D16',
	language ENUM('tr','en') NOT NULL,
	created_at DATETIME(3) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	UNIQUE KEY citizen_tckn (tckn_index),
	KEY citizen_mobile (mobile_index),
	KEY citizen_name (last_name, first_name, birth_date)
);
CREATE TABLE contact (
	citizen_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	preference ENUM('sms','email','post') NOT NULL COMMENT 'R34',
	email VARCHAR(254) NOT NULL DEFAULT '',
	province_code TINYINT UNSIGNED NOT NULL,
	district_id SMALLINT UNSIGNED NOT NULL,
	address VARCHAR(400) NOT NULL DEFAULT '',
	updated_at DATETIME(3) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT contact_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT contact_province FOREIGN KEY (province_code) REFERENCES province (code),
	CONSTRAINT contact_district FOREIGN KEY (district_id) REFERENCES district (id)
);
CREATE TABLE consent_event (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	kind ENUM('membership_agreement','privacy_notice','explicit_consent') NOT NULL,
	version SMALLINT UNSIGNED NOT NULL,
	language ENUM('tr','en') NOT NULL,
	sha256 BINARY(32) NOT NULL,
	act ENUM('accepted','read','given','refused','withdrawn') NOT NULL,
	channel ENUM('web','counter','phone','fax','email','letter','system') NOT NULL,
	actor ENUM('citizen','staff','system') NOT NULL,
	ip VARCHAR(45) COLLATE ascii_bin NOT NULL,
	recorded_at DATETIME(3) NOT NULL,
	KEY consent_event_citizen (citizen_id, kind, id),
	CONSTRAINT consent_event_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT consent_event_text FOREIGN KEY (kind, version, language) REFERENCES legal_text (kind, version, language)
);
