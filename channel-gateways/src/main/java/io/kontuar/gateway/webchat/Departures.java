package io.kontuar.gateway.webchat;

import io.kontuar.channel.AddressId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Holder;
import io.kontuar.lane.Event;
import io.kontuar.lane.Lanes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices visitors who went away while they waited for a person. A hint only: it is kept in memory, and whoever comes back
 * in time has not been away. A visitor may have come back to another process, so before one is called gone all of them are
 * asked, several times since events may be lost; one that has a socket of his, or has seen him later, says so.
 */
final class Departures {

    /** Questions to which nobody answered, before a visitor is called gone. */
    static final int QUESTIONS = 3;

    static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final ChatSockets sockets;
    private final Conversations conversations;
    private final VisitorInbound inbound;
    private final Lanes lanes;
    private final Clock clock;
    private final Duration leftAfter;
    private final Map<Whereabouts, Absence> gone = new ConcurrentHashMap<>();

    Departures(
            ChatSockets sockets,
            Conversations conversations,
            VisitorInbound inbound,
            Lanes lanes,
            Clock clock,
            Duration leftAfter) {
        this.sockets = sockets;
        this.conversations = conversations;
        this.inbound = inbound;
        this.lanes = lanes;
        this.clock = clock;
        this.leftAfter = leftAfter;
    }

    /** A visitor and the conversation he was looking at. */
    record Whereabouts(AddressId visitor, ConversationId conversation) {
        static Whereabouts of(Event.Activity activity) {
            return new Whereabouts(new AddressId(activity.id()), new ConversationId(activity.conversation()));
        }
    }

    /**
     * @param since when his last socket here was closed
     * @param asked how many times the others were asked
     * @param next when to ask again, or to stop asking
     */
    private record Absence(Instant since, int asked, Instant next) {
        Absence askedAgain(Instant now) {
            return new Absence(since, asked + 1, now.plus(ANSWER_WITHIN));
        }
    }

    /** One of the visitor's sockets is gone. */
    void disconnected(Whereabouts whereabouts) {
        Instant now = clock.instant();
        Instant asking = now.plus(leftAfter).minus(ANSWER_WITHIN.multipliedBy(QUESTIONS));
        gone.put(whereabouts, new Absence(now, 0, asking.isBefore(now) ? now : asking));
    }

    /** Asks for and tells of those who have been away for long enough; to be called about every second. */
    void check() {
        gone.forEach((whereabouts, absence) -> {
            if (connected(whereabouts)) {
                gone.remove(whereabouts, absence);
            } else if (!clock.instant().isBefore(absence.next)) {
                pursue(whereabouts, absence);
            }
        });
    }

    private void pursue(Whereabouts whereabouts, Absence absence) {
        if (absence.asked < QUESTIONS) {
            gone.replace(whereabouts, absence, absence.askedAgain(clock.instant()));
            say(Event.Doing.LEFT, whereabouts, absence.since);
        } else {
            tell(whereabouts.conversation, absence.since);
            gone.remove(whereabouts, absence);
        }
    }

    /** Some process believes that a visitor has left, or knows that he has not. */
    void heard(Event.Activity activity) {
        Whereabouts whereabouts = Whereabouts.of(activity);
        switch (activity.doing()) {
            case LEFT -> answer(whereabouts, activity.at());
            case VIEWING ->
                gone.computeIfPresent(
                        whereabouts, (same, absence) -> absence.since.isBefore(activity.at()) ? null : absence);
            case TYPING -> {}
        }
    }

    private void answer(Whereabouts whereabouts, Instant left) {
        Absence absence = gone.get(whereabouts);
        if (connected(whereabouts)) {
            say(Event.Doing.VIEWING, whereabouts, laterThan(left));
        } else if (absence != null && absence.since.isAfter(left)) {
            say(Event.Doing.VIEWING, whereabouts, absence.since);
        }
    }

    /** Now, also where the other process's clock is ahead. */
    private Instant laterThan(Instant left) {
        Instant now = clock.instant();
        return now.isAfter(left) ? now : left.plusMillis(1);
    }

    private boolean connected(Whereabouts whereabouts) {
        return !sockets.of(whereabouts.visitor).isEmpty();
    }

    /** @param at since when he is gone, or until when he was there */
    private void say(Event.Doing doing, Whereabouts whereabouts, Instant at) {
        lanes.publish(new Event.Activity(
                whereabouts.conversation.value(), Event.Who.CUSTOMER, whereabouts.visitor.value(), "", doing, at));
    }

    private void tell(ConversationId conversation, Instant since) {
        boolean waits = conversations
                .find(conversation)
                .filter(one -> one.control().holder() == Holder.QUEUE)
                .isPresent();
        if (waits) {
            inbound.left(conversation, since);
        }
    }
}
