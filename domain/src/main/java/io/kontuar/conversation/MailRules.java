package io.kontuar.conversation;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MailWay;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.conversation.ConversationCommand.SendByMail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Mail to a customer of the chat. Who gave an address and leaves gets by mail what he has not seen; an answer to that mail
 * continues the same conversation.
 */
final class MailRules {
    private static final int LOOK_BACK = 100;
    private static final int MOST_COPIES = 5;
    private static final Duration COPIES_WITHIN = Duration.ofHours(24);
    private final Messages messages;

    MailRules(Messages messages) {
        this.messages = messages;
    }

    /** All that is unseen goes together, once something of it has been so for long enough. */
    void unseen(ConversationChange change) {
        MailWay way = change.before().customer().mail();
        List<Message> unseen = way == null ? List.of() : unseenBy(change.before(), way);
        if (way == null || unseen.isEmpty()) {
            return;
        }
        Instant due = unseen.getFirst().at().plus(way.after());
        if (due.isAfter(change.now())) {
            change.arm(ConversationTimer.Kind.UNSEEN_REPLY, due);
            return;
        }
        change.outbound(
                unseen.getLast().author(),
                content(unseen, MailWords.unseen(change.before().language())),
                way.address(),
                way.account());
        change.fact(Fact.Kind.SENT_BY_MAIL, Map.of("messages", Integer.toString(unseen.size())));
        change.notice(NoticeKind.SENT_BY_MAIL, Map.of("what", "unseen"));
    }

    /** What was said in the chat after the customer last wrote, or was last mailed to, and was not read. */
    private List<Message> unseenBy(Conversation conversation, MailWay way) {
        if (conversation.customer().replyTo().channel() != ChannelKind.WEB_CHAT) {
            return List.of();
        }
        List<Message> recent = messages.before(conversation.id(), Long.MAX_VALUE, LOOK_BACK);
        long known = recent.stream()
                .filter(message -> message.direction() == Direction.INBOUND
                        || (message.direction() == Direction.OUTBOUND
                                && way.address().equals(message.address())))
                .mapToLong(Message::seq)
                .max()
                .orElse(0);
        return recent.stream()
                .filter(message -> message.seq() > known && isUnseenInChat(message))
                .toList();
    }

    private static boolean isUnseenInChat(Message message) {
        return message.delivery() != null
                && message.address() != null
                && message.address().channel() == ChannelKind.WEB_CHAT
                && message.delivery().state() != DeliveryState.FAILED
                && message.delivery().state() != DeliveryState.READ;
    }

    private static MessageContent content(List<Message> unseen, MailWords words) {
        List<String> said = new ArrayList<>(List.of(words.before()));
        List<AttachmentRef> files = new ArrayList<>();
        for (Message message : unseen) {
            said.add(words(message.content()));
            if (message.content() instanceof MessageContent.Media media) {
                files.addAll(media.attachments());
            }
        }
        said.add(words.after());
        said.removeIf(String::isBlank);
        String text = String.join("\n\n", said);
        String fitting =
                text.length() <= MessageContent.MAX_TEXT ? text : text.substring(0, MessageContent.MAX_TEXT - 1) + "…";
        return files.isEmpty() ? new MessageContent.Text(fitting) : new MessageContent.Media(files, fitting);
    }

    private static String words(MessageContent content) {
        StringBuilder words = new StringBuilder(content.plainText());
        if (content instanceof MessageContent.Choices choices) {
            choices.choices().forEach(choice -> words.append("\n- ").append(choice.label()));
        }
        return words.toString();
    }

    /** Not so often that somebody could use us to fill another's mailbox. */
    Decision copy(SendByMail command, ConversationChange change) {
        Instant since = change.now().minus(COPIES_WITHIN);
        long copies = messages.before(command.conversation(), Long.MAX_VALUE, LOOK_BACK).stream()
                .filter(message -> message.direction() == Direction.OUTBOUND
                        && message.author().equals(Author.SYSTEM)
                        && message.at().isAfter(since))
                .count();
        if (copies >= MOST_COPIES) {
            return Decision.refuse("too-many");
        }
        change.outbound(
                Author.SYSTEM,
                command.content(),
                command.way().address(),
                command.way().account());
        change.notice(NoticeKind.SENT_BY_MAIL, Map.of("what", "transcript"));
        return Decision.APPLY;
    }
}
