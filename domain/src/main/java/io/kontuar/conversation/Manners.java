package io.kontuar.conversation;

import java.util.Optional;

/** What the shop asks of itself at the moment of sending, beyond what the channel allows. */
@FunctionalInterface
public interface Manners {
    /** Nothing is held back. */
    Manners NONE = message -> Optional.empty();

    /** Why this message must not leave now, as a code; empty when it may. */
    Optional<String> refusal(Message message);
}
