-- What staff search people by (D25) stands in profile_digest, which triggers keep already: name and
-- province are there in one row, so one index begins with the province. The keys follow from the names in the table itself, since
-- many programs write names and a key that one of them forgot would hide a person. utf8mb4_general_ci takes the dotted, the dotless
-- and the plain i for one letter and drops accents; spaces, hyphens, dots and apostrophes are left out.
ALTER TABLE profile_digest
	ADD COLUMN last_name_key VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci
		AS (REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(last_name, ' ', ''), '-', ''), '.', ''), '''', ''), '’', '')) STORED,
	ADD COLUMN first_name_key VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci
		AS (REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(first_name, ' ', ''), '-', ''), '.', ''), '''', ''), '’', '')) STORED,
	ADD KEY profile_digest_place_name (province_code, last_name_key, first_name_key, citizen_id),
	ADD KEY profile_digest_name (last_name_key, first_name_key, citizen_id),
	ADD KEY profile_digest_birth (birth_date, last_name_key, first_name_key, citizen_id);
