-- The index key can be renewed while people sign in and up (`ctl key-new`). tckn_index is under the newest key or, until
-- `ctl key-rotate` has come by, under the one before; a look-up asks for both. tckn_index_before is under the oldest key there
-- is, in every row at every moment: its unique key refuses a number that stands in another row under the other key. Equal to
-- tckn_index unless the key is being renewed.
ALTER TABLE citizen ADD COLUMN tckn_index_before BINARY(32) NULL COMMENT 'under the oldest index key' AFTER tckn_index;
CREATE TRIGGER citizen_index BEFORE INSERT ON citizen FOR EACH ROW
	SET NEW.tckn_index_before = COALESCE(NEW.tckn_index_before, NEW.tckn_index);
UPDATE citizen SET tckn_index_before = tckn_index WHERE tckn_index_before IS NULL;
ALTER TABLE citizen ADD UNIQUE KEY citizen_tckn_before (tckn_index_before);
