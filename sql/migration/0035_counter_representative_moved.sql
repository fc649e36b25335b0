-- Who decided for a minor stands in consent_representative since 0023, which copied these; nothing reads or writes them any more.
ALTER TABLE counter_registration
	DROP COLUMN representative_name,
	DROP COLUMN representative_relation,
	DROP COLUMN representative_document;
