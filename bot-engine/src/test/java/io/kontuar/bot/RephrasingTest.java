package io.kontuar.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.Samples;
import io.kontuar.assist.LanguageModel;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a language model may make of the bot's answers. */
class RephrasingTest {
    private static final String SAID = "Your order 88213 is on its way and comes on 23 November, 2 parcels.";
    private static final Conversation CONVERSATION = Samples.conversation("c-1").get();

    private final List<LanguageModel.Prompt> asked = new ArrayList<>();

    private Rephrasing answering(Function<LanguageModel.Prompt, LanguageModel.Answer> answers) {
        return new Rephrasing(
                new LanguageModel() {
                    @Override
                    public boolean isOn() {
                        return true;
                    }

                    @Override
                    public Answer write(Prompt prompt) {
                        asked.add(prompt);
                        return answers.apply(prompt);
                    }
                },
                null,
                Duration.ofSeconds(1));
    }

    private static BotDecision reply(String text) {
        return new BotDecision.Reply(List.of(new MessageContent.Text(text)), "state", Language.EN);
    }

    private static String words(BotDecision decision) {
        return ((BotDecision.Reply) decision).messages().getFirst().plainText();
    }

    @Test
    void the_words_change_and_the_figures_stay() {
        BotDecision said = answering(prompt -> new LanguageModel.Written(
                        "Good news! [number 1] will be with you on 23 November, in 2 parcels.", 30))
                .of(CONVERSATION, reply(SAID));
        assertThat(words(said)).isEqualTo("Good news! 88213 will be with you on 23 November, in 2 parcels.");
        assertThat(said.dialogue()).isEqualTo("state");
        assertThat(asked.getFirst().lines().getFirst().text()).doesNotContain("88213");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "It comes soon.",
                "[number 1] comes on 24 November, 2 parcels.",
                "[number 1] comes on 23 November, 2 parcels, and you get 10 euros.",
                "[number 1] comes on 23 November, 2 parcels. See https://evil.example",
                "[number 2] comes on 23 November, 2 parcels."
            })
    void what_lost_or_gained_a_figure_is_not_said(String other) {
        BotDecision before = reply(SAID);
        assertThat(answering(prompt -> new LanguageModel.Written(other, 1)).of(CONVERSATION, before))
                .isEqualTo(before);
    }

    @Test
    void neither_is_what_is_much_longer_or_did_not_come() {
        BotDecision before = reply(SAID);
        String talk = "[number 1] comes on 23 November, 2 parcels. " + "So happy! ".repeat(60);
        assertThat(answering(prompt -> new LanguageModel.Written(talk, 1)).of(CONVERSATION, before))
                .isEqualTo(before);
        for (LanguageModel.Failure why : LanguageModel.Failure.values()) {
            assertThat(answering(prompt -> new LanguageModel.Failed(why)).of(CONVERSATION, before))
                    .isEqualTo(before);
        }
    }

    @Test
    void questions_and_several_messages_stay_word_for_word_and_are_not_shown_to_it() {
        MessageContent text = new MessageContent.Text(SAID);
        List<BotDecision> decisions = List.of(
                new BotDecision.Ask(List.of(text), null, Language.EN),
                new BotDecision.Reply(List.of(text, text), null, Language.EN),
                new BotDecision.StaySilent(null, Language.EN));
        for (BotDecision decision : decisions) {
            assertThat(answering(prompt -> new LanguageModel.Written("x", 1)).of(CONVERSATION, decision))
                    .isSameAs(decision);
        }
        assertThat(asked).isEmpty();
        BotDecision before = reply(SAID);
        assertThat(Rephrasing.NONE.of(CONVERSATION, before)).isSameAs(before);
    }
}
