package io.kontuar.gateway.webchat;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.Choice;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import java.util.List;
import java.util.Optional;

/**
 * Turns entries of a timeline into what a visitor may see: what he wrote himself, what was written to him, and a few neutral
 * notices. Notes, other addresses of the same customer and our own affairs never pass.
 */
final class Entries {

    private final StaffNames names;

    Entries(StaffNames names) {
        this.names = names;
    }

    /** Whether it was said by or to this visitor. */
    static boolean isBetween(Message message, Visitor visitor) {
        return switch (message.direction()) {
            case INBOUND, OUTBOUND -> visitor.address().equals(message.address());
            case NOTE, SYSTEM -> false;
        };
    }

    /** @param withNotices whether the conversation's notices concern the visitor at this point */
    Optional<Entry> of(Message message, Visitor visitor, Language language, boolean withNotices) {
        if (isBetween(message, visitor)) {
            return Optional.of(entry(message, visitor, message.content().plainText()));
        }
        return withNotices
                        && message.direction() == Direction.SYSTEM
                        && message.content() instanceof MessageContent.Notice notice
                ? NoticeTexts.of(notice.kind(), language).map(text -> entry(message, visitor, text))
                : Optional.empty();
    }

    private Entry entry(Message message, Visitor visitor, String text) {
        return new Entry(
                message.seq(),
                from(message.author()),
                names.of(message.author().staff()),
                text,
                files(message.content()),
                choices(message.content()),
                visitor.clientId(message.providerId()).orElse(null),
                message.at());
    }

    private static String from(Author author) {
        return switch (author.kind()) {
            case CUSTOMER -> "customer";
            case AGENT -> "agent";
            case BOT, NOTICE -> "bot";
            case SYSTEM -> "system";
        };
    }

    private static List<Entry.File> files(MessageContent content) {
        return content instanceof MessageContent.Media media
                ? media.files().stream().map(Entries::file).toList()
                : List.of();
    }

    private static Entry.File file(AttachmentRef ref) {
        return new Entry.File(ref.id().value(), ref.name(), ref.type(), ref.size());
    }

    private static List<Choice> choices(MessageContent content) {
        return content instanceof MessageContent.Choices choices ? choices.choices() : List.of();
    }
}
