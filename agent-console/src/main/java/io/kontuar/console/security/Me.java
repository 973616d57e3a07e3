package io.kontuar.console.security;

import io.kontuar.console.api.Codes;
import io.kontuar.routing.Workload;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.Presence;
import io.kontuar.staff.Staff;
import java.util.List;

/** The signed-in person, as the console shows it to this very person. */
public record Me(
        String id,
        String name,
        String login,
        String role,
        String language,
        List<String> queues,
        int capacity,
        String presence) {

    public static Me of(Staff staff, Workloads workloads) {
        Presence presence = workloads.find(staff.id()).map(Workload::presence).orElse(Presence.OFFLINE);
        return new Me(
                staff.id().value(),
                staff.name(),
                staff.login(),
                Codes.of(staff.role()),
                staff.language().code(),
                staff.queues().stream().map(queue -> queue.value()).sorted().toList(),
                staff.capacity(),
                Codes.of(presence));
    }
}
