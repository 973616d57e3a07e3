package io.kontuar.gateway.voice;

import java.util.Optional;

/** What Twilio says over ConversationRelay's socket. Source: its page "WebSocket messages for ConversationRelay". */
sealed interface RelayFrame {
    /**
     * Always the first.
     *
     * @param from the caller's number as Twilio shows it
     * @param language the code that we gave with the call
     */
    record Setup(String session, String call, String from, Optional<String> language) implements RelayFrame {}

    /** @param last false for a draft that a later one replaces */
    record Prompt(String words, boolean last) implements RelayFrame {}

    record Key(String digit) implements RelayFrame {}

    /** The caller spoke into our words; Twilio says no more of them. */
    record Interrupt(long afterMillis) implements RelayFrame {}

    /** Twilio could not do what we asked for, or its speech service fails. */
    record Fault(String description) implements RelayFrame {}

    /** Not a message that we know; the talk goes on. */
    record NotRead(String reason) implements RelayFrame {}
}
