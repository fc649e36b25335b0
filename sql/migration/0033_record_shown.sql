-- A signed-in page reads two rows, session and registration: the third table of its JOIN cost a quarter of the whole look-up in the
-- server (performance.md; README says how it was measured). What pages show of the person (0031) stands in the record too, kept by
-- triggers as profile_digest is; '' for a record that leads to nobody any more (D28). Read by feature/session/session_shown.c.
ALTER TABLE registration
	ADD COLUMN tckn_sealed VARBINARY(64) NOT NULL DEFAULT '' COMMENT 'of profile_digest',
	ADD COLUMN shown VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'of profile_digest';
UPDATE registration r JOIN profile_digest d ON d.citizen_id = r.citizen_id SET r.tckn_sealed = d.tckn_sealed, r.shown = d.shown;
CREATE OR REPLACE TRIGGER registration_added BEFORE INSERT ON registration FOR EACH ROW
	SET NEW.tckn_sealed = COALESCE((SELECT d.tckn_sealed FROM profile_digest d WHERE d.citizen_id = NEW.citizen_id), ''),
		NEW.shown = COALESCE((SELECT d.shown FROM profile_digest d WHERE d.citizen_id = NEW.citizen_id), '');
-- Whoever changes nothing that is shown takes no lock of the record. A new person's record is added before all that changes the digest:
-- looking for a row that is not there locks its gap, and two who sign up at once would wait for each other.
CREATE OR REPLACE TRIGGER profile_digest_changed AFTER UPDATE ON profile_digest FOR EACH ROW
	IF NEW.tckn_sealed <> OLD.tckn_sealed OR NEW.shown <> OLD.shown THEN
		UPDATE registration SET tckn_sealed = NEW.tckn_sealed, shown = NEW.shown WHERE citizen_id = NEW.citizen_id;
	END IF;
CREATE OR REPLACE TRIGGER profile_digest_removed AFTER DELETE ON profile_digest FOR EACH ROW
	UPDATE registration SET tckn_sealed = '', shown = '' WHERE citizen_id = OLD.citizen_id;
