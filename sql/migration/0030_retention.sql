-- What is kept, and for how long (D28). Ten years without a transaction: a message, thirty days, then nothing leads to the person.
ALTER TABLE registration_event
	MODIFY kind ENUM('created','activated','reactivated','transaction','passivated','expired','corrected','anonymised') NOT NULL;
ALTER TABLE registration
	ADD COLUMN anonymised_on DATE NULL COMMENT 'D28: nothing leads to the person from here on',
	ADD COLUMN kept_province TINYINT UNSIGNED NULL COMMENT 'of an anonymised record, for statistics',
	ADD COLUMN idle_since DATE AS (COALESCE(last_transaction, created_on)) STORED
		COMMENT 'last transaction; a draft: its first day. Stored: a virtual column cost every page that reads the record',
	ADD KEY registration_idle (idle_since, citizen_id);
-- Who was told that the personal data will go, and from which day on they may.
CREATE TABLE retention_notice (
	citizen_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	idle_since DATE NOT NULL COMMENT 'another day by then: the person came back',
	due_on DATE NOT NULL COMMENT 'in Istanbul',
	noticed_at DATETIME(3) NOT NULL,
	KEY retention_notice_due (due_on, citizen_id),
	CONSTRAINT retention_notice_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
-- Keys along which the job removes what has been kept long enough.
ALTER TABLE sign_in_event ADD KEY sign_in_event_recorded (recorded_at);
ALTER TABLE device ADD KEY device_expires (expires_at);
ALTER TABLE identity_seen ADD KEY identity_seen_at (seen_at);
-- Added only, and removed by the job of retention alone.
CREATE OR REPLACE TRIGGER identity_seen_removed BEFORE DELETE ON identity_seen FOR EACH ROW
	IF SUBSTRING_INDEX(USER(), '@', 1) <> 'esube_job' THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'identity_seen: rows are only added';
	END IF;
CREATE OR REPLACE TRIGGER citizen_note_removed BEFORE DELETE ON citizen_note FOR EACH ROW
	IF SUBSTRING_INDEX(USER(), '@', 1) <> 'esube_job' THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'citizen_note: rows are only added';
	END IF;
