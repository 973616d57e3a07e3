package io.kontuar.channel;

/** Hands messages to one channel's provider; implemented by each gateway. */
public interface MessageDelivery {
    ChannelKind channel();

    /**
     * Hands the message over, at most once: no retry hides inside. Takes at most some seconds; never throws for a
     * provider's failure, which is a result.
     */
    DeliveryResult deliver(OutgoingMessage message);

    /**
     * Hands over a message that stands in no conversation, so that an administrator sees whether the account works. Its text
     * is ours; the result's reason may therefore hold the provider's own words.
     */
    default DeliveryResult tryOut(OutgoingMessage message) {
        return deliver(message);
    }

    /** Whether handing over the same message twice reaches the customer once, so that no attempt needs marking. */
    default boolean safeToRepeat() {
        return false;
    }
}
