-- Pictures and papers: the same bytes lie here once, under their SHA-256, in pieces of 64 KiB.
CREATE TABLE blob(hash BLOB PRIMARY KEY, bytes INTEGER NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE blob_chunk(
    pos INTEGER PRIMARY KEY,
    hash BLOB NOT NULL REFERENCES blob(hash) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE(hash, n)
) STRICT;
-- What some revision names, whether its bytes came or not; kept once they have been here.
CREATE TABLE blob_named(hash BLOB PRIMARY KEY, kept INTEGER NOT NULL) STRICT, WITHOUT ROWID;
