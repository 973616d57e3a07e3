package io.kontuar.engine.embedded;

import io.kontuar.channel.GatewayCursorsContract;

class SqliteGatewayCursorsTest extends OnEmbeddedStore implements GatewayCursorsContract {}
