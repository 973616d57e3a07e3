package io.kontuar.engine.embedded;

import io.kontuar.staff.AuditTrailContract;

class SqliteAuditTrailTest extends OnEmbeddedStore implements AuditTrailContract {}
