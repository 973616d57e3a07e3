package io.kontuar.routing;

import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.RoutingCommand.Release;
import io.kontuar.conversation.RoutingCommand.SetPresence;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event;
import io.kontuar.lane.Handled;
import io.kontuar.staff.Presence;
import io.kontuar.staff.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes on presences, as asked by the agent or because an offer was missed. */
public final class Presences {
    private final Capacity capacity;
    private final Candidates candidates;
    private final Facts facts;
    private final Clock clock;

    public Presences(Capacity capacity, Candidates candidates, Facts facts, Clock clock) {
        this.capacity = capacity;
        this.candidates = candidates;
        this.facts = facts;
        this.clock = clock;
    }

    Handled set(SetPresence command) {
        List<Event> events = take(command.id(), command.agent(), command.presence(), command.at());
        return new Handled(
                command.presence() == Presence.AVAILABLE
                        ? candidates.looksFor(command.id(), command.agent(), command.queue())
                        : List.of(),
                events);
    }

    /** Who lets an offer run out is away from the desk: the next is not offered to an empty chair. */
    List<Event> busyAfterMissing(Release release) {
        return capacity.presenceOf(release.agent()) == Presence.AVAILABLE
                ? take(release.id(), release.agent(), Presence.BUSY, clock.instant())
                : List.of();
    }

    private List<Event> take(CommandId cause, StaffId agent, Presence presence, Instant at) {
        Workload next = capacity.change(
                agent,
                workload -> workload.presence() == presence || workload.since().isAfter(at)
                        ? workload
                        : workload.being(presence, at));
        facts.append(List.of(new Fact(
                cause.derive("presence").value(),
                Fact.Kind.PRESENCE_CHANGED,
                at,
                null,
                null,
                agent,
                null,
                Map.of("presence", next.presence().name()))));
        return List.of(new Event.Changed(Event.Subject.STAFF, agent.value(), next.version()));
    }
}
