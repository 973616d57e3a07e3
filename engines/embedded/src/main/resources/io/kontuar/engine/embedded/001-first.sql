-- Documents with the columns that queries need. Moments are nanoseconds since 1970.
CREATE TABLE contact (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, name TEXT, doc BLOB NOT NULL);
CREATE TABLE contact_address (
  id TEXT PRIMARY KEY, contact TEXT NOT NULL, doc BLOB NOT NULL);
CREATE INDEX contact_address_by_contact ON contact_address (contact);
CREATE TABLE identity_link (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL,
  doc BLOB NOT NULL);
CREATE INDEX identity_link_by_one ON identity_link (one);
CREATE INDEX identity_link_by_other ON identity_link (other);
CREATE TABLE proof_attempt (
  n INTEGER PRIMARY KEY, key TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX proof_attempt_by_key ON proof_attempt (key, at);

CREATE TABLE channel_account (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE TABLE channel_secret (
  account TEXT NOT NULL, name TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (account, name)) WITHOUT ROWID;

-- place: the rank it has in the queue, had or would have: a list can go on after one that has left.
CREATE TABLE conversation (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, contact TEXT NOT NULL, queue TEXT NOT NULL, holder TEXT NOT NULL,
  agent TEXT, offered_to TEXT, place INTEGER NOT NULL, next_due INTEGER, updated_at INTEGER NOT NULL, closed_at INTEGER,
  doc BLOB NOT NULL);
CREATE INDEX conversation_waiting ON conversation (queue, place, id) WHERE holder = 'QUEUE' AND offered_to IS NULL;
CREATE INDEX conversation_by_queue ON conversation (queue, holder, updated_at, id);
CREATE INDEX conversation_by_agent ON conversation (agent, updated_at, id) WHERE agent IS NOT NULL;
CREATE INDEX conversation_offered ON conversation (offered_to, updated_at, id) WHERE offered_to IS NOT NULL;
CREATE INDEX conversation_by_contact ON conversation (contact, updated_at);
CREATE INDEX conversation_due ON conversation (next_due) WHERE next_due IS NOT NULL;

-- delivery is there exactly for outbound messages and newer than the one inside doc.
CREATE TABLE message (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, conversation TEXT NOT NULL, seq INTEGER NOT NULL,
  direction TEXT NOT NULL, account TEXT, provider_id TEXT, recipient TEXT,
  state TEXT, state_at INTEGER, delivery_provider_id TEXT, delivery BLOB, doc BLOB NOT NULL);
CREATE UNIQUE INDEX message_by_seq ON message (conversation, seq);
CREATE UNIQUE INDEX message_by_provider_id ON message (account, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX message_unsent ON message (account, recipient, n) WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX message_by_delivery ON message (account, delivery_provider_id) WHERE delivery_provider_id IS NOT NULL;
CREATE INDEX message_by_state ON message (state, state_at) WHERE state IS NOT NULL;

-- conversation is empty for facts of none; with it in front, one index finds a conversation's facts and keeps ids unique.
CREATE TABLE fact (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, conversation TEXT NOT NULL,
  doc BLOB NOT NULL, UNIQUE (conversation, id));
CREATE INDEX fact_by_time ON fact (at, n, kind);
CREATE TABLE trace (
  n INTEGER PRIMARY KEY, conversation TEXT NOT NULL, doc BLOB NOT NULL);
CREATE INDEX trace_by_conversation ON trace (conversation);
CREATE TABLE unreadable_event (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc BLOB NOT NULL);

CREATE TABLE queue (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE TABLE workload (
  agent TEXT PRIMARY KEY, version INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE TABLE staff (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, login TEXT NOT NULL UNIQUE, doc BLOB NOT NULL);
CREATE TABLE sign_in (
  token_hash TEXT PRIMARY KEY, staff TEXT NOT NULL, expires_at INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE INDEX sign_in_by_staff ON sign_in (staff);
CREATE INDEX sign_in_by_expiry ON sign_in (expires_at);
CREATE TABLE one_time_link (
  token_hash TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE INDEX one_time_link_by_expiry ON one_time_link (expires_at);
CREATE TABLE audit_entry (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE INDEX audit_entry_by_time ON audit_entry (at);

CREATE TABLE orders (
  id TEXT PRIMARY KEY, as_of INTEGER NOT NULL, placed_at INTEGER NOT NULL, number TEXT NOT NULL, email TEXT, phone TEXT,
  doc BLOB NOT NULL);
CREATE INDEX orders_by_number ON orders (number);
CREATE INDEX orders_by_email ON orders (email, placed_at) WHERE email IS NOT NULL;
CREATE INDEX orders_by_phone ON orders (phone, placed_at) WHERE phone IS NOT NULL;
CREATE TABLE returns (
  id TEXT PRIMARY KEY, as_of INTEGER NOT NULL, order_id TEXT NOT NULL, opened_at INTEGER NOT NULL, doc BLOB NOT NULL);
CREATE INDEX returns_by_order ON returns (order_id, opened_at);
CREATE TABLE store (
  id TEXT PRIMARY KEY, doc BLOB NOT NULL);
CREATE TABLE product (
  sku TEXT PRIMARY KEY, doc BLOB NOT NULL);
CREATE TABLE stock (
  sku TEXT NOT NULL, store TEXT NOT NULL, pieces INTEGER NOT NULL, as_of INTEGER NOT NULL, doc BLOB NOT NULL,
  PRIMARY KEY (sku, store));
CREATE TABLE shop (
  id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, doc BLOB NOT NULL);
