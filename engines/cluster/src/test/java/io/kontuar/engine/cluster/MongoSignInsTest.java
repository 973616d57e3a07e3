package io.kontuar.engine.cluster;

import io.kontuar.staff.SignInsContract;

class MongoSignInsTest extends OnClusterStore implements SignInsContract {}
