-- What customers are told of their orders without asking, what the shop decided about that, and its broadcasts. Moments in
-- nanoseconds since 1970; broadcast is empty for an order's own event; due is there while a notice wants a look.
CREATE TABLE notice (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, broadcast TEXT NOT NULL, event TEXT NOT NULL, state TEXT NOT NULL,
  account TEXT, recipient TEXT, made_at INTEGER NOT NULL, due INTEGER, doc BLOB NOT NULL);
CREATE INDEX notice_to_send ON notice (account, due) WHERE state IN ('PLANNED', 'HELD');
CREATE INDEX notice_to_check ON notice (due) WHERE state IN ('GOING', 'SENT', 'UNKNOWN') AND due IS NOT NULL;
CREATE INDEX notice_by_recipient ON notice (recipient, made_at) WHERE recipient IS NOT NULL;
CREATE INDEX notice_by_time ON notice (made_at, broadcast, event, state);
CREATE INDEX notice_by_broadcast ON notice (broadcast, made_at) WHERE broadcast <> '';
CREATE TABLE notice_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE TABLE broadcast (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, at INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE INDEX broadcast_by_time ON broadcast (at);
