package io.kontuar.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What happened, append-only. Facts of a conversation are appended by {@link Conversations#write}. */
public interface Facts {

    /** Appends facts that belong to no conversation (presence); the same id twice is once. */
    void append(List<Fact> facts);

    /** Facts of these kinds with {@code from <= at < to}, oldest first, those of one moment as they were appended. */
    List<Fact> between(Instant from, Instant to, Set<Fact.Kind> kinds);

    /** A conversation's facts as they were appended. */
    List<Fact> of(ConversationId conversation);
}
