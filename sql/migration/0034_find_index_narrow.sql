-- A list of people reads of the index the names alone and the rest from the record (0033), one row for each person: what 0028 put behind
-- the key is there too, and an entry of a third of the size keeps more people in memory and makes counting cheaper. Both indexes keep
-- their names, so that workers of before go on (D25).
ALTER TABLE profile_digest
	DROP KEY profile_digest_place_name,
	DROP KEY profile_digest_name,
	ADD KEY profile_digest_place_name (province_code, last_name_key, first_name_key, citizen_id),
	ADD KEY profile_digest_name (last_name_key, first_name_key, citizen_id),
	ALGORITHM=INPLACE, LOCK=NONE;
