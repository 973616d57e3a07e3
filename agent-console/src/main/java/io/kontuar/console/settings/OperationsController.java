package io.kontuar.console.settings;

import io.kontuar.channel.DeliveryState;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.console.settings.HealthParts.Part;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.lane.DeadLetters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What administrators watch over. */
@Tag(name = "Operations")
@RestController
final class OperationsController {
    private static final int MOST = 200;
    private static final int MOST_UNKNOWN = 1000;

    private final HealthParts parts;
    private final DeadLetters deadLetters;
    private final UnreadableEvents unreadable;
    private final Deliveries deliveries;
    private final Audit audit;
    private final Clock clock;

    OperationsController(
            HealthParts parts,
            DeadLetters deadLetters,
            UnreadableEvents unreadable,
            Deliveries deliveries,
            Audit audit,
            Clock clock) {
        this.parts = parts;
        this.deadLetters = deadLetters;
        this.unreadable = unreadable;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    @Operation(
            summary = "How the parts are",
            description = "down when a part is down, degraded when one is warming or letters are parked.")
    @GetMapping("/api/admin/health")
    HealthView health() {
        List<Part> now = parts.now();
        long parked = deadLetters.count();
        int unknown = deliveries
                .inStateSince(DeliveryState.UNKNOWN, clock.instant(), MOST_UNKNOWN)
                .size();
        return new HealthView(status(now, parked), now, parked, unreadable.count(), unknown);
    }

    @Operation(summary = "Messages that no consumer could handle", description = "The oldest 200 of them.")
    @GetMapping("/api/admin/dead-letters")
    List<DeadLetterView> letters() {
        return deadLetters.list(MOST).stream()
                .map(letter -> new DeadLetterView(
                        letter.id(),
                        letter.lane(),
                        letter.messageType(),
                        letter.command().value(),
                        letter.reason(),
                        letter.parkedAt()))
                .toList();
    }

    @Operation(summary = "Puts one back onto its lane")
    @PostMapping("/api/admin/dead-letters/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@AuthenticationPrincipal SignedIn admin, @PathVariable String id) {
        if (!deadLetters.resend(id)) {
            throw Refusal.notFound("dead letter any more");
        }
        audit.note(admin.id(), "dead-letter.resent", id);
    }

    private static String status(List<Part> parts, long parked) {
        boolean down = parts.stream().anyMatch(part -> part.status().equals("down"));
        boolean warming = parts.stream().anyMatch(part -> part.status().equals("warming"));
        return down ? "down" : warming || parked > 0 ? "degraded" : "up";
    }

    record HealthView(String status, List<Part> parts, long deadLetters, long unreadable, int unknownDeliveries) {}

    record DeadLetterView(
            String id, String lane, String messageType, String command, String reason, Instant parkedAt) {}
}
