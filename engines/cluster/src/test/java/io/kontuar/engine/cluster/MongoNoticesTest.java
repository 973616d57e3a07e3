package io.kontuar.engine.cluster;

import io.kontuar.notice.NoticesContract;

class MongoNoticesTest extends OnClusterStore implements NoticesContract {}
