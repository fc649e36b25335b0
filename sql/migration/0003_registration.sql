-- The job-seeker record (D1-D4): one row of current facts, and the events it follows from.
CREATE TABLE registration (
	citizen_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	state ENUM('draft','active','passive') NOT NULL,
	reason ENUM('none','expired','citizen_request','staff_decision','deceased','duplicate') NOT NULL DEFAULT 'none',
	last_transaction DATE NULL COMMENT 'R25',
	active_until DATE NULL COMMENT 'active through the end of this day in Istanbul (D4)',
	since DATE NOT NULL COMMENT 'first day of this state with this reason',
	created_on DATE NOT NULL,
	version INT UNSIGNED NOT NULL COMMENT 'seq of the newest event',
	KEY registration_due (state, active_until, citizen_id),
	CONSTRAINT registration_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
CREATE TABLE registration_event (
	citizen_id BIGINT UNSIGNED NOT NULL,
	seq INT UNSIGNED NOT NULL COMMENT '1, 2, 3 per person: two writers cannot both take one',
	kind ENUM('created','activated','reactivated','transaction','passivated','expired','corrected') NOT NULL,
	cause ENUM('none','activation','reactivation','profile_education','profile_occupation','profile_experience',
		'profile_language','profile_licence','profile_preference','contact','confirmation','job_application',
		'programme_application','referral','interview','staff_processing') NOT NULL DEFAULT 'none' COMMENT 'D3',
	reason ENUM('none','expired','citizen_request','staff_decision','deceased','duplicate') NOT NULL DEFAULT 'none',
	actor ENUM('citizen','staff','system') NOT NULL,
	actor_id BIGINT UNSIGNED NULL,
	channel ENUM('web','counter','phone','fax','email','letter','system') NOT NULL,
	effective_on DATE NOT NULL,
	active_until DATE NULL,
	recorded_at DATETIME(3) NOT NULL,
	corrects_seq INT UNSIGNED NULL COMMENT 'the event that this correction undoes (D2)',
	note VARCHAR(400) NOT NULL DEFAULT '',
	PRIMARY KEY (citizen_id, seq),
	UNIQUE KEY registration_event_corrects (citizen_id, corrects_seq),
	CONSTRAINT registration_event_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
