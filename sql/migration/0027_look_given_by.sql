-- A reason counts only for who gave it as what they were (D25, D26): for another unit or other roles it is asked again. Rows of
-- workers that do not know these columns count for nobody, so that a reason is asked once more.
ALTER TABLE staff_look
	ADD COLUMN unit_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
	ADD COLUMN roles TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'bits in the order of staff_role.role';
