package io.kontuar.console.settings;

import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where conversations wait. */
@Tag(name = "Settings: queues")
@RestController
final class QueueController {
    private final Queues queues;
    private final Announcements announcements;
    private final Audit audit;

    QueueController(Queues queues, Announcements announcements, Audit audit) {
        this.queues = queues;
        this.announcements = announcements;
        this.audit = audit;
    }

    @Operation(summary = "All queues")
    @GetMapping("/api/queues")
    List<QueueView> all() {
        return queues.all().stream()
                .sorted(Comparator.comparing(queue -> queue.id().value()))
                .map(queue -> QueueView.of(queue, queue.version()))
                .toList();
    }

    @Operation(summary = "Adds a queue", description = "409 when there is one with this id.")
    @PostMapping("/api/queues")
    @ResponseStatus(HttpStatus.CREATED)
    QueueView add(@AuthenticationPrincipal SignedIn admin, @RequestBody QueueView body) {
        Queue queue = body.queue(body.queueId(), 0);
        if (!queues.save(queue)) {
            throw Refusal.conflict("id: expected one that no other queue has.");
        }
        return saved(admin, queue, 1);
    }

    @Operation(summary = "Changes a queue", description = "409 when somebody else saved first.")
    @PutMapping("/api/queues/{id}")
    QueueView save(@AuthenticationPrincipal SignedIn admin, @PathVariable String id, @RequestBody QueueView body) {
        Queue stored =
                Fields.valid("id", () -> queues.find(new QueueId(id))).orElseThrow(() -> Refusal.notFound("queue"));
        long version = Fields.required(body.version(), "version", "the stored version");
        Queue next = body.queue(stored.id(), version);
        if (!queues.save(next)) {
            throw Refusal.changedMeanwhile("queue");
        }
        return saved(admin, next, version + 1);
    }

    private QueueView saved(SignedIn admin, Queue queue, long version) {
        audit.note(admin.id(), "queue.saved", queue.id().value());
        announcements.queue(queue.id().value(), version);
        return QueueView.of(queue, version);
    }
}
