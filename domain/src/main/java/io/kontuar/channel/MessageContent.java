package io.kontuar.channel;

import io.kontuar.attachment.AttachmentRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * One or more files, perhaps with words; a mail may have words alone.
     *
     * @param letter the head of a mail; null on all other channels
     */
    record Media(
            List<AttachmentRef> attachments,
            @Nullable String caption,
            @Nullable Letter letter) implements MessageContent {
        public Media {
            attachments = List.copyOf(attachments);
            if (attachments.isEmpty() && (letter == null || caption == null)) {
                throw new IllegalArgumentException("media: expected at least one attachment, got none");
            }
            if (caption != null) {
                requireLength(caption);
            }
        }

        public Media(List<AttachmentRef> attachments, @Nullable String caption) {
            this(attachments, caption, null);
        }

        /** Those that its writer put there: without a mail's raw form, its page, and the pictures in it. */
        public List<AttachmentRef> files() {
            Letter.Sheet sheet = letter == null ? null : letter.sheet();
            return sheet == null
                    ? attachments
                    : attachments.stream()
                            .filter(file -> !sheet.names(file.id()))
                            .toList();
        }

        /** The same for a channel that has no copies. */
        MessageContent withoutLetter() {
            return attachments.isEmpty()
                    ? new Text(Objects.requireNonNullElse(caption, ""))
                    : new Media(attachments, caption);
        }
    }

    /** A text with things to choose from; rendered as buttons where the channel has them, else as a numbered list. */
    record Choices(String text, List<Choice> choices) implements MessageContent {
        public Choices {
            requireLength(text);
            choices = List.copyOf(choices);
        }
    }

    /**
     * A file that is still with the provider: stored at once as a placeholder, fetched afterwards.
     *
     * @param kind image, audio, video, document or sticker
     * @param source what the channel's gateway fetches it by: a media id or an address
     * @param sha256 the provider's hash of the bytes in lower-case hex, where it gave one
     * @param name the file's name, where there is one
     * @param lost given up: the provider no longer has it
     */
    record RemoteMedia(
            String kind,
            String source,
            @Nullable String sha256,
            @Nullable String name,
            @Nullable String caption,
            boolean lost)
            implements MessageContent {
        public RemoteMedia {
            if (caption != null) {
                requireLength(caption);
            }
        }

        public RemoteMedia givenUp() {
            return new RemoteMedia(kind, source, sha256, name, caption, true);
        }
    }

    /** @param latitude in degrees, north positive; {@code longitude}: east positive */
    record Location(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address) implements MessageContent {
        public Location {
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("location: expected -90..90 and -180..180 degrees, got others");
            }
        }
    }

    /** People or firms that the customer passes on. */
    record SharedCards(List<ContactCard> cards) implements MessageContent {
        public SharedCards {
            cards = List.copyOf(cards);
        }
    }

    /**
     * A sign put on another message; nobody is waited for because of it.
     *
     * @param to the provider's id of the message it is put on
     * @param emoji empty when the sign is taken back
     */
    record Reaction(ProviderMessageId to, String emoji) implements MessageContent {
        public Reaction {
            if (emoji.length() > 40) {
                throw new IllegalArgumentException(
                        "reaction: expected one emoji, got " + emoji.length() + " characters");
            }
        }
    }

    /** Goods picked from the shop's catalogue on the channel. */
    record Basket(List<BasketLine> lines, @Nullable String note) implements MessageContent {
        public Basket {
            lines = List.copyOf(lines);
            if (note != null) {
                requireLength(note);
            }
        }
    }

    /**
     * A text approved by the provider, with its variables filled in.
     *
     * @param language the provider's code of it, such as {@code pl} or {@code en_US}
     * @param values of the variables, in their order
     * @param text the whole as the customer reads it
     */
    record Template(String name, String language, List<String> values, String text) implements MessageContent {
        public Template {
            values = List.copyOf(values);
            requireLength(text);
        }
    }

    /** What a machine wrote down of a recording; it may be wrong. */
    record Transcript(String text) implements MessageContent {
        public Transcript {
            requireLength(text);
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
        GIVEN_TO_BOT,
        CLOSED,
        REOPENED,
        DELIVERY_FAILED,
        /** {@code step} is a {@link CallStep#code}. */
        CALL,
        SENT_BY_MAIL,
        RATED
    }

    /** The words of a message as one plain text; empty where it has none. */
    default String plainText() {
        return switch (this) {
            case Text text -> text.text();
            case Media media -> media.caption() == null ? "" : media.caption();
            case Choices choices -> choices.text();
            case RemoteMedia remote -> remote.caption() == null ? "" : remote.caption();
            case Template template -> template.text();
            case Transcript transcript -> transcript.text();
            case Basket basket -> basket.note() == null ? "" : basket.note();
            case Location location -> "";
            case SharedCards cards -> "";
            case Reaction reaction -> "";
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
