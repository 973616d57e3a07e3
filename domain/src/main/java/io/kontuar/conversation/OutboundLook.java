package io.kontuar.conversation;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageId;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;
import org.jspecify.annotations.Nullable;

/**
 * There is something to send to this recipient; the store says what. One lane per channel account.
 *
 * @param message the message that asked for the look: when it failed, the look tells people so, however often it comes
 */
public record OutboundLook(
        CommandId id,
        ChannelAccountId account,
        AddressId recipient,
        @Nullable MessageId message) implements LaneMessage {
    public static Lane<OutboundLook> lane(ChannelAccountId account) {
        return new Lane<>("outbound." + account.value(), OutboundLook.class);
    }

    @Override
    public String key() {
        return recipient.value();
    }
}
