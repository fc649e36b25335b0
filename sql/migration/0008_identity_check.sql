-- Whose identity is still to be asked of the population registry, and what came of it (D16). No row: the record rests on
-- the person's declaration alone (R6).
CREATE TABLE identity_check (
	citizen_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	state ENUM('pending','matched','mismatch','unavailable') NOT NULL COMMENT 'mismatch: a clerk looks at it',
	reason ENUM('none','unreachable','timeout','untrusted','http','fault','unreadable','too_large','record','foreign') NOT NULL DEFAULT 'none' COMMENT 'why there is no answer',
	tries INT UNSIGNED NOT NULL DEFAULT 0,
	next_try_at DATETIME(3) NULL COMMENT 'NULL = not asked again',
	checked_at DATETIME(3) NULL COMMENT 'the last try',
	created_at DATETIME(3) NOT NULL,
	KEY identity_check_due (next_try_at, citizen_id),
	KEY identity_check_state (state, checked_at, citizen_id),
	CONSTRAINT identity_check_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT identity_check_settled CHECK (state IN ('pending','unavailable') OR next_try_at IS NULL)
);
