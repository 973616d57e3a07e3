package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceModelTest {
    private static final SentenceModel MODEL = SentenceModel.shipped().orElseThrow();

    private static double alike(String one, String other) {
        float[] a = MODEL.direction(one);
        float[] b = MODEL.direction(other);
        double dot = 0;
        for (int d = 0; d < a.length; d++) {
            dot += a[d] * b[d];
        }
        return dot;
    }

    @Test
    void what_means_much_the_same_lies_near() {
        assertThat(alike("where is my parcel", "has my package been delivered")).isGreaterThan(0.45);
        assertThat(alike("where is my parcel", "how do I cook rice")).isLessThan(0.3);
        assertThat(alike("Where is my PARCEL?", "where is my parcel ?")).isGreaterThan(0.999);
    }

    @Test
    void nothing_and_very_much_are_directions_too() {
        assertThat(MODEL.direction("")).hasSize(SentenceModel.SIZE);
        assertThat(MODEL.direction("parcel ".repeat(5_000))).hasSize(SentenceModel.SIZE);
        assertThat(alike("🙂🔥", "🙂🔥")).isGreaterThan(0.999);
    }

    @Test
    void words_are_cut_into_the_pieces_the_model_was_trained_on() {
        assertThat(MODEL.pieces().of("unaffable")).containsExactly(101, 14477, 20961, 3468, 102);
        assertThat(MODEL.pieces().of("Héllo, world!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
        assertThat(MODEL.pieces().of("x".repeat(200))).containsExactly(101, 100, 102);
        assertThat(MODEL.pieces().of("a ".repeat(200))).hasSize(WordPieces.LONGEST);
    }
}
