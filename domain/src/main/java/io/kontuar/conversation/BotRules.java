package io.kontuar.conversation;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.ChannelParts;
import io.kontuar.channel.ChannelParts.NotSendable;
import io.kontuar.channel.ChannelParts.Sendable;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.ConversationCommand.BotTurnDone;
import io.kontuar.staff.QueueId;
import java.util.List;
import java.util.Map;

/** What a bot's turn makes of a conversation. */
final class BotRules {

    Decision turnDone(BotTurnDone command, ConversationChange change) {
        Control control = change.before().control();
        if (control.holder() != Holder.BOT || control.epoch() != command.epoch()) {
            return Decision.refuse("not-the-bots-turn");
        }
        if (command.upToSeq() < change.before().progress().lastInboundSeq()) {
            return Decision.refuse("customer-wrote");
        }
        if (command.upToSeq() <= change.before().progress().answeredSeq()) {
            return Decision.refuse("answered-already");
        }
        change.trace(command.trace());
        change.language(command.decision().language());
        change.dialogue(command.decision().dialogue());
        change.answered(command.upToSeq());
        change.disarm(ConversationTimer.Kind.BOT_SILENT);
        switch (command.decision()) {
            case BotDecision.Reply reply -> say(reply.messages(), change);
            case BotDecision.Ask ask -> say(ask.messages(), change);
            case BotDecision.HandOff handOff -> handOver(handOff, change);
            case BotDecision.StaySilent silent -> change.fact(Fact.Kind.BOT_ANSWERED, Map.of("said", "nothing"));
        }
        return Decision.APPLY;
    }

    /** Nobody waits for anything in it, so it does not stay open. */
    Decision writeFirst(ConversationCommand.WriteFirst command, ConversationChange change) {
        change.outbound(Author.BOT, command.content(), command.to(), command.account());
        change.close("notice");
        return Decision.APPLY;
    }

    private static void say(List<MessageContent> contents, ConversationChange change) {
        ChannelKind channel = change.before().customer().replyTo().channel();
        for (MessageContent content : contents) {
            switch (ChannelParts.of(channel, content)) {
                case Sendable(List<MessageContent> parts) -> parts.forEach(part -> change.outbound(Author.BOT, part));
                // Stored and refused when it is sent, so that a person learns of it.
                case NotSendable refused -> change.outbound(Author.BOT, content);
            }
        }
        change.fact(Fact.Kind.BOT_ANSWERED, Map.of("said", Integer.toString(contents.size())));
    }

    private static void handOver(BotDecision.HandOff decision, ConversationChange change) {
        say(decision.messages(), change);
        QueueId queue = decision.queue() == null ? change.before().queue() : decision.queue();
        change.handoff(decision.handoff());
        change.priority(decision.priority());
        change.disarm(ConversationTimer.Kind.IDLE_CLOSE);
        String reason = decision.handoff().reason();
        change.fact(Fact.Kind.HANDED_OVER, Map.of("reason", reason));
        change.notice(NoticeKind.HANDED_OVER, Map.of("reason", reason, "queue", queue.value()));
        change.toQueue(queue, change.now());
    }
}
