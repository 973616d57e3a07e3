package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Floors well below what is measured, so that a word list or feature that went wrong is seen; {@code ./kontuar bench nlu} measures. */
class AccuracyFloorTest {
    @Test
    void half_of_the_examples_teach_the_other_half() {
        List<Example> learnt = new ArrayList<>();
        List<Example> asked = new ArrayList<>();
        List<Example> all = Examples.shipped().all();
        for (int i = 0; i < all.size(); i++) {
            (i % 2 == 0 ? learnt : asked).add(all.get(i));
        }
        Understanding half =
                new Understanding(Model.train(new Examples(learnt)), EntityRules.usual("PL", Shipped.CLOCK));
        assertThat(figures(half, asked).accuracy()).isGreaterThan(0.65);
    }

    @Test
    void messages_from_other_hands_are_mostly_understood() throws IOException {
        String shared = System.getenv("KONTUAR_SHARED");
        Assumptions.assumeTrue(shared != null, "skipped: KONTUAR_SHARED names no folder of labelled messages");
        Path dev = Path.of(String.valueOf(shared), "nlu/retail24/dev.tsv");
        Assumptions.assumeTrue(Files.exists(dev), "skipped: no labelled messages at " + dev);
        Figures figures = figures(Shipped.UNDERSTANDING, LabelledFile.read(dev));
        assertThat(figures.accuracy()).isGreaterThan(0.7);
        assertThat(figures.outOfScopeRecall(0.9)).isGreaterThan(0.55);
    }

    private static Figures figures(Understanding understanding, List<Example> asked) {
        Figures figures = new Figures();
        asked.forEach(example -> figures.add(example, understanding.read(example.text(), null)));
        return figures;
    }
}
