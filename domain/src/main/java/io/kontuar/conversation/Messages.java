package io.kontuar.conversation;

import io.kontuar.channel.MessageId;
import java.util.List;
import java.util.Optional;

/** Reading the timeline. */
public interface Messages {
    Optional<Message> find(MessageId id);

    /** Entries with {@code seq > after}, ascending, at most {@code limit}. */
    List<Message> after(ConversationId conversation, long after, int limit);

    /** The {@code limit} entries before {@code seq}, ascending; for reading upwards. */
    List<Message> before(ConversationId conversation, long seq, int limit);
}
