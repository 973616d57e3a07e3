-- What the shop knows, what it teaches its bot, and what people decided about the bot's turns.
CREATE TABLE article (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE TABLE lesson_draft (
  id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE TABLE lesson_rehearsal (
  id INTEGER PRIMARY KEY CHECK (id = 1), doc BLOB NOT NULL);
CREATE TABLE lesson_edition (
  number INTEGER PRIMARY KEY, doc BLOB NOT NULL);
CREATE TABLE turn_review (
  turn TEXT PRIMARY KEY, at INTEGER NOT NULL, doc BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX turn_review_by_time ON turn_review (at);
