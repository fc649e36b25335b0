-- What every signed-in page says of the CV, in one row, so that the session's JOIN needs no subquery (performance.md:
-- each cost as much as the JOIN itself). Kept by triggers: whoever writes a profile row, the digest is right at commit.
-- Rules never read it: they count the rows themselves, under the record's lock.
CREATE TABLE profile_digest (
	citizen_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	educations SMALLINT UNSIGNED NOT NULL,
	occupations SMALLINT UNSIGNED NOT NULL,
	provinces SMALLINT UNSIGNED NOT NULL,
	experiences SMALLINT UNSIGNED NOT NULL,
	education_codes VARCHAR(80) COLLATE ascii_bin NOT NULL COMMENT 'highest three levels, comma between',
	occupation_codes VARCHAR(40) COLLATE ascii_bin NOT NULL COMMENT 'first three',
	province_codes VARCHAR(20) COLLATE ascii_bin NOT NULL COMMENT 'first five plate codes',
	CONSTRAINT profile_digest_citizen FOREIGN KEY (citizen_id) REFERENCES citizen (id)
);
CREATE PROCEDURE profile_digest_renew(IN person BIGINT UNSIGNED)
	REPLACE INTO profile_digest (citizen_id, educations, occupations, provinces, experiences, education_codes,
		occupation_codes, province_codes)
	VALUES (person,
		(SELECT COUNT(*) FROM education x WHERE x.citizen_id = person),
		(SELECT COUNT(*) FROM citizen_occupation x WHERE x.citizen_id = person),
		(SELECT COUNT(*) FROM preferred_province x WHERE x.citizen_id = person),
		(SELECT COUNT(*) FROM experience x WHERE x.citizen_id = person),
		COALESCE((SELECT GROUP_CONCAT(DISTINCT x.level_code ORDER BY l.position DESC SEPARATOR ',' LIMIT 3)
			FROM education x JOIN education_level l ON l.code = x.level_code WHERE x.citizen_id = person), ''),
		COALESCE((SELECT GROUP_CONCAT(x.occupation_code ORDER BY x.created_at, x.occupation_code SEPARATOR ',' LIMIT 3)
			FROM citizen_occupation x WHERE x.citizen_id = person), ''),
		COALESCE((SELECT GROUP_CONCAT(x.province_code ORDER BY x.province_code SEPARATOR ',' LIMIT 5)
			FROM preferred_province x WHERE x.citizen_id = person), ''));
CREATE TRIGGER education_added AFTER INSERT ON education FOR EACH ROW CALL profile_digest_renew(NEW.citizen_id);
CREATE TRIGGER education_changed AFTER UPDATE ON education FOR EACH ROW CALL profile_digest_renew(NEW.citizen_id);
CREATE TRIGGER education_removed AFTER DELETE ON education FOR EACH ROW CALL profile_digest_renew(OLD.citizen_id);
CREATE TRIGGER citizen_occupation_added AFTER INSERT ON citizen_occupation FOR EACH ROW
	CALL profile_digest_renew(NEW.citizen_id);
CREATE TRIGGER citizen_occupation_changed AFTER UPDATE ON citizen_occupation FOR EACH ROW
	CALL profile_digest_renew(NEW.citizen_id);
CREATE TRIGGER citizen_occupation_removed AFTER DELETE ON citizen_occupation FOR EACH ROW
	CALL profile_digest_renew(OLD.citizen_id);
CREATE TRIGGER preferred_province_added AFTER INSERT ON preferred_province FOR EACH ROW
	CALL profile_digest_renew(NEW.citizen_id);
CREATE TRIGGER preferred_province_removed AFTER DELETE ON preferred_province FOR EACH ROW
	CALL profile_digest_renew(OLD.citizen_id);
CREATE TRIGGER experience_added AFTER INSERT ON experience FOR EACH ROW CALL profile_digest_renew(NEW.citizen_id);
CREATE TRIGGER experience_removed AFTER DELETE ON experience FOR EACH ROW CALL profile_digest_renew(OLD.citizen_id);
INSERT INTO profile_digest (citizen_id, educations, occupations, provinces, experiences, education_codes,
	occupation_codes, province_codes)
SELECT c.id,
	(SELECT COUNT(*) FROM education x WHERE x.citizen_id = c.id),
	(SELECT COUNT(*) FROM citizen_occupation x WHERE x.citizen_id = c.id),
	(SELECT COUNT(*) FROM preferred_province x WHERE x.citizen_id = c.id),
	(SELECT COUNT(*) FROM experience x WHERE x.citizen_id = c.id),
	COALESCE((SELECT GROUP_CONCAT(DISTINCT x.level_code ORDER BY l.position DESC SEPARATOR ',' LIMIT 3)
		FROM education x JOIN education_level l ON l.code = x.level_code WHERE x.citizen_id = c.id), ''),
	COALESCE((SELECT GROUP_CONCAT(x.occupation_code ORDER BY x.created_at, x.occupation_code SEPARATOR ',' LIMIT 3)
		FROM citizen_occupation x WHERE x.citizen_id = c.id), ''),
	COALESCE((SELECT GROUP_CONCAT(x.province_code ORDER BY x.province_code SEPARATOR ',' LIMIT 5)
		FROM preferred_province x WHERE x.citizen_id = c.id), '')
FROM citizen c;
