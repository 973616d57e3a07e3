package io.kontuar.conversation;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import java.util.List;
import java.util.Optional;

/** Reading the timeline. */
public interface Messages {
    Optional<Message> find(MessageId id);

    /** The customer's message that came under this provider id on this account. */
    Optional<Message> inbound(ChannelAccountId account, ProviderMessageId providerId);

    /** Entries with {@code seq > after}, ascending, at most {@code limit}. */
    List<Message> after(ConversationId conversation, long after, int limit);

    /** The {@code limit} entries before {@code seq}, ascending; for reading upwards. */
    List<Message> before(ConversationId conversation, long seq, int limit);

    /**
     * Puts what was fetched, or that it is lost, in place of an entry's {@link MessageContent.RemoteMedia}, durably.
     *
     * @return false when there is no such entry, or it holds something else (any more); nothing changed
     */
    boolean fill(MessageId id, MessageContent content);
}
