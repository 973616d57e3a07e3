package io.kontuar.engine.cluster;

import io.kontuar.staff.StaffMembersContract;

class MongoStaffMembersTest extends OnClusterStore implements StaffMembersContract {}
