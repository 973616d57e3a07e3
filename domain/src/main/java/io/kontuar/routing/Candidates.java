package io.kontuar.routing;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which agents may be offered a conversation, the best first: who has least in hand, then who has been free longest. */
public final class Candidates {
    /** How long one who declined is not asked again about the same conversation; a hint, forgotten by a restart. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final StaffMembers staff;
    private final Workloads workloads;
    private final Clock clock;
    private final Map<Declined, Instant> resting = new ConcurrentHashMap<>();

    public Candidates(StaffMembers staff, Workloads workloads, Clock clock) {
        this.staff = staff;
        this.workloads = workloads;
        this.clock = clock;
    }

    private record Declined(ConversationId conversation, StaffId agent) {}

    List<StaffId> forOffer(Conversation conversation) {
        Map<StaffId, Workload> loads = workloads.all().stream()
                .filter(workload -> workload.presence() == Presence.AVAILABLE)
                .collect(Collectors.toMap(Workload::agent, Function.identity()));
        return staff.all().stream()
                .filter(member -> loads.containsKey(member.id()))
                .filter(member -> member.serves(conversation.queue()))
                .filter(member -> member.skills().containsAll(conversation.skills()))
                .filter(member -> !rests(conversation.id(), member.id()))
                .map(member -> loads.get(member.id()))
                .sorted(Comparator.comparingInt(
                                (Workload load) -> load.reserved().size())
                        .thenComparing(Workload::since))
                .map(Workload::agent)
                .toList();
    }

    void restFrom(ConversationId conversation, StaffId agent) {
        Instant now = clock.instant();
        resting.values().removeIf(until -> until.isBefore(now));
        resting.put(new Declined(conversation, agent), now.plus(REST));
    }

    private boolean rests(ConversationId conversation, StaffId agent) {
        Instant until = resting.get(new Declined(conversation, agent));
        return until != null && until.isAfter(clock.instant());
    }

    /** Looks at every queue that the agent serves, and at {@code also}. */
    List<LaneSend<?>> looksFor(CommandId cause, StaffId agent, QueueId also) {
        Set<QueueId> queues = new HashSet<>(staff.find(agent).map(Staff::queues).orElse(Set.of()));
        queues.add(also);
        return queues.stream()
                .<LaneSend<?>>map(queue -> LaneSend.of(
                        RoutingCommand.LANE, new RoutingCommand.Look(cause.derive("look-" + queue.value()), queue)))
                .toList();
    }
}
