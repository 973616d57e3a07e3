package io.kontuar.console.settings;

import static io.kontuar.console.api.Fields.number;
import static io.kontuar.console.api.Fields.oneOf;
import static io.kontuar.console.api.Fields.required;
import static io.kontuar.console.api.Fields.text;
import static io.kontuar.console.api.Fields.valid;

import io.kontuar.channel.Language;
import io.kontuar.console.api.Refusal;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A staff member as an administrator writes it. */
record StaffBody(
        @Schema(description = "lower case, unique") @Nullable
        String login,

        @Nullable String name,

        @Schema(description = "agent, supervisor or admin") @Nullable
        String role,

        @Schema(description = "en, pl or ro") @Nullable String language,
        @Nullable List<String> queues,
        @Nullable List<String> skills,

        @Schema(description = "how many conversations at once, 1 to 50") @Nullable
        Integer capacity,

        @Nullable Boolean enabled,

        @Schema(description = "when adding only; without it the answer carries a link to set one") @Nullable
        String password,

        @Schema(description = "of the stored member that is replaced") @Nullable
        Long version) {

    Staff staff(StaffId id, String passwordHash, long storedVersion, Queues known) {
        Set<QueueId> serving = new HashSet<>();
        for (String queue : required(queues, "queues", "a list of queue ids")) {
            QueueId queueId = valid("queues", () -> new QueueId(queue));
            if (known.find(queueId).isEmpty()) {
                throw Refusal.badRequest("queues: expected ids of queues that exist, got '" + queue + "'.");
            }
            serving.add(queueId);
        }
        Set<String> having = new HashSet<>();
        for (String skill : required(skills, "skills", "a list of skills")) {
            having.add(text(skill, "skills", 1, 40));
        }
        String shown = text(name, "name", 1, 100);
        String signsInAs = text(login, "login", 1, 80).strip().toLowerCase(Locale.ROOT);
        Role as = oneOf(role, "role", Role.class);
        Language speaking = oneOf(language, "language", Language.class);
        int atOnce = number(capacity, "capacity", 1, 50);
        boolean active = required(enabled, "enabled", "true or false");
        return valid(
                "login",
                () -> new Staff(
                        id,
                        signsInAs,
                        shown,
                        as,
                        speaking,
                        serving,
                        having,
                        atOnce,
                        passwordHash,
                        active,
                        storedVersion));
    }

    @Override
    public String toString() {
        return "StaffBody[" + login + "]";
    }
}
