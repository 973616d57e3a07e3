package io.kontuar.knowledge;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.conversation.ConversationId;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Reviews}. */
public interface ReviewsContract extends StorePorts {
    private static Review review(int seq, Review.Outcome outcome, int minute) {
        return new Review(new TurnId(new ConversationId("v-1"), seq), outcome, "invoice", ANNA, minute(minute));
    }

    @Test
    default void the_latest_decision_about_a_turn_is_the_one_that_is_kept() {
        reviews().save(review(1, Review.Outcome.DISMISSED, 1));
        reviews().save(review(1, Review.Outcome.LABELLED, 2));
        assertThat(reviews().since(minute(0), 10)).containsExactly(review(1, Review.Outcome.LABELLED, 2));
    }

    @Test
    default void those_since_a_moment_come_latest_first_up_to_the_limit() {
        for (int i = 1; i <= 4; i++) {
            reviews().save(review(i, Review.Outcome.DISMISSED, i));
        }
        assertThat(reviews().since(minute(2), 2))
                .extracting(one -> one.turn().upToSeq())
                .containsExactly(4L, 3L);
        assertThat(reviews().since(minute(4), 9)).hasSize(1);
    }
}
