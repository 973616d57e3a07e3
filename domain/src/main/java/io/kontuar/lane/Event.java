package io.kontuar.lane;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A "look here" for whoever shows things: consoles, chat widgets, boards. Events are not durable and carry no
 * customer's words; who receives one reads the store.
 */
public sealed interface Event {

    /** What kind of thing an event speaks of. */
    enum Subject {
        CONVERSATION,
        QUEUE,
        STAFF,
        SETTINGS
    }

    /** The stored state of a subject has changed and is committed; {@code version} only grows. */
    record Changed(Subject subject, String id, long version) implements Event {}

    /** Messages of the conversation changed their delivery state, and nothing else did. */
    record DeliveryAdvanced(String conversation) implements Event {}

    /** What became of a command: shown to the one who sent it, and lost without harm, since he asks again. */
    record Answered(
            CommandId command,
            String conversation,
            Outcome outcome,
            @Nullable String reason) implements Event {}

    /**
     * Somebody looks at or types in a conversation; holds for a few seconds. Of a customer, LEFT asks whether any process is
     * connected to him still ({@code id} is his address and {@code at} when he was lost), and VIEWING answers that one was at
     * that time.
     */
    record Activity(String conversation, Who who, String id, String name, Doing doing, Instant at) implements Event {}

    /** Whether a command took effect. {@code STALE}: others wrote in between, ask again. */
    enum Outcome {
        APPLIED,
        REFUSED,
        STALE
    }

    enum Who {
        CUSTOMER,
        STAFF,
        BOT
    }

    enum Doing {
        VIEWING,
        TYPING,
        LEFT
    }
}
