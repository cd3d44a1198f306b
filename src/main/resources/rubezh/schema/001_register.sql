-- One row per revision. Only ids, order and sizes are readable; the line itself is sealed.
CREATE TABLE revision(
    pos INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    record_id BLOB NOT NULL,
    replica BLOB NOT NULL,
    seq INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX revision_record ON revision(record_id);
-- Not unique: two copies of one installation may have given a number twice, and both stay.
CREATE INDEX revision_chain ON revision(replica, seq);

CREATE TABLE draft(record_id BLOB PRIMARY KEY, at INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE note(name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Facts that must be readable before anybody has signed in, and sealed ones by the same name.
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE keyslot(
    login TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    rank TEXT NOT NULL,
    version INTEGER NOT NULL,
    salt BLOB NOT NULL,
    memory_kib INTEGER NOT NULL,
    passes INTEGER NOT NULL,
    lanes INTEGER NOT NULL,
    wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Wrong passwords in a row, for logins that exist and for those that do not.
CREATE TABLE attempt(login TEXT PRIMARY KEY, failures INTEGER NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE audit(
    seq INTEGER PRIMARY KEY,
    prev BLOB NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    object TEXT NOT NULL,
    sealed BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
