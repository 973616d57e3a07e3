package io.kontuar.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.feed.ListWindow.Effect;
import io.kontuar.console.feed.ListWindow.Place;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListWindowTest {
    private final ListWindow window = new ListWindow(3);

    @Test
    void a_row_that_belongs_is_shown_at_its_place() {
        window.reset(List.of(at("a", 1), at("c", 3)), false);

        assertThat(window.put(at("b", 2))).isEqualTo(Effect.SHOW);
        assertThat(ids()).containsExactly("a", "b", "c");
    }

    @Test
    void a_row_that_no_longer_belongs_is_hidden_once() {
        window.reset(List.of(at("a", 1)), false);

        assertThat(window.remove("a")).isEqualTo(Effect.HIDE);
        assertThat(window.remove("a")).isEqualTo(Effect.NOTHING);
    }

    @Test
    void an_older_version_changes_nothing() {
        window.reset(List.of(new Place("a", 7, moment(1))), false);

        assertThat(window.put(new Place("a", 6, moment(9)))).isEqualTo(Effect.NOTHING);
        assertThat(window.rows()).containsExactly(new Place("a", 7, moment(1)));
    }

    @Test
    void what_is_pushed_out_at_the_end_is_told() {
        window.reset(List.of(at("b", 2), at("c", 3), at("d", 4)), false);
        window.put(at("a", 1));

        assertThat(window.overflow()).containsExactly("d");
        assertThat(window.more()).isTrue();
    }

    @Test
    void a_row_behind_the_end_of_a_longer_list_is_not_shown() {
        window.reset(List.of(at("a", 1), at("b", 2), at("c", 3)), true);

        assertThat(window.put(at("z", 9))).isEqualTo(Effect.NOTHING);
        assertThat(ids()).containsExactly("a", "b", "c");
    }

    @Test
    void a_row_that_moves_behind_the_end_is_hidden_and_another_is_wanted_for_it() {
        window.reset(List.of(at("a", 1), at("b", 2), at("c", 3)), true);

        assertThat(window.put(new Place("a", 2, moment(9)))).isEqualTo(Effect.HIDE);
        assertThat(window.wantsRefill()).isTrue();
    }

    @Test
    void a_short_list_needs_nothing_from_the_store_when_a_row_leaves() {
        window.reset(List.of(at("a", 1), at("b", 2)), false);
        window.remove("a");

        assertThat(window.wantsRefill()).isFalse();
    }

    @Test
    void the_next_page_makes_the_window_longer() {
        window.reset(List.of(at("a", 1), at("b", 2), at("c", 3)), true);
        window.extend(List.of(at("a", 1), at("b", 2), at("c", 3), at("d", 4)), 3, false);

        assertThat(ids()).containsExactly("a", "b", "c", "d");
        assertThat(window.size()).isEqualTo(6);
        assertThat(window.put(at("e", 5))).isEqualTo(Effect.SHOW);
    }

    @Test
    void the_last_row_of_a_longer_list_told_of_again_stays() {
        window.reset(List.of(at("a", 1), at("b", 2), at("c", 3)), true);

        assertThat(window.put(at("c", 3))).isEqualTo(Effect.SHOW);
        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(window.wantsRefill()).isFalse();
    }

    @Test
    void a_row_that_has_moved_within_the_next_page_takes_its_new_place() {
        window.reset(List.of(at("a", 1), at("b", 2), at("c", 3)), true);
        window.extend(List.of(new Place("c", 2, moment(0)), at("a", 1), at("b", 2), at("d", 4)), 3, false);

        assertThat(ids()).containsExactly("c", "a", "b", "d");
    }

    @Test
    void a_row_that_left_unnoticed_is_hidden_when_its_change_is_told() {
        window.reset(List.of(at("a", 1), at("b", 2), at("c", 3)), true);
        window.extend(List.of(at("b", 2), at("c", 3), at("d", 4)), 3, false);

        assertThat(window.remove("a")).isEqualTo(Effect.HIDE);
    }

    private List<String> ids() {
        return window.rows().stream().map(Place::id).toList();
    }

    private static Place at(String id, long second) {
        return new Place(id, 1, moment(second));
    }

    private static Instant moment(long second) {
        return Instant.ofEpochSecond(second);
    }
}
