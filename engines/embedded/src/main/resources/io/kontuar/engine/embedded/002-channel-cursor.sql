CREATE TABLE channel_cursor (
  account TEXT PRIMARY KEY, cursor TEXT NOT NULL);
