package io.kontuar.console.desk;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import java.util.List;
import java.util.Optional;

/** The files that a conversation's messages name. */
final class NamedFiles {
    private static final int PAGE = 200;

    private final Messages messages;

    NamedFiles(Messages messages) {
        this.messages = messages;
    }

    /** The latest message's reference to the file; empty when no message of the conversation has it. */
    Optional<AttachmentRef> find(Conversation conversation, String attachment) {
        long before = Long.MAX_VALUE;
        while (before > 1) {
            List<Message> page = messages.before(conversation.id(), before, PAGE);
            for (Message message : page.reversed()) {
                Optional<AttachmentRef> named = in(message.content(), attachment);
                if (named.isPresent()) {
                    return named;
                }
            }
            before = page.isEmpty() ? 0 : page.getFirst().seq();
        }
        return Optional.empty();
    }

    private static Optional<AttachmentRef> in(MessageContent content, String attachment) {
        return content instanceof MessageContent.Media media
                ? media.attachments().stream()
                        .filter(ref -> ref.id().value().equals(attachment))
                        .findFirst()
                : Optional.empty();
    }
}
