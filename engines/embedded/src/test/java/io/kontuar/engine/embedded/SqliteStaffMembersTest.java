package io.kontuar.engine.embedded;

import io.kontuar.staff.StaffMembersContract;

class SqliteStaffMembersTest extends OnEmbeddedStore implements StaffMembersContract {}
