-- Special statuses (R7-R24, D21-D24): a claim is entered, a paper is seen, an approver decides. What everyone may see
-- (kind, yes or no, end date) stands in plain columns; health and conviction data only in claim_detail.sealed.
CREATE TABLE paper_type (
	code VARCHAR(32) COLLATE ascii_bin NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL COMMENT 'last day it is taken; NULL = open',
	kind ENUM('disabled','ex_convict','priority') NOT NULL,
	position TINYINT UNSIGNED NOT NULL,
	title_tr VARCHAR(160) COLLATE utf8mb4_turkish_ci NOT NULL,
	title_en VARCHAR(160) NOT NULL,
	source VARCHAR(80) NOT NULL COMMENT 'rule or decision',
	PRIMARY KEY (code, valid_from)
);
CREATE TABLE priority_right (
	code VARCHAR(32) COLLATE ascii_bin NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	position TINYINT UNSIGNED NOT NULL,
	title_tr VARCHAR(160) COLLATE utf8mb4_turkish_ci NOT NULL,
	title_en VARCHAR(160) NOT NULL,
	source VARCHAR(80) NOT NULL,
	PRIMARY KEY (code, valid_from)
);
CREATE TABLE offence (
	code VARCHAR(32) COLLATE ascii_bin NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	list ENUM('barring','qualifying') NOT NULL COMMENT 'R17, R18',
	position TINYINT UNSIGNED NOT NULL,
	title_tr VARCHAR(160) COLLATE utf8mb4_turkish_ci NOT NULL,
	title_en VARCHAR(160) NOT NULL,
	source VARCHAR(80) NOT NULL,
	PRIMARY KEY (code, valid_from)
);
-- A renewal is a new row. The end date is what counts now: a bulk extension moves it, its event keeps the old one.
CREATE TABLE claim (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	citizen_id BIGINT UNSIGNED NOT NULL,
	kind ENUM('disabled','ex_convict','priority') NOT NULL,
	issued_on DATE NOT NULL COMMENT 'of the paper: the newest approved one counts (R14)',
	valid_until DATE NULL COMMENT 'last day it counts (R13); NULL = permanent',
	entered_by ENUM('citizen','staff') NOT NULL,
	entered_by_id BIGINT UNSIGNED NOT NULL,
	entered_at DATETIME(3) NOT NULL,
	paper_seen_by BIGINT UNSIGNED NULL COMMENT 'staff',
	paper_seen_at DATETIME(3) NULL,
	withdrawn_at DATETIME(3) NULL,
	open_since DATE NULL COMMENT 'the queue: first day in Istanbul; NULL once decided or withdrawn',
	watch_until DATE NULL COMMENT 'approved and not yet told of its end: the last day it counts',
	open_kind VARCHAR(12) COLLATE ascii_bin AS (IF(open_since IS NULL, NULL, kind)) VIRTUAL COMMENT 'one open claim of a kind per person',
	version INT UNSIGNED NOT NULL DEFAULT 1,
	KEY claim_citizen (citizen_id, id),
	KEY claim_queue (open_since, id),
	KEY claim_watch (watch_until, id),
	KEY claim_end (kind, valid_until, id),
	UNIQUE KEY claim_open (citizen_id, open_kind),
	CONSTRAINT claim_person FOREIGN KEY (citizen_id) REFERENCES citizen (id),
	CONSTRAINT claim_term CHECK (valid_until IS NULL OR valid_until >= issued_on),
	CONSTRAINT claim_seen CHECK ((paper_seen_by IS NULL) = (paper_seen_at IS NULL))
);
-- Degree, paper, issuer, offences and sentence, in a box that only the deciding program can open (D24). What staff
-- complete is a further row; the newest one counts.
CREATE TABLE claim_detail (
	claim_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	sealed VARBINARY(4096) NOT NULL COMMENT 'always the same size',
	written_at DATETIME(3) NOT NULL,
	PRIMARY KEY (claim_id, seq),
	CONSTRAINT claim_detail_claim FOREIGN KEY (claim_id) REFERENCES claim (id)
);
-- Exactly one for each claim. Who decides neither entered it nor saw its paper (D21).
CREATE TABLE claim_decision (
	claim_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	outcome ENUM('approved','refused') NOT NULL,
	reason_sealed VARBINARY(2100) NOT NULL COMMENT 'reason and words for the citizen, under the column key',
	entered_by BIGINT UNSIGNED NULL COMMENT 'staff; NULL = the citizen',
	seen_by BIGINT UNSIGNED NULL COMMENT 'staff who saw the paper; NULL = nobody, then only a refusal',
	seen_at DATETIME(3) NULL,
	decided_by BIGINT UNSIGNED NOT NULL COMMENT 'staff',
	unit_id SMALLINT UNSIGNED NOT NULL,
	decided_on DATE NOT NULL COMMENT 'in Istanbul: it counts from this day on',
	decided_at DATETIME(3) NOT NULL,
	CONSTRAINT claim_decision_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
	CONSTRAINT claim_decision_two CHECK ((entered_by IS NULL OR entered_by <> decided_by) AND (seen_by IS NULL OR seen_by <> decided_by)),
	CONSTRAINT claim_decision_paper CHECK (outcome = 'refused' OR seen_by IS NOT NULL)
);
CREATE TABLE claim_event (
	claim_id BIGINT UNSIGNED NOT NULL,
	kind ENUM('reminder_first','reminder_second','escalated','ended','extended','extension_undone') NOT NULL,
	effective_on DATE NOT NULL COMMENT 'ended: the first normal day (R13)',
	extension_id INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'of the bulk act (R16)',
	old_until DATE NULL,
	new_until DATE NULL,
	recorded_at DATETIME(3) NOT NULL,
	PRIMARY KEY (claim_id, kind, effective_on, extension_id),
	KEY claim_event_extension (extension_id, kind, claim_id),
	CONSTRAINT claim_event_claim FOREIGN KEY (claim_id) REFERENCES claim (id)
);
-- A bulk act of headquarters (R16): end dates of a window become another date; counted first, done in batches, undone.
CREATE TABLE claim_extension (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	window_from DATE NOT NULL,
	window_to DATE NOT NULL,
	new_until DATE NOT NULL,
	act_number VARCHAR(60) NOT NULL,
	counted INT UNSIGNED NOT NULL COMMENT 'by the preview',
	state ENUM('previewed','doing','done','undoing','undone') NOT NULL DEFAULT 'previewed',
	created_by BIGINT UNSIGNED NOT NULL COMMENT 'staff',
	created_at DATETIME(3) NOT NULL,
	changed_by BIGINT UNSIGNED NULL,
	changed_at DATETIME(3) NULL,
	CONSTRAINT claim_extension_window CHECK (window_from <= window_to AND window_to < new_until)
);
-- What counts of a person's approved claims, so that the session's JOIN needs no other table: 'd2027-06-30,p-' is
-- disabled through that day and priority for good. Kept in the transaction of a decision or an extension.
ALTER TABLE registration ADD COLUMN special VARCHAR(40) COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'approved claims that count: kind and last day';
