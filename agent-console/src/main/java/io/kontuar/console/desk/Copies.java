package io.kontuar.console.desk;

import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who else is in a correspondence by mail. */
final class Copies {
    private static final int LOOK_BACK = 50;
    private final Messages messages;
    private final ChannelAccounts accounts;

    Copies(Messages messages, ChannelAccounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    /** Everybody in the head of the customer's latest mail but whom the answer goes to and ourselves. */
    List<Correspondent> of(Conversation conversation) {
        String answered = conversation.customer().replyTo().value();
        return messages.before(conversation.id(), Long.MAX_VALUE, LOOK_BACK).reversed().stream()
                .filter(Copies::isMail)
                .findFirst()
                .map(message -> others(message, answered))
                .orElse(List.of());
    }

    private static boolean isMail(Message message) {
        return message.direction() == Direction.INBOUND
                && message.content() instanceof MessageContent.Media media
                && media.letter() != null;
    }

    private List<Correspondent> others(Message message, String answered) {
        return message.content() instanceof MessageContent.Media media && media.letter() != null
                ? media.letter().others(answered, ownMailboxes())
                : List.of();
    }

    private Set<String> ownMailboxes() {
        return accounts.all().stream()
                .filter(account -> account.channel() == ChannelKind.EMAIL)
                .map(account -> account.sender().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
