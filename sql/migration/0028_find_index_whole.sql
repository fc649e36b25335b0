-- A page of fifty names is read from the index alone: a look into the wide row cost more for each person than all the rest. What a
-- list shows of a person stands behind the key; both indexes keep their names, so that workers of before go on (D25).
ALTER TABLE profile_digest
	DROP KEY profile_digest_place_name,
	DROP KEY profile_digest_name,
	ADD KEY profile_digest_place_name (province_code, last_name_key, first_name_key, citizen_id, birth_date, first_name, last_name,
		tckn_sealed),
	ADD KEY profile_digest_name (last_name_key, first_name_key, citizen_id, birth_date, province_code, first_name, last_name,
		tckn_sealed),
	ALGORITHM=INPLACE, LOCK=NONE;
