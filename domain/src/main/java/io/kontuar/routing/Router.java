package io.kontuar.routing;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneSend;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The consumer of the lane {@code routing}: offers what waits in a queue to agents who are available, have the skills and
 * have capacity left; the longest waiting first, priority counted in. Capacity is reserved by compare-and-set before the
 * offer is made.
 */
public final class Router implements LaneHandler<RoutingCommand> {
    private static final int AT_ONCE = 50;
    private final Queues queues;
    private final Conversations conversations;
    private final Capacity capacity;
    private final Candidates candidates;
    private final Presences presences;
    private final Clock clock;

    public Router(
            Queues queues,
            Conversations conversations,
            Capacity capacity,
            Candidates candidates,
            Presences presences,
            Clock clock) {
        this.queues = queues;
        this.conversations = conversations;
        this.capacity = capacity;
        this.candidates = candidates;
        this.presences = presences;
        this.clock = clock;
    }

    @Override
    public Handled handle(RoutingCommand command) {
        return switch (command) {
            case RoutingCommand.Look look -> Handled.sending(offers(look.id(), look.queue()));
            case RoutingCommand.ClaimByHand claim -> claim(claim);
            case RoutingCommand.Release release -> release(release);
            case RoutingCommand.SetPresence presence -> presences.set(presence);
        };
    }

    private List<LaneSend<?>> offers(CommandId cause, QueueId queue) {
        Duration timeout = queues.find(queue).map(Queue::offerTimeout).orElse(Duration.ofSeconds(30));
        Instant until = clock.instant().plus(timeout);
        List<LaneSend<?>> offers = new ArrayList<>();
        for (Conversation waiting : queues.waiting(queue, AT_ONCE)) {
            reserveFor(waiting).ifPresent(agent -> offers.add(offer(cause, waiting.id(), agent, until)));
        }
        return offers;
    }

    /**
     * The agent who has it reserved already, if he may still be offered it (the offer is under way, or was lost), or the
     * best free one. Capacity is given back by whoever has it reserved and may not.
     */
    private Optional<StaffId> reserveFor(Conversation waiting) {
        List<StaffId> free = candidates.forOffer(waiting);
        Optional<StaffId> reserved = capacity.holderOf(waiting.id());
        if (reserved.isPresent() && free.contains(reserved.get())) {
            return reserved;
        }
        reserved.ifPresent(agent -> capacity.release(agent, waiting.id()));
        return free.stream()
                .filter(agent -> capacity.reserve(agent, waiting.id()))
                .findFirst();
    }

    private static LaneSend<?> offer(CommandId cause, ConversationId conversation, StaffId agent, Instant until) {
        return LaneSend.of(
                ConversationCommand.LANE,
                new ConversationCommand.Offer(
                        cause.derive("offer-" + conversation.value()), conversation, agent, until));
    }

    private Handled claim(RoutingCommand.ClaimByHand claim) {
        capacity.reserveByHand(claim.agent(), claim.conversation());
        return Handled.sending(List.of(LaneSend.of(
                ConversationCommand.LANE,
                new ConversationCommand.Claim(claim.id(), claim.conversation(), claim.agent()))));
    }

    private Handled release(RoutingCommand.Release release) {
        if (!stillHas(release)) {
            capacity.release(release.agent(), release.conversation());
        }
        List<Event> events = new ArrayList<>();
        switch (release.why()) {
            case DONE ->
                events.add(
                        new Event.Changed(Event.Subject.STAFF, release.agent().value(), 0));
            case DECLINED -> candidates.restFrom(release.conversation(), release.agent());
            case EXPIRED -> events.addAll(presences.busyAfterMissing(release));
        }
        return new Handled(candidates.looksFor(release.id(), release.agent(), release.queue()), events);
    }

    /** Released late and taken again meanwhile: nothing to give back. */
    private boolean stillHas(RoutingCommand.Release release) {
        return conversations
                .find(release.conversation())
                .filter(conversation -> Capacity.has(conversation, release.agent()))
                .isPresent();
    }
}
