-- The CV: what matching needs (R3, R4).
CREATE TABLE education (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	level_code VARCHAR(24) COLLATE ascii_bin NOT NULL,
	school VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL DEFAULT '',
	field VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL DEFAULT '',
	status ENUM('graduated','attending','left') NOT NULL,
	end_year SMALLINT UNSIGNED NULL,
	created_at DATETIME(3) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	KEY education_citizen (citizen_id, id),
	CONSTRAINT education_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT education_level FOREIGN KEY (level_code) REFERENCES education_level (code)
);
CREATE TABLE citizen_occupation (
	citizen_id BIGINT UNSIGNED NOT NULL,
	occupation_code INT UNSIGNED NOT NULL,
	years TINYINT UNSIGNED NOT NULL COMMENT 'years of practice, 0-60',
	created_at DATETIME(3) NOT NULL,
	PRIMARY KEY (citizen_id, occupation_code),
	CONSTRAINT citizen_occupation_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT citizen_occupation_occupation FOREIGN KEY (occupation_code) REFERENCES occupation (code)
);
CREATE TABLE experience (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	employer VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL,
	job VARCHAR(120) COLLATE utf8mb4_turkish_ci NOT NULL,
	start_year SMALLINT UNSIGNED NOT NULL,
	start_month TINYINT UNSIGNED NOT NULL,
	end_year SMALLINT UNSIGNED NULL COMMENT 'NULL = still there',
	end_month TINYINT UNSIGNED NULL,
	description VARCHAR(1000) NOT NULL DEFAULT '',
	created_at DATETIME(3) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	KEY experience_citizen (citizen_id, id),
	CONSTRAINT experience_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
CREATE TABLE citizen_language (
	citizen_id BIGINT UNSIGNED NOT NULL,
	language_code CHAR(3) COLLATE ascii_bin NOT NULL,
	level ENUM('a1','a2','b1','b2','c1','c2','native') NOT NULL COMMENT 'CEFR',
	created_at DATETIME(3) NOT NULL,
	PRIMARY KEY (citizen_id, language_code),
	CONSTRAINT citizen_language_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT citizen_language_language FOREIGN KEY (language_code) REFERENCES language (code)
);
CREATE TABLE citizen_licence (
	citizen_id BIGINT UNSIGNED NOT NULL,
	licence_code VARCHAR(4) COLLATE ascii_bin NOT NULL,
	created_at DATETIME(3) NOT NULL,
	PRIMARY KEY (citizen_id, licence_code),
	CONSTRAINT citizen_licence_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT citizen_licence_licence FOREIGN KEY (licence_code) REFERENCES licence_class (code)
);
CREATE TABLE preferred_province (
	citizen_id BIGINT UNSIGNED NOT NULL,
	province_code TINYINT UNSIGNED NOT NULL,
	PRIMARY KEY (citizen_id, province_code),
	CONSTRAINT preferred_province_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT preferred_province_province FOREIGN KEY (province_code) REFERENCES province (code)
);
CREATE TABLE working_preference (
	citizen_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	full_time BOOLEAN NOT NULL,
	part_time BOOLEAN NOT NULL,
	shifts BOOLEAN NOT NULL,
	remote BOOLEAN NOT NULL,
	seasonal BOOLEAN NOT NULL,
	updated_at DATETIME(3) NOT NULL,
	CONSTRAINT working_preference_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
