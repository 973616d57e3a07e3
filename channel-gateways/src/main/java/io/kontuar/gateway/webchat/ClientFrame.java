package io.kontuar.gateway.webchat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the widget says, as docs/realtime.md describes it. */
sealed interface ClientFrame {

    /**
     * @param conversation to which {@code afterSeq} belongs; null: the visitor's current one
     * @param afterSeq the last entry that the widget has, 0 for none
     */
    record Hello(
            @Nullable String token,
            @Nullable String language,
            @Nullable String conversation,
            long afterSeq) implements ClientFrame {}

    /** @param choice the id of what was chosen, when it was chosen and not written */
    record Send(String id, String text, @Nullable String choice, List<SentFile> files) implements ClientFrame {
        public Send {
            files = List.copyOf(files);
        }

        Send(String id, String text, List<SentFile> files) {
            this(id, text, null, files);
        }
    }

    record Typing() implements ClientFrame {}

    record Read(long seq) implements ClientFrame {}

    record Ping() implements ClientFrame {}

    /** Not a frame of ours. */
    record NotRead(String code, String message) implements ClientFrame {}

    /** A file that was uploaded before, as {@code POST /chat/<site>/files} answered it. */
    record SentFile(String id, String name, String type, long size, String ticket) {}
}
