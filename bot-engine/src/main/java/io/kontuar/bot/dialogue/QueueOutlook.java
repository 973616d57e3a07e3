package io.kontuar.bot.dialogue;

import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workload;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What awaits somebody who joins a queue now, from the queue's own data. */
final class QueueOutlook {
    /** What was answered in this time tells the pace. */
    private static final Duration PACE = Duration.ofHours(1);

    /** Fewer answers in that time tell nothing. */
    private static final int FEWEST_ANSWERS = 3;

    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final int DEEPEST = 100;
    private final Queues queues;
    private final Workloads workloads;
    private final StaffMembers staff;
    private final Facts facts;
    private final Map<QueueId, Answers> answers = new ConcurrentHashMap<>();

    QueueOutlook(DialoguePorts ports) {
        this.queues = ports.queues();
        this.workloads = ports.workloads();
        this.staff = ports.staffMembers();
        this.facts = ports.facts();
    }

    private record Answers(long count, Instant at) {}

    /**
     * @param place 1 for the next; {@value #DEEPEST} stands for more
     * @param expected the wait; empty when there is too little to tell from
     * @param attended whether anybody who serves the queue is here
     */
    record Outlook(int place, Optional<Duration> expected, boolean attended) {}

    Outlook of(QueueId queue, Instant now) {
        int place = Math.min(DEEPEST, queues.waiting(queue, DEEPEST).size() + 1);
        long answered = answered(queue, now);
        Optional<Duration> wait = answered < FEWEST_ANSWERS
                ? Optional.empty()
                : Optional.of(PACE.multipliedBy(place).dividedBy(answered));
        return new Outlook(place, wait, attended(queue));
    }

    private boolean attended(QueueId queue) {
        Set<StaffId> serving = staff.all().stream()
                .filter(member -> member.serves(queue))
                .map(Staff::id)
                .collect(Collectors.toSet());
        return workloads.all().stream()
                .filter(load -> serving.contains(load.agent()))
                .map(Workload::presence)
                .anyMatch(presence -> presence != Presence.OFFLINE);
    }

    private long answered(QueueId queue, Instant now) {
        return answers.compute(
                        queue,
                        (id, before) ->
                                before != null && now.isBefore(before.at().plus(FRESH))
                                        ? before
                                        : new Answers(count(id, now), now))
                .count();
    }

    private long count(QueueId queue, Instant now) {
        return facts.between(now.minus(PACE), now, Set.of(Fact.Kind.ANSWERED)).stream()
                .filter(fact -> queue.equals(fact.queue()))
                .count();
    }

    /** In whole minutes, at least one. */
    static OptionalLong minutes(Outlook outlook) {
        return outlook.expected()
                .map(wait -> OptionalLong.of(Math.max(1, wait.plusSeconds(59).toMinutes())))
                .orElse(OptionalLong.empty());
    }
}
