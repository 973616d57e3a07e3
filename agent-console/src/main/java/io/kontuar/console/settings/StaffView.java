package io.kontuar.console.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.console.api.Codes;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One staff member, as administrators see it.
 *
 * @param resetLink there once, after a member was added without a password: where that person sets one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StaffView(
        String id,
        String login,
        String name,
        String role,
        String language,
        List<String> queues,
        List<String> skills,
        int capacity,
        boolean enabled,
        long version,
        @Nullable URI resetLink) {

    static StaffView of(Staff staff, long version, @Nullable URI resetLink) {
        return new StaffView(
                staff.id().value(),
                staff.login(),
                staff.name(),
                Codes.of(staff.role()),
                staff.language().code(),
                staff.queues().stream().map(QueueId::value).sorted().toList(),
                staff.skills().stream().sorted().toList(),
                staff.capacity(),
                staff.enabled(),
                version,
                resetLink);
    }
}
