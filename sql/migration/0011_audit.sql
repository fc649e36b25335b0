-- Who did or saw what (D26): rows are only ever added, and chained by `job seal` (feature/audit/audit_chain.h).
-- No foreign keys: writing down a look must not wait for a lock on the record that is looked at. No row is changed or
-- removed by any account, the operator's included; the triggers stop a slip, the chain shows what an administrator does.
CREATE TABLE audit_event (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	at DATETIME(3) NOT NULL,
	actor ENUM('staff','citizen','system','operator') NOT NULL,
	actor_id BIGINT UNSIGNED NULL COMMENT 'staff.id or citizen.id',
	unit_id SMALLINT UNSIGNED NULL COMMENT 'for whom the actor acted',
	action VARCHAR(40) COLLATE ascii_bin NOT NULL COMMENT 'feature/audit/audit.h',
	citizen_id BIGINT UNSIGNED NULL COMMENT 'whose record',
	subject VARCHAR(80) NOT NULL DEFAULT '' COMMENT 'what else it was about: claim 17, role clerk',
	reason VARCHAR(24) COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'feature/audit/audit.h',
	note VARCHAR(400) NOT NULL DEFAULT '',
	request_id VARCHAR(40) COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'the line in the log',
	KEY audit_event_at (at, id),
	KEY audit_event_action (action, id),
	KEY audit_event_actor (actor, actor_id, id),
	KEY audit_event_unit (unit_id, id),
	KEY audit_event_citizen (citizen_id, action, id)
);
CREATE TRIGGER audit_event_changed BEFORE UPDATE ON audit_event FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_event: rows are only added';
CREATE TRIGGER audit_event_removed BEFORE DELETE ON audit_event FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_event: rows are only added';
-- One row per batch of the sealer, and one line per row that the batch sealed.
CREATE TABLE audit_seal (
	number INT UNSIGNED NOT NULL PRIMARY KEY COMMENT '1, 2, 3: two sealers cannot both take one',
	sealed_at DATETIME(3) NOT NULL,
	first_id BIGINT UNSIGNED NOT NULL COMMENT 'smallest id of the batch',
	last_id BIGINT UNSIGNED NOT NULL COMMENT 'largest id of the batch',
	event_count INT UNSIGNED NOT NULL,
	mac BINARY(32) NOT NULL,
	KEY audit_seal_at (sealed_at, first_id)
);
CREATE TABLE audit_seal_line (
	event_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	seal_number INT UNSIGNED NOT NULL,
	previous_id BIGINT UNSIGNED NOT NULL COMMENT 'the row sealed before it; 0 before the first',
	chain BINARY(32) NOT NULL COMMENT 'HMAC over the chain so far and every column of the row',
	KEY audit_seal_line_seal (seal_number, event_id)
);
CREATE TRIGGER audit_seal_changed BEFORE UPDATE ON audit_seal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal: rows are only added';
CREATE TRIGGER audit_seal_removed BEFORE DELETE ON audit_seal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal: rows are only added';
CREATE TRIGGER audit_seal_line_changed BEFORE UPDATE ON audit_seal_line FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal_line: rows are only added';
CREATE TRIGGER audit_seal_line_removed BEFORE DELETE ON audit_seal_line FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal_line: rows are only added';
