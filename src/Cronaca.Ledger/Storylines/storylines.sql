-- What grouping needs of each report, and how each storyline came about. Rows are inserted and stay; storyline_frequency alone is counted up, and can be counted again from storyline_profile.
CREATE TABLE IF NOT EXISTS storyline_profile (
    report INTEGER PRIMARY KEY,     -- KeptReport.Number
    founder INTEGER NOT NULL,       -- a hash of KeptReport.Id, by which a storyline that it founds is called
    time INTEGER NOT NULL,          -- report time, Unix seconds
    day INTEGER NOT NULL,           -- day of publication, counted from 0001-01-01; 0 when the report does not tell it
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    telling TEXT NOT NULL,          -- the features that tell most, for people, parted by line breaks
    features BLOB NOT NULL          -- Profile.ToBytes
);
CREATE TABLE IF NOT EXISTS storyline_source (
    source INTEGER NOT NULL,        -- a hash of KeptReport.Source
    report INTEGER NOT NULL,
    PRIMARY KEY (source, report)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS storyline_posting (
    feature INTEGER NOT NULL,
    day INTEGER NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (feature, day, report)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS storyline_frequency (
    feature INTEGER PRIMARY KEY,
    reports INTEGER NOT NULL
);
-- The reports up to which storyline_frequency has counted; the last row counts.
CREATE TABLE IF NOT EXISTS storyline_counted (
    report INTEGER PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS storyline (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
);
-- The last row of a report says where it is; no storyline: a later version has taken its place.
CREATE TABLE IF NOT EXISTS storyline_member (
    entry INTEGER PRIMARY KEY,
    report INTEGER NOT NULL,
    storyline INTEGER REFERENCES storyline
);
CREATE INDEX IF NOT EXISTS storyline_member_report ON storyline_member (report, entry);
CREATE INDEX IF NOT EXISTS storyline_member_storyline ON storyline_member (storyline, report, entry);
-- The last row of a storyline is what it is now; size 0: merged into another.
CREATE TABLE IF NOT EXISTS storyline_state (
    entry INTEGER PRIMARY KEY,
    storyline INTEGER NOT NULL REFERENCES storyline,
    size INTEGER NOT NULL,
    from_time INTEGER NOT NULL,
    to_time INTEGER NOT NULL,
    middle INTEGER NOT NULL         -- the report nearest its middle
);
CREATE INDEX IF NOT EXISTS storyline_state_storyline ON storyline_state (storyline, entry);
CREATE INDEX IF NOT EXISTS storyline_state_to ON storyline_state (to_time);
CREATE TABLE IF NOT EXISTS storyline_change (
    number INTEGER PRIMARY KEY,
    storyline INTEGER NOT NULL REFERENCES storyline,
    kind TEXT NOT NULL,
    report INTEGER NOT NULL,        -- the report that brought it about
    other INTEGER REFERENCES storyline,
    reason TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS storyline_change_storyline ON storyline_change (storyline, number);
