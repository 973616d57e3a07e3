package io.kontuar.gateway.webchat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the widget is told, as docs/realtime.md describes it; the component names are the wire's. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerFrame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = ServerFrame.Entries.class, name = "messages"),
    @JsonSubTypes.Type(value = ServerFrame.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = ServerFrame.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ServerFrame.State.class, name = "state"),
    @JsonSubTypes.Type(value = ServerFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ServerFrame.Digest.class, name = "digest"),
    @JsonSubTypes.Type(value = ServerFrame.Failure.class, name = "error")
})
sealed interface ServerFrame {

    /**
     * @param name of a customer whom the shop vouches for
     * @param mail whether the address to write to is known
     */
    record Welcome(
            String token,
            String visitor,
            boolean resumed,
            String shop,
            long maxFileBytes,
            @Nullable String name,
            boolean mail)
            implements ServerFrame {}

    record Entries(String conversation, List<Entry> messages, boolean earlier, boolean reset) implements ServerFrame {
        public Entries {
            messages = List.copyOf(messages);
        }
    }

    record Accepted(String id) implements ServerFrame {}

    record Refused(String id, String reason) implements ServerFrame {}

    /**
     * @param position 1 for the next; null when nobody is waited for
     * @param ask {@code rating} when the visitor may say how it was; else null
     */
    record State(
            String holder,
            @Nullable String agent,
            @Nullable Integer position,
            @Nullable String ask) implements ServerFrame {}

    record Typing(String who, @Nullable String name) implements ServerFrame {}

    record Digest(@Nullable String conversation, long lastSeq) implements ServerFrame {}

    record Failure(String code, String message) implements ServerFrame {}
}
