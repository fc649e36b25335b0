-- An unfinished sign-up (D8): kept 24 hours, its personal fields sealed in one piece.
CREATE SEQUENCE signup_seq CACHE 100;
CREATE TABLE signup (
	id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	token_hash BINARY(32) NOT NULL,
	step ENUM('identity','texts','code','password','contact','done') NOT NULL,
	draft_sealed VARBINARY(4000) NOT NULL,
	tckn_index BINARY(32) NULL,
	mobile_index BINARY(32) NULL,
	wrong_pictures SMALLINT UNSIGNED NOT NULL DEFAULT 0,
	picture_blocked_until DATETIME(3) NULL,
	phone_verified_at DATETIME(3) NULL,
	password_hash VARCHAR(160) COLLATE ascii_bin NOT NULL DEFAULT '',
	citizen_id BIGINT UNSIGNED NULL,
	created_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	UNIQUE KEY signup_token (token_hash),
	KEY signup_expires (expires_at)
);
CREATE TABLE picture_used (
	id BINARY(16) NOT NULL PRIMARY KEY COMMENT 'a picture code counts once (D15)',
	expires_at DATETIME(3) NOT NULL,
	KEY picture_used_expires (expires_at)
);
