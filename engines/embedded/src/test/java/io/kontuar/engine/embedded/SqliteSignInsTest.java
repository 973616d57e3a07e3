package io.kontuar.engine.embedded;

import io.kontuar.staff.SignInsContract;

class SqliteSignInsTest extends OnEmbeddedStore implements SignInsContract {}
