package io.kontuar.conversation;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.conversation.ConversationCommand.Append;
import io.kontuar.conversation.ConversationCommand.CustomerLeft;
import java.time.Instant;
import java.util.Map;

/** What a customer's own doing makes of a conversation. */
final class CustomerRules {
    private static final int LOOK_BACK = 20;
    private final ConversationSettings settings;
    private final Messages messages;

    CustomerRules(ConversationSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    Decision append(Append command, ConversationChange change) {
        if (command.message().automatic()) {
            change.inboundAside(command.message());
            return Decision.APPLY;
        }
        if (command.message().content() instanceof MessageContent.Reaction) {
            change.inboundAside(command.message());
            if (change.control().holder() == Holder.BOT) {
                change.arm(ConversationTimer.Kind.IDLE_CLOSE, change.now().plus(settings.idleClose()));
            }
            return Decision.APPLY;
        }
        noteMove(command, change);
        if (!change.before().customer().replyTo().equals(command.message().sender())) {
            change.dialogue(null);
        }
        boolean reopens = change.before().closed()
                && !ThanksOnly.is(command.message().content().plainText());
        change.inbound(command.message());
        if (command.message().content() instanceof MessageContent.RemoteMedia) {
            MediaRules.awaited(change);
        }
        change.fact(Fact.Kind.CUSTOMER_WROTE, Map.of());
        if (reopens) {
            reopen(change);
        }
        if (change.control().holder() == Holder.BOT) {
            change.arm(ConversationTimer.Kind.IDLE_CLOSE, change.now().plus(settings.idleClose()));
            change.arm(ConversationTimer.Kind.BOT_SILENT, change.now().plus(settings.botPatience()));
        }
        return Decision.APPLY;
    }

    /** A matter that a person had in hand goes back to people; any other begins with the bot again. */
    private static void reopen(ConversationChange change) {
        change.fact(Fact.Kind.REOPENED, Map.of());
        change.notice(NoticeKind.REOPENED, Map.of());
        if (change.before().handoff() == null) {
            change.dialogue(null);
            change.toBot();
        } else {
            change.toQueue(change.before().queue(), change.now());
        }
    }

    private static void noteMove(Append command, ConversationChange change) {
        ChannelKind before = change.before().customer().replyTo().channel();
        ChannelKind now = command.message().sender().channel();
        if (before != now) {
            change.notice(NoticeKind.MOVED_CHANNEL, Map.of("from", before.code(), "to", now.code()));
        }
    }

    Decision left(CustomerLeft command, ConversationChange change) {
        Conversation before = change.before();
        boolean elsewhere = before.customer().replyTo().channel() != ChannelKind.WEB_CHAT;
        if (before.control().holder() != Holder.QUEUE || elsewhere || wroteAfter(before, command.since())) {
            return Decision.refuse("not-waiting");
        }
        if (before.customer().mail() != null) {
            return Decision.refuse("reached-by-mail");
        }
        change.fact(Fact.Kind.ABANDONED, waited(change));
        change.notice(NoticeKind.CLOSED, Map.of("disposition", "abandoned"));
        change.close("abandoned");
        return Decision.APPLY;
    }

    private boolean wroteAfter(Conversation conversation, Instant moment) {
        return messages.before(conversation.id(), Long.MAX_VALUE, LOOK_BACK).stream()
                .anyMatch(message -> message.direction() == Direction.INBOUND
                        && message.receivedAt().isAfter(moment));
    }

    static Map<String, String> waited(ConversationChange change) {
        return Map.of("waitMillis", Long.toString(change.waited().toMillis()));
    }
}
