package io.kontuar.conversation;

import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;

/** Who may decide over what an agent holds: its holder, and whoever supervises its queue. */
final class Oversight {
    private final StaffMembers staff;

    Oversight(StaffMembers staff) {
        this.staff = staff;
    }

    boolean maySteer(StaffId by, Conversation conversation) {
        return conversation.control().heldBy(by) || supervises(by, conversation);
    }

    boolean supervises(StaffId by, Conversation conversation) {
        return staff.find(by)
                .filter(member -> member.supervises(conversation.queue()))
                .isPresent();
    }
}
