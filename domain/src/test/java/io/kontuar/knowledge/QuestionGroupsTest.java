package io.kontuar.knowledge;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Language;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionGroupsTest {
    private int count;

    private PastTurn turn(Language language, String text) {
        ConversationId conversation = new ConversationId("v-" + ++count);
        Trace trace = new Trace(conversation, 1, NOW, "start", List.of(), Map.of(), List.of(), "ask");
        return new PastTurn(new TurnId(conversation, 1), text, language, ORDERS, trace);
    }

    @Test
    void questions_that_ask_much_the_same_are_together_and_the_most_frequent_come_first() {
        List<QuestionGroups.Group> groups = QuestionGroups.of(List.of(
                turn(Language.PL, "czy macie karty podarunkowe"),
                turn(Language.PL, "czy można przyjść z psem do sklepu"),
                turn(Language.PL, "kartę podarunkową macie?"),
                turn(Language.EN, "do you have gift cards"),
                turn(Language.PL, "macie karte podarunkowa na 100 zl"),
                turn(Language.PL, "z psem mozna wejsc do sklepu?")));
        assertThat(groups).extracting(group -> group.turns().size()).containsExactly(3, 2, 1);
        assertThat(groups.getFirst().turns().getFirst().text()).isEqualTo("czy macie karty podarunkowe");
        assertThat(groups.getLast().language()).isEqualTo(Language.EN);
    }

    @Test
    void no_questions_make_no_groups() {
        assertThat(QuestionGroups.of(List.of())).isEmpty();
    }
}
