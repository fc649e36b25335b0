-- A forgotten password (D19): from number and birth date over the phone code to a new password. A row that names nobody
-- stands for a number and a date that fit nobody: the pages are the same.
CREATE TABLE recovery (
	token_hash BINARY(32) NOT NULL PRIMARY KEY COMMENT 'of the visitor cookie',
	citizen_id BIGINT UNSIGNED NULL,
	number_index BINARY(32) NOT NULL COMMENT 'keyed index of the number that was typed',
	created_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	verified_at DATETIME(3) NULL,
	used_at DATETIME(3) NULL,
	KEY recovery_expires (expires_at),
	CONSTRAINT recovery_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
