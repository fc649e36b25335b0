-- What headquarters publishes (D9; "What is a figure is a row of dated data"). Nothing published is changed or removed.
-- A version of a legal text may be withdrawn before its first day: then it never holds.
ALTER TABLE legal_text
	ADD COLUMN published_by INT UNSIGNED NULL COMMENT 'staff; NULL: the operator',
	ADD COLUMN published_at DATETIME(3) NULL,
	ADD COLUMN withdrawn_by INT UNSIGNED NULL COMMENT 'staff',
	ADD COLUMN withdrawn_at DATETIME(3) NULL;
-- one draft of each text and language, until it is published
CREATE TABLE legal_draft (
	kind ENUM('membership_agreement','privacy_notice','explicit_consent') NOT NULL,
	language ENUM('tr','en') NOT NULL,
	title VARCHAR(160) COLLATE utf8mb4_turkish_ci NOT NULL,
	body MEDIUMTEXT NOT NULL,
	updated_by INT UNSIGNED NOT NULL COMMENT 'staff',
	updated_at DATETIME(3) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	PRIMARY KEY (kind, language)
);
-- A value entered again for the same day is a further row; the newest of a day counts.
ALTER TABLE rule_value
	ADD COLUMN version SMALLINT UNSIGNED NOT NULL DEFAULT 1 AFTER valid_from,
	ADD COLUMN set_by INT UNSIGNED NULL COMMENT 'staff; NULL: loaded from the list',
	ADD COLUMN set_at DATETIME(3) NULL,
	DROP PRIMARY KEY,
	ADD PRIMARY KEY (name, valid_from, version);
