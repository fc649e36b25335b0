-- An account that its owner says was taken over (D19): closed by a link, opened again at a unit, and what waits for staff.
ALTER TABLE credential ADD COLUMN locked_at DATETIME(3) NULL COMMENT 'closed by its owner after a recovery; a start code of a unit opens it';
CREATE TABLE recovery_undo (
	token_hash BINARY(32) NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the token in the message',
	citizen_id BIGINT UNSIGNED NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	used_at DATETIME(3) NULL,
	KEY recovery_undo_expires (expires_at),
	CONSTRAINT recovery_undo_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
CREATE TABLE staff_task (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kind ENUM('account_locked') NOT NULL,
	citizen_id BIGINT UNSIGNED NOT NULL,
	created_at DATETIME(3) NOT NULL,
	done_by INT UNSIGNED NULL,
	done_at DATETIME(3) NULL COMMENT 'NULL: waits',
	KEY staff_task_open (done_at, created_at),
	KEY staff_task_citizen (citizen_id, done_at),
	CONSTRAINT staff_task_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT staff_task_staff FOREIGN KEY (done_by) REFERENCES staff (id)
);
