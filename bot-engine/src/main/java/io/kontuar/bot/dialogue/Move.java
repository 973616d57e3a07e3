package io.kontuar.bot.dialogue;

import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Text;
import java.util.List;

/** What a flow wants to do next. */
sealed interface Move {
    DialogueState state();

    record Say(List<MessageContent> messages, DialogueState state) implements Move {}

    record Ask(List<MessageContent> messages, DialogueState state) implements Move {}

    /** @param reason a code of {@link io.kontuar.conversation.Handoff} */
    record GiveUp(String reason, DialogueState state) implements Move {}

    static Move say(String text, DialogueState state) {
        return new Say(List.of(new Text(text)), state);
    }

    static Move ask(String text, DialogueState state) {
        return new Ask(List.of(new Text(text)), state);
    }
}
