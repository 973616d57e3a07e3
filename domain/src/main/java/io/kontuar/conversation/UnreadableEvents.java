package io.kontuar.conversation;

import io.kontuar.channel.InboundEvent.Unreadable;
import java.util.List;

/** What providers signed and we could not read: kept for a person to look at. */
public interface UnreadableEvents {

    /** Keeps one; the same id twice is once. */
    void save(Unreadable event);

    List<Unreadable> latest(int limit);

    long count();
}
