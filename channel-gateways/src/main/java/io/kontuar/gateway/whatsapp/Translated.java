package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent;

/** What one item of a webhook says. */
sealed interface Translated {
    record Understood(InboundEvent event) implements Translated {}

    /**
     * @param body the item alone, so that its neighbours are not kept with it
     * @param reason what is missing or wrong, without the sender's words
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the store, never compared
    record NotUnderstood(ChannelAccountId account, byte[] body, String reason) implements Translated {}
}
