package io.kontuar.console.api;

import io.kontuar.lane.Event;
import io.kontuar.lane.Lanes;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;

/** Tells every node that something was saved here. */
public final class Announcements {
    private final Lanes lanes;

    public Announcements(Lanes lanes) {
        this.lanes = lanes;
    }

    /** The member's data, rights or sign-ins have changed: sockets look again. */
    public void staff(Staff staff) {
        staff(staff.id(), staff.version());
    }

    public void staff(StaffId staff, long version) {
        lanes.publish(new Event.Changed(Event.Subject.STAFF, staff.value(), version));
    }

    public void queue(String id, long version) {
        lanes.publish(new Event.Changed(Event.Subject.QUEUE, id, version));
    }

    /** @param what such as {@code shop} or {@code channel-account/sms-main} */
    public void settings(String what, long version) {
        lanes.publish(new Event.Changed(Event.Subject.SETTINGS, what, version));
    }
}
