package io.kontuar.engine.cluster;

import io.kontuar.staff.AuditTrailContract;

class MongoAuditTrailTest extends OnClusterStore implements AuditTrailContract {}
