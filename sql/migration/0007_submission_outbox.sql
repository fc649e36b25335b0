-- Forms answered once, and messages that leave with the transaction that caused them.
CREATE TABLE submission (
	key_hash BINARY(32) NOT NULL PRIMARY KEY COMMENT 'SHA-256 of owner, route and idempotency key',
	answer VARCHAR(200) COLLATE ascii_bin NOT NULL,
	created_at DATETIME(3) NOT NULL,
	KEY submission_created (created_at)
);
CREATE SEQUENCE outbox_seq CACHE 100;
CREATE TABLE outbox (
	id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NULL,
	channel ENUM('sms','email','letter') NOT NULL,
	purpose VARCHAR(32) COLLATE ascii_bin NOT NULL,
	cause BINARY(32) NOT NULL COMMENT 'digest of what caused it: one message per purpose and cause',
	content_sealed VARBINARY(6000) NULL COMMENT 'to, subject, text; wiped once sent',
	created_at DATETIME(3) NOT NULL,
	useless_after DATETIME(3) NOT NULL,
	next_try_at DATETIME(3) NOT NULL,
	tries TINYINT UNSIGNED NOT NULL DEFAULT 0,
	state ENUM('waiting','sent','failed','useless') NOT NULL DEFAULT 'waiting',
	sent_at DATETIME(3) NULL,
	failure VARCHAR(120) NOT NULL DEFAULT '',
	recheck_on DATE NULL COMMENT 'send only while the record still ends on this day (D6)',
	UNIQUE KEY outbox_cause (purpose, cause),
	KEY outbox_due (state, next_try_at, id),
	KEY outbox_citizen (citizen_id, id)
);
CREATE TABLE job_lease (
	name VARCHAR(24) COLLATE ascii_bin NOT NULL PRIMARY KEY,
	holder VARCHAR(40) COLLATE ascii_bin NOT NULL,
	until DATETIME(3) NOT NULL
);
