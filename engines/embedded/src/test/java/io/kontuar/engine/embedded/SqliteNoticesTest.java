package io.kontuar.engine.embedded;

import io.kontuar.notice.NoticesContract;

class SqliteNoticesTest extends OnEmbeddedStore implements NoticesContract {}
