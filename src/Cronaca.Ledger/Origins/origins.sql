-- Whom a report comes from, as far as its text and its credits tell. Rows are only ever added.
CREATE TABLE IF NOT EXISTS origin (
    report INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,  -- 48 bits of a hash of what names the report over its versions
    family INTEGER NOT NULL,  -- the report that all its reprints go back to; itself when its text is mostly its own
    reprint INTEGER,          -- the earlier report that it shares most with; null when it is nobody's reprint
    share INTEGER,            -- how many in a hundred of its own phrases stand there
    agency TEXT,              -- the agency credited, by its name
    outlet TEXT,
    sketch BLOB               -- a sample of its phrases and facts; null for a reprint that adds nothing of its own
);
CREATE INDEX IF NOT EXISTS origin_of_source ON origin (source);
CREATE INDEX IF NOT EXISTS origin_credited ON origin (family, report) WHERE agency IS NOT NULL;

-- Where a few phrases of each report stand, spread over its text.
CREATE TABLE IF NOT EXISTS origin_phrase (
    phrase INTEGER NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (phrase, report)
) WITHOUT ROWID;
