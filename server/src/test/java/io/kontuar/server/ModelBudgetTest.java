package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.assist.BudgetedModel;
import io.kontuar.assist.LanguageModel;
import io.kontuar.assist.LanguageModel.Answer;
import io.kontuar.assist.LanguageModel.Failed;
import io.kontuar.assist.LanguageModel.Failure;
import io.kontuar.assist.LanguageModel.Prompt;
import io.kontuar.assist.LanguageModel.Written;
import io.kontuar.conversation.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day's tokens of the language model, over the real store. */
class ModelBudgetTest {
    @TempDir
    Path folder;

    private StillCounter counter;
    private Answer answer = new Written("hello", 400);
    private int asked;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private LanguageModel budgeted() {
        LanguageModel played = new LanguageModel() {
            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public Answer write(Prompt prompt) {
                asked++;
                return answer;
            }
        };
        return new BudgetedModel(played, counter.store.facts(), 1_000, counter.clock);
    }

    private Answer written() {
        return budgeted().write(new Prompt("x".repeat(30), List.of(), 190, Duration.ofSeconds(1)));
    }

    @Test
    void it_ends_with_the_days_tokens_counts_over_restarts_and_begins_anew_at_midnight() {
        assertThat(written()).isEqualTo(answer);
        assertThat(written()).isEqualTo(answer);
        assertThat(written()).as("800 are used, up to 200 more fit").isEqualTo(answer);
        assertThat(written()).isEqualTo(new Failed(Failure.OVER_BUDGET));
        assertThat(asked).isEqualTo(3);

        counter.clock.passes(Duration.ofHours(14));
        assertThat(written()).isEqualTo(answer);
    }

    @Test
    void what_may_have_been_charged_counts_and_what_was_not_does_not() {
        answer = new Failed(Failure.BUSY);
        for (int i = 0; i < 20; i++) {
            assertThat(written()).isEqualTo(answer);
        }
        answer = new Failed(Failure.TOO_SLOW);
        for (int i = 0; i < 5; i++) {
            assertThat(written()).isEqualTo(answer);
        }
        assertThat(written()).isEqualTo(new Failed(Failure.OVER_BUDGET));
    }

    @Test
    void what_is_noted_holds_no_words() {
        Answer unused = written();
        assertThat(counter.store
                        .facts()
                        .between(
                                counter.clock.instant().minusSeconds(60),
                                counter.clock.instant().plusSeconds(60),
                                Set.of(Fact.Kind.MODEL_ASKED)))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.details().toString()).contains("400").doesNotContain("hello"));
    }
}
