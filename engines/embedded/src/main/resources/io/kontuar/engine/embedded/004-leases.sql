-- Who of several processes does what; until in nanoseconds since 1970, 0 when it was given up.
CREATE TABLE lease (
  name TEXT PRIMARY KEY, holder TEXT NOT NULL, fence INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
