-- Finding people and seeing them (D25, D26); the index that finds them is in 0020_find_index.sql.
-- What somebody typed into a search form, so that no address and no log holds it.
CREATE TABLE staff_search (
	token_hash BINARY(32) NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the id in the address',
	session_hash BINARY(32) NOT NULL COMMENT 'nobody else''s session may use it',
	kind ENUM('number','phone','name','birth') NOT NULL,
	typed_sealed VARBINARY(900) NOT NULL,
	citizen_id BIGINT UNSIGNED NULL COMMENT 'whom an exact number found',
	found SMALLINT UNSIGNED NOT NULL COMMENT '1001 = more than 1000',
	created_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	KEY staff_search_expires (expires_at)
);
-- For whom a session gave a reason, and until when it carries it; the newest counts.
CREATE TABLE staff_look (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	session_hash BINARY(32) NOT NULL,
	citizen_id BIGINT UNSIGNED NOT NULL,
	reason VARCHAR(24) COLLATE ascii_bin NOT NULL COMMENT 'feature/audit/audit.h',
	note VARCHAR(400) NOT NULL DEFAULT '',
	given_at DATETIME(3) NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	KEY staff_look_session (session_hash, citizen_id, id),
	KEY staff_look_expires (expires_at)
);
-- At how many people a staff member looked in a day: one row per person, and their number, which also makes two looks at once wait
-- for each other, so that each is counted.
CREATE TABLE staff_look_person (
	staff_id INT UNSIGNED NOT NULL,
	day DATE NOT NULL COMMENT 'in Istanbul',
	citizen_id BIGINT UNSIGNED NOT NULL,
	PRIMARY KEY (staff_id, day, citizen_id),
	KEY staff_look_person_day (day)
);
CREATE TABLE staff_look_day (
	staff_id INT UNSIGNED NOT NULL,
	day DATE NOT NULL,
	people INT UNSIGNED NOT NULL,
	PRIMARY KEY (staff_id, day),
	KEY staff_look_day_day (day)
);
CREATE TABLE look_alarm (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	staff_id INT UNSIGNED NOT NULL,
	unit_id SMALLINT UNSIGNED NOT NULL COMMENT 'whose head sees it',
	day DATE NOT NULL,
	raised_at DATETIME(3) NOT NULL,
	seen_by INT UNSIGNED NULL,
	seen_at DATETIME(3) NULL,
	note VARCHAR(400) NOT NULL DEFAULT '' COMMENT 'what the head found out',
	UNIQUE KEY look_alarm_once (staff_id, day),
	KEY look_alarm_unit (unit_id, id),
	CONSTRAINT look_alarm_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
	CONSTRAINT look_alarm_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
-- Notes on a record, for staff alone. Rows are only ever added: a newer one takes the place of an older one.
CREATE TABLE citizen_note (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	supersedes BIGINT UNSIGNED NULL,
	text VARCHAR(500) NOT NULL,
	staff_id INT UNSIGNED NOT NULL,
	unit_id SMALLINT UNSIGNED NOT NULL,
	written_at DATETIME(3) NOT NULL,
	UNIQUE KEY citizen_note_once (supersedes),
	KEY citizen_note_citizen (citizen_id, id),
	CONSTRAINT citizen_note_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT citizen_note_supersedes FOREIGN KEY (supersedes) REFERENCES citizen_note (id),
	CONSTRAINT citizen_note_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
	CONSTRAINT citizen_note_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE TRIGGER citizen_note_changed BEFORE UPDATE ON citizen_note FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'citizen_note: rows are only added';
CREATE TRIGGER citizen_note_removed BEFORE DELETE ON citizen_note FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'citizen_note: rows are only added';
