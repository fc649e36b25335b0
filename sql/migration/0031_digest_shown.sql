-- What pages show of a person as one column: each column that a prepared statement returns costs as much as a tenth of a whole
-- look-up, in the server and in the client (performance.md), and a signed-in page needs fourteen of this table. The table itself puts
-- them together; no value holds a tab (conventions 8). Read by feature/session/session_shown.c.
ALTER TABLE profile_digest
	ADD COLUMN shown VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (CONCAT_WS('\t', first_name, last_name,
		COALESCE(birth_date, ''), minor_at_signup, educations, occupations, provinces, experiences, education_codes, occupation_codes,
		province_codes, COALESCE(preference, ''), email, COALESCE(province_code, 0))) STORED;
