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

/**
 * Which agents may be offered a conversation, the best first: who has the skill that its handoff asks for, who has least in
 * hand, then who has been free longest. For {@link #PATIENCE} it waits for somebody with the skill while one is available.
 */
public final class Candidates {
    /** How long one who declined is not asked again about the same conversation; a hint, forgotten by a restart. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** So long a conversation waits for a fitting agent whose hands are full; then anybody of its queue may take it. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final StaffMembers staff;
    private final Workloads workloads;
    private final Clock clock;
    private final Map<Declined, Instant> resting = new ConcurrentHashMap<>();

    public Candidates(StaffMembers staff, Workloads workloads, Clock clock) {
        this.staff = staff;
        this.workloads = workloads;
        this.clock = clock;
    }

    private static final Comparator<Workload> LEAST_IN_HAND =
            Comparator.comparingInt((Workload load) -> load.reserved().size()).thenComparing(Workload::since);

    private record Declined(ConversationId conversation, StaffId agent) {}

    List<StaffId> forOffer(Conversation conversation) {
        Map<StaffId, Workload> loads = workloads.all().stream()
                .filter(workload -> workload.presence() == Presence.AVAILABLE)
                .collect(Collectors.toMap(Workload::agent, Function.identity()));
        WantedSkill wanted = WantedSkill.of(conversation);
        List<Staff> able = staff.all().stream()
                .filter(member -> loads.containsKey(member.id()))
                .filter(member -> member.serves(conversation.queue()))
                .filter(member -> member.skills().containsAll(conversation.skills()))
                .filter(member -> !rests(conversation.id(), member.id()))
                .toList();
        boolean fittingOnly = waitedShortly(conversation) && able.stream().anyMatch(wanted::metBy);
        return able.stream()
                .filter(member -> !fittingOnly || wanted.metBy(member))
                .sorted(Comparator.comparing((Staff member) -> !wanted.metBy(member))
                        .thenComparing(member -> loads.get(member.id()), LEAST_IN_HAND))
                .map(Staff::id)
                .toList();
    }

    private boolean waitedShortly(Conversation conversation) {
        Instant entered = conversation.moments().enteredQueueAt();
        return entered != null && clock.instant().isBefore(entered.plus(PATIENCE));
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
