package io.kontuar.engine.cluster;

import io.kontuar.notice.NoticePlansContract;

class MongoNoticePlansTest extends OnClusterStore implements NoticePlansContract {}
