package io.kontuar.conversation;

import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.lane.Event;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.lane.Outage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The lanes as gateways use them: a receipt of a known message goes straight to the store, as durable there as on a lane,
 * since nothing but the order of its states matters and the store keeps that. A failure, which people must be told of, a
 * receipt of a message not known (yet), and all that the store does not take now, wait on their lane.
 */
public final class ReceiptsFirst implements LaneSender {
    private final LaneSender lanes;
    private final Consumer<Event> publish;
    private final Receipts receipts;

    public ReceiptsFirst(LaneSender lanes, Consumer<Event> publish, Receipts receipts) {
        this.lanes = lanes;
        this.publish = publish;
        this.receipts = receipts;
    }

    /** Receipts may be noted though the rest was refused by an {@link Outage}; noting them again changes nothing. */
    @Override
    public void send(List<LaneSend<?>> sends) {
        List<LaneSend<?>> rest = new ArrayList<>();
        for (LaneSend<?> send : sends) {
            if (!(send.message() instanceof DeliveryReceipt receipt) || !noted(receipt)) {
                rest.add(send);
            }
        }
        if (!rest.isEmpty()) {
            lanes.send(rest);
        }
    }

    private boolean noted(DeliveryReceipt receipt) {
        if (receipt.state() == DeliveryState.FAILED) {
            return false;
        }
        try {
            Optional<Handled> handled = receipts.known(receipt);
            handled.ifPresent(followed -> followed.events().forEach(publish));
            return handled.isPresent();
        } catch (Outage away) {
            return false;
        }
    }
}
