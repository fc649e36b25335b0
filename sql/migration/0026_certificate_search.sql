-- Staff find a person by the code of a certificate, as by an exact number (D25).
ALTER TABLE staff_search MODIFY kind ENUM('number','phone','name','birth','certificate') NOT NULL;
