package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.channel.SendingRules;
import io.kontuar.lane.Event;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The consumer of one {@code outbound} lane: takes its message as "look" and sends the recipient's oldest unsent messages
 * from the store. It marks {@code SENDING} durably before the provider is asked, so that whatever happens in between a
 * message is handed over at most once: found {@code SENDING} again, it becomes {@code UNKNOWN}.
 */
public final class Dispatch implements LaneHandler<OutboundLook> {
    private static final int AT_ONCE = 20;
    private static final Duration STORE_AWAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(50);
    private final Deliveries deliveries;
    private final Messages messages;
    private final Conversations conversations;
    private final SendingPermissions permissions;
    private final MessageDelivery delivery;
    private final Manners manners;
    private final Clock clock;

    public Dispatch(
            Deliveries deliveries,
            Messages messages,
            Conversations conversations,
            SendingPermissions permissions,
            MessageDelivery delivery,
            Clock clock) {
        this(deliveries, messages, conversations, permissions, delivery, Manners.NONE, clock);
    }

    public Dispatch(
            Deliveries deliveries,
            Messages messages,
            Conversations conversations,
            SendingPermissions permissions,
            MessageDelivery delivery,
            Manners manners,
            Clock clock) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.conversations = conversations;
        this.permissions = permissions;
        this.delivery = delivery;
        this.manners = manners;
        this.clock = clock;
    }

    @Override
    public Handled handle(OutboundLook look) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        for (int sent = 0; sent < AT_ONCE; sent++) {
            Optional<Message> next = deliveries.nextUnsent(look.account(), look.recipient());
            next.ifPresent(message -> outcome.seen().add(message.id()));
            if (next.isEmpty() || !send(next.get(), look, outcome)) {
                tellAgain(look, outcome);
                return new Handled(outcome.sends(), outcome.events());
            }
        }
        outcome.sends().add(again(look, Duration.ZERO));
        return new Handled(outcome.sends(), outcome.events());
    }

    /** @param seen the messages that this look has dealt with */
    private record Outcome(List<LaneSend<?>> sends, List<Event> events, Set<MessageId> seen) {}

    /** False when the recipient has to wait. */
    private boolean send(Message message, OutboundLook look, Outcome outcome) {
        Delivery now = delivery(message);
        if (now.state() == DeliveryState.SENDING) {
            unknown(message, now.state(), now, "the process ended while it was being sent", outcome);
            return true;
        }
        Instant notBefore = now.notBefore();
        if (notBefore != null && notBefore.isAfter(clock.instant())) {
            outcome.sends().add(again(look, Duration.between(clock.instant(), notBefore)));
            return false;
        }
        return attempt(message, now, look, outcome);
    }

    private boolean attempt(Message message, Delivery queued, OutboundLook look, Outcome outcome) {
        AttemptId attempt = new AttemptId(UUID.randomUUID().toString());
        Delivery sending = queued.sending(attempt, clock.instant());
        if (!delivery.safeToRepeat() && !deliveries.advance(message.id(), DeliveryState.QUEUED, sending)) {
            return true;
        }
        DeliveryState marked = delivery.safeToRepeat() ? DeliveryState.QUEUED : DeliveryState.SENDING;
        switch (handOver(message, attempt)) {
            case DeliveryResult.Accepted accepted ->
                become(
                        message,
                        marked,
                        sending.becoming(DeliveryState.SENT, accepted.id(), null, clock.instant()),
                        outcome);
            case DeliveryResult.Refused refused -> {
                noteStop(message, refused);
                String why = refused.code() + ": " + refused.reason();
                Delivery failed = sending.becoming(DeliveryState.FAILED, null, why, clock.instant());
                become(message, marked, failed, outcome);
                trouble(message, failed, outcome);
            }
            case DeliveryResult.Unknown unknown -> unknown(message, marked, sending, unknown.reason(), outcome);
            case DeliveryResult.RetryAfter wait -> {
                postpone(message, marked, sending, wait, outcome);
                outcome.sends().add(again(look, wait.delay()));
                return false;
            }
        }
        return true;
    }

    /** The provider keeps a list of its own: what it says of it is ours too. */
    private void noteStop(Message message, DeliveryResult.Refused refused) {
        if (refused.code().equals(SendingRules.OPTED_OUT) && message.account() != null && message.address() != null) {
            permissions.note(
                    message.account(), AddressId.of(message.address()), SendingPermission.stopped(clock.instant()));
        }
    }

    private DeliveryResult handOver(Message message, AttemptId attempt) {
        Address to = message.address();
        if (to == null || message.account() == null) {
            return new DeliveryResult.Refused("no-address", "the message has no address to go to");
        }
        try {
            Optional<String> refusal = SendingRules.refusal(
                            to.channel(),
                            message.content(),
                            permissions.of(message.account(), AddressId.of(to)),
                            clock.instant())
                    .or(() -> manners.refusal(message));
            if (refusal.isPresent()) {
                return new DeliveryResult.Refused(refusal.get(), "checked at the moment of sending");
            }
            return delivery.deliver(new OutgoingMessage(
                    message.id(), message.account(), to, message.content(), language(message), attempt));
        } catch (Outage away) {
            return new DeliveryResult.RetryAfter(STORE_AWAY, "something that sending needs is away");
        } catch (RuntimeException broken) {
            return new DeliveryResult.Unknown(
                    "sending broke off: " + broken.getClass().getSimpleName());
        }
    }

    private Language language(Message message) {
        return conversations
                .find(message.conversation())
                .map(Conversation::language)
                .orElse(Language.EN);
    }

    private void unknown(Message message, DeliveryState marked, Delivery sending, String why, Outcome outcome) {
        Delivery next = sending.becoming(DeliveryState.UNKNOWN, null, why, clock.instant());
        become(message, marked, next, outcome);
        trouble(message, next, outcome);
    }

    private void postpone(
            Message message, DeliveryState marked, Delivery sending, DeliveryResult.RetryAfter wait, Outcome outcome) {
        Instant until = clock.instant().plus(wait.delay());
        Delivery later =
                new Delivery(DeliveryState.QUEUED, sending.attempt(), null, wait.reason(), clock.instant(), until);
        become(message, marked, later, outcome);
    }

    private void become(Message message, DeliveryState expected, Delivery next, Outcome outcome) {
        if (deliveries.advance(message.id(), expected, next)) {
            outcome.events()
                    .add(new Event.DeliveryAdvanced(message.conversation().value()));
        }
    }

    /** A process that ended after the store knew and before people were told: its look comes again, and tells. */
    private void tellAgain(OutboundLook look, Outcome outcome) {
        if (look.message() != null && !outcome.seen().contains(look.message())) {
            messages.find(look.message())
                    .filter(message -> message.delivery() != null)
                    .ifPresent(message -> trouble(message, delivery(message), outcome));
        }
    }

    private static void trouble(Message message, Delivery delivery, Outcome outcome) {
        LaneSend<?> told = Trouble.of(message, delivery);
        if (told != null) {
            outcome.sends().add(told);
        }
    }

    private static LaneSend<OutboundLook> again(OutboundLook look, Duration wait) {
        Duration delay = wait.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wait;
        return new LaneSend<>(OutboundLook.lane(look.account()), look, delay);
    }

    private static Delivery delivery(Message message) {
        Delivery known = message.delivery();
        if (known == null) {
            throw new IllegalStateException("message " + message.id().value() + " is to be sent and has no delivery");
        }
        return known;
    }
}
