package io.kontuar.channel;

import io.kontuar.attachment.AttachmentRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a message says, whatever channel it came by or leaves by. */
public sealed interface MessageContent {

    /** The most characters of text that a message may hold. */
    int MAX_TEXT = 10_000;

    /** The most characters of a choice's id. */
    int MAX_CHOICE = 200;

    /** @param choice the {@link Choice#id} when it was chosen and not written; {@code text} is its label then */
    record Text(String text, @Nullable String choice) implements MessageContent {
        public Text {
            requireLength(text);
            if (choice != null && (choice.isEmpty() || choice.length() > MAX_CHOICE)) {
                throw new IllegalArgumentException(
                        "choice: expected an id of 1 to " + MAX_CHOICE + " characters, got " + choice.length());
            }
        }

        public Text(String text) {
            this(text, null);
        }
    }

    /** One or more files, perhaps with words. */
    record Media(List<AttachmentRef> attachments, @Nullable String caption) implements MessageContent {
        public Media {
            attachments = List.copyOf(attachments);
            if (attachments.isEmpty()) {
                throw new IllegalArgumentException("media: expected at least one attachment, got none");
            }
            if (caption != null) {
                requireLength(caption);
            }
        }
    }

    /** A text with things to choose from; rendered as buttons where the channel has them, else as a numbered list. */
    record Choices(String text, List<Choice> choices) implements MessageContent {
        public Choices {
            requireLength(text);
            choices = List.copyOf(choices);
        }
    }

    /** Something that the channel can carry and we cannot show; {@code kind} is the provider's word for it. */
    record Unsupported(String kind) implements MessageContent {}

    /**
     * A line of the timeline that nobody wrote: "handed over", "moved to WhatsApp", "closed".
     *
     * @param details what the line's text needs, such as {@code channel} or {@code queue}; no customer's words
     */
    record Notice(NoticeKind kind, Map<String, String> details) implements MessageContent {
        public Notice {
            details = Map.copyOf(details);
        }
    }

    enum NoticeKind {
        MOVED_CHANNEL,
        HANDED_OVER,
        ASSIGNED,
        TAKEN_OVER,
        TRANSFERRED,
        RETURNED_TO_QUEUE,
        CLOSED,
        REOPENED,
        DELIVERY_FAILED
    }

    /** The words of a message as one plain text; empty where it has none. */
    default String plainText() {
        return switch (this) {
            case Text text -> text.text();
            case Media media -> media.caption() == null ? "" : media.caption();
            case Choices choices -> choices.text();
            case Unsupported unsupported -> "";
            case Notice notice -> "";
        };
    }

    private static void requireLength(String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "message text: expected at most " + MAX_TEXT + " characters, got " + text.length());
        }
    }
}
