-- What keeps accounts of staff from strangers, from each other and from a program that was taken over (D25).
-- A browser in which somebody signed in with password and code: strangers' wrong tries do not slow it (D18).
CREATE TABLE staff_browser (
	token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the cookie; several people may use one browser',
	staff_id INT UNSIGNED NOT NULL,
	expires_at DATETIME(3) NOT NULL,
	PRIMARY KEY (token_hash, staff_id),
	KEY staff_browser_staff (staff_id),
	KEY staff_browser_expires (expires_at),
	CONSTRAINT staff_browser_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
-- Alarms about more than looks: many wrong passwords, wrong codes after the right password, an account invited anew.
ALTER TABLE look_alarm
	ADD COLUMN kind ENUM('looks','tries','codes','invited') NOT NULL DEFAULT 'looks' AFTER id,
	ADD COLUMN done_by INT UNSIGNED NULL COMMENT 'invited: by whom; whoever did it does not close the alarm' AFTER staff_id,
	ADD UNIQUE KEY look_alarm_kind (staff_id, kind, day),
	DROP KEY look_alarm_once,
	ADD KEY look_alarm_raised (raised_at);
-- An account that has signed in is invited anew by two: while the invitation waits, nothing changes and its code opens nothing.
ALTER TABLE staff_invitation
	ADD COLUMN waits BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'for a second administrator' AFTER expires_at,
	ADD COLUMN agreed_by INT UNSIGNED NULL AFTER waits,
	ADD COLUMN agreed_at DATETIME(3) NULL AFTER agreed_by,
	ADD KEY staff_invitation_waits (waits, expires_at);
-- Whether somebody is an administrator on a day: an account that is open, with a role that counts. Triggers alone ask.
CREATE FUNCTION staff_is_admin(person INT UNSIGNED, moment DATETIME(3)) RETURNS BOOLEAN READS SQL DATA
	RETURN EXISTS (SELECT 1 FROM staff_role r JOIN staff p ON p.id = r.staff_id WHERE r.staff_id = person AND r.role = 'admin'
		AND p.state = 'active' AND r.ended_at IS NULL AND r.valid_from <= DATE(moment + INTERVAL 3 HOUR)
		AND (r.valid_to IS NULL OR r.valid_to >= DATE(moment + INTERVAL 3 HOUR)));
-- The table decides who needs a second one, so that no program leaves it out: whoever has signed in, as long as there is another
-- administrator than who invites and who is invited. The operator needs none.
CREATE TRIGGER staff_invitation_added BEFORE INSERT ON staff_invitation FOR EACH ROW
	SET NEW.waits = NEW.created_by IS NOT NULL
		AND EXISTS (SELECT 1 FROM staff p WHERE p.id = NEW.staff_id AND p.password_at IS NOT NULL)
		AND EXISTS (SELECT 1 FROM staff_role r WHERE r.role = 'admin' AND r.staff_id NOT IN (NEW.created_by, NEW.staff_id)
			AND staff_is_admin(r.staff_id, NEW.created_at)),
	NEW.agreed_by = NULL, NEW.agreed_at = NULL;
CREATE TRIGGER staff_invitation_changed BEFORE UPDATE ON staff_invitation FOR EACH ROW
	IF NEW.expires_at > OLD.expires_at THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'staff_invitation: none lasts longer than it was given for';
	ELSEIF NEW.waits > OLD.waits OR OLD.agreed_by IS NOT NULL AND NOT (NEW.agreed_by <=> OLD.agreed_by) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'staff_invitation: what was agreed stays agreed';
	ELSEIF OLD.waits AND NOT NEW.waits AND (NEW.agreed_by IS NULL OR NEW.agreed_by IN (OLD.created_by, OLD.staff_id)
		OR NOT staff_is_admin(NEW.agreed_by, NEW.agreed_at)) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'staff_invitation: another administrator has to agree';
	END IF;
-- Nobody gives or ends a role of their own, and who does is an administrator that day. Only the operator may leave out who.
CREATE TRIGGER staff_role_added BEFORE INSERT ON staff_role FOR EACH ROW
	IF NEW.granted_by IS NULL AND SUBSTRING_INDEX(USER(), '@', 1) <> 'esube_ctl' THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'staff_role: somebody gives a role';
	ELSEIF NEW.granted_by = NEW.staff_id THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'staff_role: nobody gives themselves a role';
	ELSEIF NEW.granted_by IS NOT NULL AND NOT staff_is_admin(NEW.granted_by, NEW.granted_at) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'staff_role: an administrator gives roles';
	END IF;
CREATE TRIGGER staff_role_changed BEFORE UPDATE ON staff_role FOR EACH ROW
	IF SUBSTRING_INDEX(USER(), '@', 1) <> 'esube_ctl' THEN
		IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR NEW.ended_by IS NULL THEN
			SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'staff_role: a role is ended once, by somebody';
		ELSEIF NEW.ended_by = NEW.staff_id OR NOT staff_is_admin(NEW.ended_by, NEW.ended_at) THEN
			SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'staff_role: another administrator ends roles';
		END IF;
	END IF;
-- An account is opened by who signs in first with its invitation (staff_auth). The pages of staff close and reopen: a suspended one
-- comes back as active only if it was, and no invitation stands against it.
CREATE TRIGGER staff_changed BEFORE UPDATE ON staff FOR EACH ROW
	IF NEW.state = 'active' AND OLD.state <> 'active' AND SUBSTRING_INDEX(USER(), '@', 1) NOT IN ('esube_ctl', 'esube_staff_auth') THEN
		IF OLD.state = 'invited' OR OLD.password_at IS NULL OR EXISTS (SELECT 1 FROM staff_invitation i WHERE i.staff_id = OLD.id
			AND i.used_at IS NULL AND NOT i.waits AND i.created_at > OLD.password_at) THEN
			SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'staff: an account is opened by its invitation';
		END IF;
	END IF;
