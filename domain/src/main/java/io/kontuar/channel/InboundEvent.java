package io.kontuar.channel;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a gateway lets in, one per sender; travels on the lane {@code inbound} in the order it came. */
public sealed interface InboundEvent extends LaneMessage {
    Lane<InboundEvent> LANE = new Lane<>("inbound", InboundEvent.class);

    ChannelAccountId account();

    /**
     * A customer wrote.
     *
     * @param senderName the name that the channel gives, unverified
     * @param providerTime when the provider says it was written; windows and waiting count from here
     * @param verification how far the channel vouches for the sender
     * @param language what the channel knows of the sender's language (the widget's page, say)
     * @param thread where the channel is mail: which conversation it belongs to; null on all others
     * @param origin what it answers or came out of, where the channel tells
     */
    record InboundMessage(
            CommandId id,
            ChannelAccountId account,
            Address sender,
            @Nullable String senderName,
            ProviderMessageId providerId,
            MessageContent content,
            Instant providerTime,
            Instant receivedAt,
            Verification verification,
            @Nullable Language language,
            @Nullable MailThread thread,
            @Nullable Origin origin)
            implements InboundEvent {
        /** Card and account numbers never get further than here. */
        public InboundMessage {
            content = SecretNumbers.masked(content);
        }

        /** A message that stands for itself. */
        public InboundMessage(
                CommandId id,
                ChannelAccountId account,
                Address sender,
                @Nullable String senderName,
                ProviderMessageId providerId,
                MessageContent content,
                Instant providerTime,
                Instant receivedAt,
                Verification verification,
                @Nullable Language language) {
            this(
                    id,
                    account,
                    sender,
                    senderName,
                    providerId,
                    content,
                    providerTime,
                    receivedAt,
                    verification,
                    language,
                    null,
                    null);
        }

        /** Whether a machine wrote it: kept, never answered, reopens nothing. */
        public boolean automatic() {
            return thread != null && thread.automatic();
        }

        @Override
        public String key() {
            return account.value() + "/" + AddressId.of(sender).value();
        }

        /** The id of a message's command: the same provider id on the same account is the same command. */
        public static CommandId idOf(ChannelAccountId account, ProviderMessageId providerId) {
            return new CommandId(DerivedId.of("in", account.value(), providerId.value()));
        }
    }

    /**
     * The provider tells how far a message of ours got.
     *
     * @param message our own id, where the provider carried it back
     * @param providerId the provider's id, where known; at least one of both is there
     * @param errorCode the provider's code when it failed
     */
    record DeliveryReceipt(
            CommandId id,
            ChannelAccountId account,
            @Nullable MessageId message,
            @Nullable ProviderMessageId providerId,
            DeliveryState state,
            @Nullable String errorCode,
            Instant at)
            implements InboundEvent {
        public DeliveryReceipt {
            if (message == null && providerId == null) {
                throw new IllegalArgumentException("delivery receipt: expected our id or the provider's, got neither");
            }
        }

        @Override
        public String key() {
            return account.value() + "/" + (message != null ? message.value() : String.valueOf(providerId));
        }
    }

    /**
     * Something happened in a phone call.
     *
     * @param caller who calls, as far as the provider tells; counts for the first of a call's events only
     * @param providerId of what is said or recorded; there exactly with {@code content}, unique in the account
     * @param content what was said, recorded or written down; null for all other steps
     * @param details what the timeline tells of it: {@code seconds}, {@code agent}, {@code reason}; nobody's words
     */
    record CallAdvanced(
            CommandId id,
            ChannelAccountId account,
            CallId call,
            Address caller,
            CallStep step,
            @Nullable ProviderMessageId providerId,
            @Nullable MessageContent content,
            Map<String, String> details,
            Language language,
            Instant at)
            implements InboundEvent {
        public CallAdvanced {
            if ((content == null) != (providerId == null)) {
                throw new IllegalArgumentException("call: expected content and its provider id together, got one");
            }
            content = content == null ? null : SecretNumbers.masked(content);
            details = Map.copyOf(details);
        }

        /** The whole call in order, whoever calls. */
        @Override
        public String key() {
            return account.value() + "/" + call.value();
        }

        /** The id under which a call opens its conversation, whichever of its events comes first. */
        public static CommandId opening(ChannelAccountId account, CallId call) {
            return new CommandId(DerivedId.of("call", account.value(), call.value()));
        }
    }

    /**
     * The provider says that two addresses are one person's: a number and a user's id, or an old number and the new one.
     *
     * @param rule the evidence's name, such as {@code whatsapp-user-id}
     */
    record AddressesJoined(CommandId id, ChannelAccountId account, Address one, Address other, String rule, Instant at)
            implements InboundEvent {
        @Override
        public String key() {
            return account.value() + "/" + AddressId.of(one).value();
        }
    }

    /** A customer asked for nothing more, or for messages again; nobody has to answer that. */
    record ConsentChanged(CommandId id, ChannelAccountId account, Address sender, Consent consent, Instant at)
            implements InboundEvent {
        @Override
        public String key() {
            return account.value() + "/" + AddressId.of(sender).value();
        }
    }

    enum Consent {
        STOPPED,
        RESUMED
    }

    /** Signed by the provider and not understood by us: kept for a person to look at, never answered. */
    record Unreadable(CommandId id, ChannelAccountId account, String reason, AttachmentRef body, Instant receivedAt)
            implements InboundEvent {
        @Override
        public String key() {
            return account.value();
        }
    }
}
