-- Reference data: loaded from sql/seed by `ctl seed`, read by every program.
CREATE TABLE province (
	code TINYINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'plate code 1-81',
	name VARCHAR(40) COLLATE utf8mb4_turkish_ci NOT NULL
);
CREATE TABLE district (
	id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	province_code TINYINT UNSIGNED NOT NULL,
	name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	UNIQUE KEY district_name (province_code, name),
	CONSTRAINT district_province FOREIGN KEY (province_code) REFERENCES province (code)
);
CREATE TABLE education_level (
	code VARCHAR(24) COLLATE ascii_bin NOT NULL PRIMARY KEY,
	position TINYINT UNSIGNED NOT NULL,
	title_tr VARCHAR(80) COLLATE utf8mb4_turkish_ci NOT NULL,
	title_en VARCHAR(80) NOT NULL,
	needs_field BOOLEAN NOT NULL
);
CREATE TABLE licence_class (
	code VARCHAR(4) COLLATE ascii_bin NOT NULL PRIMARY KEY,
	position TINYINT UNSIGNED NOT NULL,
	title_tr VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL,
	title_en VARCHAR(120) NOT NULL
);
CREATE TABLE language (
	code CHAR(3) COLLATE ascii_bin NOT NULL PRIMARY KEY,
	title_tr VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	title_en VARCHAR(60) NOT NULL
);
CREATE TABLE isco_group (
	code CHAR(4) COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'ISCO-08 unit group',
	title_tr VARCHAR(160) COLLATE utf8mb4_turkish_ci NOT NULL,
	title_en VARCHAR(160) NOT NULL
);
CREATE TABLE occupation (
	code INT UNSIGNED NOT NULL PRIMARY KEY,
	isco_code CHAR(4) COLLATE ascii_bin NOT NULL,
	title_tr VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL,
	title_en VARCHAR(120) NOT NULL,
	search_key VARCHAR(900) COLLATE ascii_bin NOT NULL COMMENT 'folded titles and words (base/turkish.h)',
	CONSTRAINT occupation_isco FOREIGN KEY (isco_code) REFERENCES isco_group (code)
);
CREATE TABLE service_point (
	province_code TINYINT UNSIGNED NOT NULL PRIMARY KEY,
	name VARCHAR(80) COLLATE utf8mb4_turkish_ci NOT NULL,
	phone VARCHAR(20) COLLATE ascii_bin NOT NULL,
	CONSTRAINT service_point_province FOREIGN KEY (province_code) REFERENCES province (code)
);
CREATE TABLE rule_value (
	name VARCHAR(48) COLLATE ascii_bin NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL COMMENT 'last day it holds; NULL = open',
	value INT NOT NULL,
	unit VARCHAR(16) COLLATE ascii_bin NOT NULL,
	source VARCHAR(80) NOT NULL COMMENT 'rule or decision',
	PRIMARY KEY (name, valid_from)
);
CREATE TABLE legal_text (
	kind ENUM('membership_agreement','privacy_notice','explicit_consent') NOT NULL,
	version SMALLINT UNSIGNED NOT NULL,
	language ENUM('tr','en') NOT NULL,
	valid_from DATE NOT NULL,
	title VARCHAR(160) COLLATE utf8mb4_turkish_ci NOT NULL,
	body MEDIUMTEXT NOT NULL,
	sha256 BINARY(32) NOT NULL COMMENT 'of title, LF, body: the text shown (D9)',
	PRIMARY KEY (kind, version, language)
);
