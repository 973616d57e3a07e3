package io.kontuar.knowledge;

import static io.kontuar.Samples.NOW;
import static io.kontuar.knowledge.KnowledgeSamples.draft;
import static io.kontuar.knowledge.KnowledgeSamples.edition;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Teaching}. */
public interface TeachingContract extends StorePorts {
    @Test
    default void the_draft_is_saved_on_the_version_it_was_read_with() {
        assertThat(teaching().draft()).isEmpty();
        assertThat(teaching().save(draft(0))).isTrue();
        assertThat(teaching().save(draft(0))).isFalse();
        assertThat(teaching().draft()).contains(draft(1));
        assertThat(teaching().save(draft(1))).isTrue();
        assertThat(teaching().save(draft(1))).isFalse();
        assertThat(teaching().draft()).contains(draft(2));
    }

    @Test
    default void a_rehearsal_replaces_the_one_before() {
        assertThat(teaching().rehearsal()).isEmpty();
        teaching().save(new Rehearsal(1, NOW, 0, 0, List.of(), List.of(), "no model yet"));
        Rehearsal next =
                new Rehearsal(2, NOW, 10, 1, List.of(new Rehearsal.Move("invoice", "returns", 1)), List.of(), "");
        teaching().save(next);
        assertThat(teaching().rehearsal()).contains(next);
    }

    @Test
    default void an_edition_of_a_number_is_published_once_and_the_latest_comes_first() {
        assertThat(teaching().publish(edition(1))).isTrue();
        assertThat(teaching().publish(edition(1))).isFalse();
        assertThat(teaching().publish(edition(2))).isTrue();
        assertThat(teaching().publish(edition(10))).isTrue();
        assertThat(teaching().editions(2)).containsExactly(edition(10), edition(2));
        assertThat(teaching().editions(0)).isEmpty();
    }
}
