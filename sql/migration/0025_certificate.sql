-- Registration certificates: what a record said on a day, under a code that stands on the paper. Of the code the digest is looked
-- for (95 random bits: it is not reversed) and the sealed text lets the owner have the PDF again; neither gives it away. Rows go at
-- expires_at, and with the person (D28). Issuing is no transaction (D3).
CREATE SEQUENCE certificate_seq CACHE 100;
CREATE TABLE certificate (
	id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	code_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the code as printed',
	code_sealed VARBINARY(64) NOT NULL,
	first_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL COMMENT 'as the certificate says, whatever is corrected later',
	last_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL,
	state ENUM('draft','active','passive') NOT NULL COMMENT 'on issued_on; never the reason',
	since DATE NOT NULL,
	last_transaction DATE NULL,
	active_until DATE NULL COMMENT 'of an active record',
	issued_on DATE NOT NULL COMMENT 'in Istanbul',
	issued_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	withdrawn_at DATETIME(3) NULL,
	UNIQUE KEY certificate_code (code_hash),
	KEY certificate_citizen (citizen_id, issued_on),
	KEY certificate_expires (expires_at),
	CONSTRAINT certificate_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
-- What anybody learns by a code; the public zone reads this and nothing else of a person. Names are the first letter of each
-- word. A withdrawn certificate says that it was withdrawn, and no more.
CREATE ALGORITHM = MERGE VIEW certificate_shown AS
	SELECT c.code_hash, c.expires_at, c.issued_on, c.withdrawn_at,
		IF(c.withdrawn_at IS NULL, CONCAT_WS(' ', REGEXP_REPLACE(c.first_name, '(\\S)\\S*', '\\1***'),
			REGEXP_REPLACE(c.last_name, '(\\S)\\S*', '\\1***')), NULL) AS name,
		IF(c.withdrawn_at IS NULL, c.state, NULL) AS state,
		IF(c.withdrawn_at IS NULL, c.since, NULL) AS since,
		IF(c.withdrawn_at IS NULL, c.active_until, NULL) AS active_until,
		IF(c.withdrawn_at IS NULL, (SELECT MAX(n.issued_on) FROM certificate n WHERE n.citizen_id = c.citizen_id
			AND n.withdrawn_at IS NULL AND n.issued_on > c.issued_on), NULL) AS newer_on,
		IF(c.withdrawn_at IS NULL, r.state, NULL) AS record_state,
		IF(c.withdrawn_at IS NULL, r.active_until, NULL) AS record_active_until
	FROM certificate c JOIN registration r ON r.citizen_id = c.citizen_id;
