-- Which addresses were asked, and what the server said of their state: a log, of which the last row for an address counts.
CREATE TABLE IF NOT EXISTS visit (
    number   INTEGER PRIMARY KEY,
    address  TEXT NOT NULL,
    etag     TEXT,
    modified TEXT,
    seen     INTEGER NOT NULL       -- milliseconds since 1970-01-01T00:00Z
) STRICT;
CREATE INDEX IF NOT EXISTS visit_address ON visit (address);
