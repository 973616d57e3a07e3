package io.kontuar.bot.dialogue;

import io.kontuar.channel.MessageContent;
import io.kontuar.channel.SecretNumbers;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.Message;
import java.util.ArrayList;
import java.util.List;

/** Tells a customer who wrote a card or account number that it was hidden; once in a conversation, before the answer. */
final class MaskedNotice {
    static final String TOLD = "told-masked";
    private final Texts texts;

    MaskedNotice(Texts texts) {
        this.texts = texts;
    }

    boolean isDue(List<Message> messages, DialogueState state) {
        return state.slot(TOLD) == null && messages.stream().anyMatch(each -> SecretNumbers.wereIn(each.content()));
    }

    BotDecision before(BotDecision decision) {
        return switch (decision) {
            case BotDecision.Reply reply ->
                new BotDecision.Reply(with(reply.messages(), reply), reply.dialogue(), reply.language());
            case BotDecision.Ask ask -> new BotDecision.Ask(with(ask.messages(), ask), ask.dialogue(), ask.language());
            case BotDecision.HandOff off ->
                new BotDecision.HandOff(
                        with(off.messages(), off),
                        off.dialogue(),
                        off.language(),
                        off.handoff(),
                        off.queue(),
                        off.priority());
            case BotDecision.StaySilent silent ->
                new BotDecision.Reply(with(List.of(), silent), silent.dialogue(), silent.language());
        };
    }

    private List<MessageContent> with(List<MessageContent> messages, BotDecision decision) {
        List<MessageContent> all = new ArrayList<>();
        all.add(new MessageContent.Text(texts.of(decision.language(), "numbers-hidden")));
        all.addAll(messages);
        return all;
    }
}
