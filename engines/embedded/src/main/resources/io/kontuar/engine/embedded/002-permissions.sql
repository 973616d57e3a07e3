-- What may be sent to whom: moments in nanoseconds since 1970, 0 for never.
CREATE TABLE sending_permission (
  account TEXT NOT NULL, address TEXT NOT NULL, heard_at INTEGER NOT NULL, stopped_at INTEGER NOT NULL,
  resumed_at INTEGER NOT NULL, PRIMARY KEY (account, address)) WITHOUT ROWID;

-- How far a gateway has read at its provider, by account and name.
CREATE TABLE gateway_cursor (
  account TEXT NOT NULL, name TEXT NOT NULL, position TEXT NOT NULL, PRIMARY KEY (account, name)) WITHOUT ROWID;
