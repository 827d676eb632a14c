-- One version of a report. Moments are milliseconds since 1970-01-01T00:00Z.
CREATE TABLE IF NOT EXISTS report (
    number   INTEGER PRIMARY KEY,   -- order of arrival, from 1
    source   TEXT NOT NULL,         -- what names the report over its versions
    key      INTEGER NOT NULL,      -- 24 bits of a hash of the source: the beginning of its entries' ids
    version  INTEGER NOT NULL,      -- from 1 within its source
    id       BLOB NOT NULL,         -- SHA-256 of all that came in
    seen     INTEGER NOT NULL,      -- when the ledger took it in
    told     INTEGER NOT NULL,      -- when the report tells it: its moment of publication, else its day, else when it was taken in
    language TEXT NOT NULL,
    outlet   TEXT,
    title    TEXT,
    claims   INTEGER NOT NULL,      -- how many entries it has
    UNIQUE (source, version)
) STRICT;
CREATE INDEX IF NOT EXISTS report_key ON report (key);
CREATE INDEX IF NOT EXISTS report_told ON report (told);

-- Text and reading of a version: JSON (docs/json.md) without the words that its spans point to, under Brotli.
CREATE TABLE IF NOT EXISTS body (
    report INTEGER PRIMARY KEY REFERENCES report (number),
    packed BLOB NOT NULL
) STRICT;

-- What a claim may be, each once.
CREATE TABLE IF NOT EXISTS type (
    number INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL,           -- toll, event, statement, measure, gap
    name   TEXT NOT NULL,           -- killed, ASSAULT, direct, price, no-evidence ...
    UNIQUE (kind, name)
) STRICT;

-- A claim of a version. The same claim in the next version of its report has the same id.
CREATE TABLE IF NOT EXISTS entry (
    report     INTEGER NOT NULL REFERENCES report (number),
    claim      INTEGER NOT NULL,    -- its place among the report's claims, from 1
    id         INTEGER NOT NULL,    -- 40 bits of a hash of what is claimed: the end of the entry's id
    type       INTEGER NOT NULL REFERENCES type (number),
    low        REAL,                -- null: open, or no quantity
    high       REAL,
    hedge      TEXT,                -- null: no quantity
    unit       TEXT,
    from_day   INTEGER,             -- event time as 20230211, both days included
    to_day     INTEGER,
    place      INTEGER REFERENCES place (number),
    voice      INTEGER REFERENCES voice (number), -- the one it all comes from; null: the report itself
    negative   INTEGER NOT NULL,    -- 1: denied to have happened
    modality   TEXT,                -- null: actual
    background INTEGER NOT NULL,    -- 1: history, context
    start      INTEGER NOT NULL,    -- the quote in the report's text, UTF-16 code units
    "end"      INTEGER NOT NULL,    -- not included
    PRIMARY KEY (report, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entry_place ON entry (place) WHERE place IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_voice ON entry (voice) WHERE voice IS NOT NULL;

-- A place as reports call it, each once.
CREATE TABLE IF NOT EXISTS place (
    number    INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    geonames  INTEGER,              -- null: which place is meant could not be told
    country   TEXT,                 -- ISO 3166-1 alpha-3
    latitude  REAL,                 -- degrees, WGS 84
    longitude REAL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS place_name ON place (name, coalesce(geonames, 0), coalesce(country, ''));
CREATE INDEX IF NOT EXISTS place_geonames ON place (geonames) WHERE geonames IS NOT NULL;

-- A voice as reports name it, each once.
CREATE TABLE IF NOT EXISTS voice (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE
) STRICT;

-- Full text. The words only: texts stand in body.
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (title, text, content='', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE IF NOT EXISTS place_words USING fts5 (name, content='', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE IF NOT EXISTS voice_words USING fts5 (name, content='', tokenize='unicode61 remove_diacritics 2');

-- What could not be read, and when it could after all.
CREATE TABLE IF NOT EXISTS failure (
    number   INTEGER PRIMARY KEY,
    location TEXT NOT NULL,         -- a file, an address
    line     INTEGER NOT NULL,      -- of a file of many reports, from 1; else 0
    cause    TEXT,                  -- null: read after all
    seen     INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS failure_location ON failure (location, line);
