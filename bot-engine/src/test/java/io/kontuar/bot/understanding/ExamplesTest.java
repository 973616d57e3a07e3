package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Language;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    @Test
    void every_intent_has_enough_examples_in_every_language() {
        Map<String, Integer> counts = new HashMap<>();
        Examples.shipped()
                .all()
                .forEach(example -> counts.merge(example.language() + " " + example.intent(), 1, Integer::sum));
        assertThat(counts).hasSize(30 * Language.values().length);
        assertThat(counts.values()).allMatch(count -> count >= 40);
    }

    @Test
    void no_example_means_two_things_in_one_language() {
        Map<String, Intent> meanings = new HashMap<>();
        for (Example example : Examples.shipped().all()) {
            String said = example.language() + " " + Folding.fold(CleanText.of(example.text()));
            assertThat(meanings.merge(said, example.intent(), (before, now) -> before))
                    .as(said)
                    .isEqualTo(example.intent());
        }
    }
}
