package io.kontuar.engine.embedded;

import io.kontuar.notice.NoticePlansContract;

class SqliteNoticePlansTest extends OnEmbeddedStore implements NoticePlansContract {}
