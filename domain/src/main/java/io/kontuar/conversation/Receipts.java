package io.kontuar.conversation;

import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.lane.Event;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneSend;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what providers tell about our messages. A receipt is found by our own id where the provider carried it, so one
 * that comes before the send's answer finds its message too. States only move forward.
 */
public final class Receipts {
    private final Messages messages;
    private final Deliveries deliveries;

    public Receipts(Messages messages, Deliveries deliveries) {
        this.messages = messages;
        this.deliveries = deliveries;
    }

    Handled take(DeliveryReceipt receipt) {
        return known(receipt).orElseGet(Handled::nothing);
    }

    /** What follows from a receipt, which may be nothing; empty when its message is not known. */
    Optional<Handled> known(DeliveryReceipt receipt) {
        if (!tellsSomething(receipt.state())) {
            return Optional.of(Handled.nothing());
        }
        Optional<Message> found = find(receipt);
        while (found.isPresent()) {
            Message message = found.get();
            Delivery delivery = message.delivery();
            if (delivery == null || !delivery.state().mayBecome(receipt.state())) {
                return Optional.of(sameAgain(receipt, message, delivery));
            }
            Delivery next = delivery.becoming(receipt.state(), receipt.providerId(), receipt.errorCode(), receipt.at());
            if (deliveries.advance(message.id(), delivery.state(), next)) {
                return Optional.of(follows(message, next));
            }
            found = messages.find(message.id());
        }
        return Optional.empty();
    }

    /** A provider's "queued" tells nothing new. */
    private static boolean tellsSomething(DeliveryState state) {
        return state.rank() >= DeliveryState.SENT.rank();
    }

    private Optional<Message> find(DeliveryReceipt receipt) {
        if (receipt.message() != null) {
            return messages.find(receipt.message())
                    .filter(message -> receipt.account().equals(message.account()));
        }
        return receipt.providerId() == null
                ? Optional.empty()
                : deliveries.byProviderId(receipt.account(), receipt.providerId());
    }

    /** A receipt seen again sends again what followed from it; one that comes too late is dropped. */
    private static Handled sameAgain(DeliveryReceipt receipt, Message message, @Nullable Delivery delivery) {
        return delivery != null && delivery.state() == receipt.state() ? follows(message, delivery) : Handled.nothing();
    }

    private static Handled follows(Message message, Delivery delivery) {
        LaneSend<?> trouble = Trouble.of(message, delivery);
        return new Handled(
                trouble == null ? List.of() : List.of(trouble),
                List.of(new Event.DeliveryAdvanced(message.conversation().value())));
    }
}
