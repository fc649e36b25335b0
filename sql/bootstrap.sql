-- What a database administrator does once, before `ctl migrate`: the database, the operator's account (its password
-- is set beside this script), and the list of applied scripts.
CREATE DATABASE IF NOT EXISTS esube CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci;
CREATE USER IF NOT EXISTS 'esube_ctl'@'localhost';
GRANT ALL PRIVILEGES ON esube.* TO 'esube_ctl'@'localhost' WITH GRANT OPTION;
GRANT CREATE USER, RELOAD ON *.* TO 'esube_ctl'@'localhost';
CREATE TABLE IF NOT EXISTS esube.migration (
	name VARCHAR(80) COLLATE ascii_bin NOT NULL PRIMARY KEY,
	sha256 BINARY(32) NOT NULL,
	applied_at DATETIME(3) NOT NULL
);
