-- What is not needed before somebody signs in is sealed, and looked up by keyed hashes. Applied with
-- the data key only (KeyedMigrator), because the rows of an older register are sealed by it.
DROP TABLE audit;
CREATE TABLE audit(seq INTEGER PRIMARY KEY, sealed BLOB NOT NULL, hash BLOB NOT NULL) STRICT;

DROP TABLE counter;
CREATE TABLE counter(name BLOB PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;

DROP TABLE note;
CREATE TABLE note(name BLOB PRIMARY KEY, folder BLOB NOT NULL, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;

ALTER TABLE draft DROP COLUMN at;

ALTER TABLE blob RENAME COLUMN hash TO id;
ALTER TABLE blob DROP COLUMN bytes;
ALTER TABLE blob DROP COLUMN at;
ALTER TABLE blob ADD COLUMN sealed BLOB NOT NULL DEFAULT x'';
ALTER TABLE blob_chunk RENAME COLUMN hash TO id;
ALTER TABLE blob_named RENAME COLUMN hash TO id;
ALTER TABLE blob_named ADD COLUMN sealed BLOB NOT NULL DEFAULT x'';

-- When each officer was last let in: the sign-in screen shows it.
CREATE TABLE sign_in(login TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
