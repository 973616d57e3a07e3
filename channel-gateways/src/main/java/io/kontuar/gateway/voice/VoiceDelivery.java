package io.kontuar.gateway.voice;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import java.util.Optional;

/**
 * Hands messages to callers by doing nothing: what is in the store is said at the call's next webhook, and counts as
 * delivered once the caller goes on. Nobody hears what comes after the call.
 */
final class VoiceDelivery implements MessageDelivery {
    private final Messages messages;
    private final CallWatch watch;

    VoiceDelivery(Messages messages, CallWatch watch) {
        this.messages = messages;
        this.watch = watch;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.VOICE;
    }

    @Override
    public DeliveryResult deliver(OutgoingMessage message) {
        Optional<Message> stored = messages.find(message.id());
        boolean live = stored.isPresent()
                && watch.look(stored.get().conversation()).state().live();
        return live
                ? new DeliveryResult.Accepted(new ProviderMessageId(message.id().value()))
                : new DeliveryResult.Refused("call-ended", "nobody is on the line any more");
    }

    @Override
    public boolean safeToRepeat() {
        return true;
    }
}
