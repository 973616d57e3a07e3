package io.kontuar.engine.embedded;

import io.kontuar.contact.ProofAttemptsContract;

class SqliteProofAttemptsTest extends OnEmbeddedStore implements ProofAttemptsContract {}
