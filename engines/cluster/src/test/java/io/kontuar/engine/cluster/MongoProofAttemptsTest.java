package io.kontuar.engine.cluster;

import io.kontuar.contact.ProofAttemptsContract;

class MongoProofAttemptsTest extends OnClusterStore implements ProofAttemptsContract {}
