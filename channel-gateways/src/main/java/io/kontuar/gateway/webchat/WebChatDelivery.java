package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;

/**
 * Hands messages to visitors by doing nothing: a message in the store is what his sockets show, now or when he comes back,
 * and they tell when he got it and read it.
 */
final class WebChatDelivery implements MessageDelivery {

    @Override
    public ChannelKind channel() {
        return ChannelKind.WEB_CHAT;
    }

    @Override
    public DeliveryResult deliver(OutgoingMessage message) {
        return new DeliveryResult.Accepted(providerId(message.id()));
    }

    @Override
    public boolean safeToRepeat() {
        return true;
    }

    /** There is no provider: our own id is the provider's. */
    static ProviderMessageId providerId(MessageId message) {
        return new ProviderMessageId(message.value());
    }
}
