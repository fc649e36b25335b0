-- Every signed-in page is one read of three rows (performance.md): session, registration, and this digest, which now also holds what
-- pages show of the person and of the contact data. Kept by triggers; rules and forms read the tables themselves.
ALTER TABLE profile_digest
	ADD COLUMN first_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL DEFAULT '',
	ADD COLUMN last_name VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL DEFAULT '',
	ADD COLUMN birth_date DATE NULL,
	ADD COLUMN minor_at_signup BOOLEAN NOT NULL DEFAULT FALSE,
	ADD COLUMN tckn_sealed VARBINARY(64) NOT NULL DEFAULT '',
	ADD COLUMN preference ENUM('sms','email','post') NULL COMMENT 'NULL = no contact data yet',
	ADD COLUMN email VARCHAR(254) NOT NULL DEFAULT '',
	ADD COLUMN province_code TINYINT UNSIGNED NULL,
	MODIFY educations SMALLINT UNSIGNED NOT NULL DEFAULT 0,
	MODIFY occupations SMALLINT UNSIGNED NOT NULL DEFAULT 0,
	MODIFY provinces SMALLINT UNSIGNED NOT NULL DEFAULT 0,
	MODIFY experiences SMALLINT UNSIGNED NOT NULL DEFAULT 0,
	MODIFY education_codes VARCHAR(80) COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'highest three levels, comma between',
	MODIFY occupation_codes VARCHAR(40) COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'first three',
	MODIFY province_codes VARCHAR(20) COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'first five plate codes';
INSERT IGNORE INTO profile_digest (citizen_id) SELECT id FROM citizen;
UPDATE profile_digest d JOIN citizen c ON c.id = d.citizen_id LEFT JOIN contact k ON k.citizen_id = d.citizen_id
SET d.first_name = c.first_name, d.last_name = c.last_name, d.birth_date = c.birth_date, d.minor_at_signup = c.minor_at_signup,
	d.tckn_sealed = c.tckn_sealed, d.preference = k.preference, d.email = COALESCE(k.email, ''), d.province_code = k.province_code;
CREATE OR REPLACE PROCEDURE profile_digest_renew(IN person BIGINT UNSIGNED)
	UPDATE profile_digest SET
		educations = (SELECT COUNT(*) FROM education x WHERE x.citizen_id = person),
		occupations = (SELECT COUNT(*) FROM citizen_occupation x WHERE x.citizen_id = person),
		provinces = (SELECT COUNT(*) FROM preferred_province x WHERE x.citizen_id = person),
		experiences = (SELECT COUNT(*) FROM experience x WHERE x.citizen_id = person),
		education_codes = COALESCE((SELECT GROUP_CONCAT(DISTINCT x.level_code ORDER BY l.position DESC SEPARATOR ',' LIMIT 3)
			FROM education x JOIN education_level l ON l.code = x.level_code WHERE x.citizen_id = person), ''),
		occupation_codes = COALESCE((SELECT GROUP_CONCAT(x.occupation_code ORDER BY x.created_at, x.occupation_code
			SEPARATOR ',' LIMIT 3) FROM citizen_occupation x WHERE x.citizen_id = person), ''),
		province_codes = COALESCE((SELECT GROUP_CONCAT(x.province_code ORDER BY x.province_code SEPARATOR ',' LIMIT 5)
			FROM preferred_province x WHERE x.citizen_id = person), '')
	WHERE citizen_id = person;
CREATE TRIGGER citizen_added AFTER INSERT ON citizen FOR EACH ROW
	INSERT INTO profile_digest (citizen_id, first_name, last_name, birth_date, minor_at_signup, tckn_sealed)
	VALUES (NEW.id, NEW.first_name, NEW.last_name, NEW.birth_date, NEW.minor_at_signup, NEW.tckn_sealed);
CREATE TRIGGER citizen_changed AFTER UPDATE ON citizen FOR EACH ROW
	UPDATE profile_digest SET first_name = NEW.first_name, last_name = NEW.last_name, birth_date = NEW.birth_date,
		minor_at_signup = NEW.minor_at_signup, tckn_sealed = NEW.tckn_sealed WHERE citizen_id = NEW.id;
CREATE TRIGGER contact_added AFTER INSERT ON contact FOR EACH ROW
	UPDATE profile_digest SET preference = NEW.preference, email = NEW.email, province_code = NEW.province_code
	WHERE citizen_id = NEW.citizen_id;
CREATE TRIGGER contact_changed AFTER UPDATE ON contact FOR EACH ROW
	UPDATE profile_digest SET preference = NEW.preference, email = NEW.email, province_code = NEW.province_code
	WHERE citizen_id = NEW.citizen_id;
-- the newest three events in short, newest first, written with each event (registration_latest.h)
ALTER TABLE registration ADD COLUMN latest VARCHAR(320) COLLATE utf8mb4_bin NOT NULL DEFAULT '';
UPDATE registration r SET r.latest = COALESCE((
	SELECT GROUP_CONCAT(CONCAT_WS(' ', e.seq, e.kind, e.cause, e.reason, e.actor, e.channel, e.effective_on, COALESCE(e.active_until, '-'))
		ORDER BY e.seq DESC SEPARATOR ';' LIMIT 3)
	FROM registration_event e WHERE e.citizen_id = r.citizen_id HAVING SUM(e.kind = 'corrected') = 0), '');
