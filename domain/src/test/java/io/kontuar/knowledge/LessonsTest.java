package io.kontuar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LessonsTest {
    @Test
    void an_answer_is_found_by_intent_and_language() {
        Lessons lessons = KnowledgeSamples.lessons();
        assertThat(lessons.answer("gift_wrapping", Language.EN)).contains("We wrap gifts for 2 EUR.");
        assertThat(lessons.answer("gift_wrapping", Language.PL)).isEmpty();
        assertThat(lessons.answer("track_order", Language.EN)).isEmpty();
    }

    @Test
    void the_same_example_joins_once() {
        TaughtExample example = new TaughtExample(Language.EN, "invoice", "bill please");
        Lessons one = Lessons.NONE.with(example);
        assertThat(one.with(example)).isSameAs(one);
    }

    @Test
    void nonsense_is_refused_by_name() {
        assertThatThrownBy(() -> Lessons.NONE.with(new TaughtExample(Language.EN, "engraving", "engrave it")))
                .hasMessageContaining("expected an intent that there is, got 'engraving'");
        assertThatThrownBy(() -> new TaughtIntent("track_order", Map.of())).hasMessageContaining("Add examples to it");
        assertThatThrownBy(() -> new TaughtIntent("X", Map.of())).hasMessageContaining("got 'X'");
        assertThatThrownBy(() -> new TaughtExample(Language.EN, "invoice", "x"))
                .hasMessageContaining("expected 2 to 300");
        TaughtIntent twice = new TaughtIntent("engraving", Map.of());
        assertThatThrownBy(() -> new Lessons(List.of(twice, twice), List.of()))
                .hasMessageContaining("'engraving' twice");
    }

    @Test
    void an_intent_with_too_few_examples_cannot_be_taught() {
        Lessons few = new Lessons(List.of(new TaughtIntent("engraving", Map.of())), List.of());
        assertThatThrownBy(few::checkTeachable).hasMessageContaining("expected 3 or more of 'engraving', got 0");
        KnowledgeSamples.lessons().checkTeachable();
    }
}
