package io.kontuar.gateway.webchat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the widget says, as docs/realtime.md describes it. */
sealed interface ClientFrame {

    /**
     * @param conversation to which {@code afterSeq} belongs; null: the visitor's current one
     * @param afterSeq the last entry that the widget has, 0 for none
     * @param identity what the shop's page says of who it is
     */
    record Hello(
            @Nullable String token,
            @Nullable String language,
            @Nullable String conversation,
            long afterSeq,
            @Nullable IdentityProof identity)
            implements ClientFrame {
        Hello(@Nullable String token, @Nullable String language, @Nullable String conversation, long afterSeq) {
            this(token, language, conversation, afterSeq, null);
        }
    }

    /**
     * @param choice the id of what was chosen, when it was chosen and not written
     * @param form what was filled in with it
     * @param way whether it is said in the chat or left for an answer by mail
     */
    record Send(String id, String text, @Nullable String choice, List<SentFile> files, FormFields form, Way way)
            implements ClientFrame {
        public Send {
            files = List.copyOf(files);
        }

        Send(String id, String text, @Nullable String choice, List<SentFile> files) {
            this(id, text, choice, files, FormFields.NONE, Way.CHAT);
        }

        Send(String id, String text, List<SentFile> files) {
            this(id, text, null, files);
        }
    }

    enum Way {
        CHAT,
        MAIL
    }

    /** @param email where to; null: the address that is known */
    record Transcript(String id, @Nullable String email) implements ClientFrame {}

    /** @param score 1 (bad) to 5 (good) */
    record Rate(String id, int score, String comment) implements ClientFrame {}

    record Typing() implements ClientFrame {}

    record Read(long seq) implements ClientFrame {}

    record Ping() implements ClientFrame {}

    /** Not a frame of ours. */
    record NotRead(String code, String message) implements ClientFrame {}

    /** A file that was uploaded before, as {@code POST /chat/<site>/files} answered it. */
    record SentFile(String id, String name, String type, long size, String ticket) {}
}
