package io.kontuar.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Fact.Kind;
import io.kontuar.staff.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayFiguresTest {
    private static final QueueId ORDERS = new QueueId("orders");
    private static final QueueId RETURNS = new QueueId("returns");
    private static final ShopDay DAY = new ShopDay(LocalDate.of(2026, 11, 21), ZoneId.of("Europe/Warsaw"));
    private static final Instant NOON = DAY.begin().plus(Duration.ofHours(12));

    private final DayFigures figures = new DayFigures(DAY, queue -> Duration.ofSeconds(60));
    private int facts;

    @Test
    void offered_is_answered_and_abandoned_and_flowed_out_and_waiting() {
        answeredAfter("a", 20);
        answeredAfter("b", 90);
        add(Kind.ABANDONED, "c", ORDERS, NOON, Map.of());
        add(Kind.FLOWED_OUT, "d", ORDERS, NOON, Map.of());

        assertThat(figures.of(ORDERS).offered(3)).isEqualTo(2 + 1 + 1 + 3);
    }

    @Test
    void service_level_is_the_share_of_answered_or_abandoned_that_was_answered_in_time() {
        answeredAfter("a", 20);
        answeredAfter("b", 60);
        answeredAfter("c", 61);
        add(Kind.ABANDONED, "d", ORDERS, NOON, Map.of());
        add(Kind.FLOWED_OUT, "e", ORDERS, NOON, Map.of());

        assertThat(figures.of(ORDERS).serviceLevel()).hasValue(50.0);
    }

    @Test
    void a_queue_in_which_nothing_ended_has_no_service_level_and_no_speed_of_answer() {
        assertThat(figures.of(ORDERS).serviceLevel()).isEmpty();
        assertThat(figures.of(ORDERS).averageSpeedOfAnswer()).isEmpty();
    }

    @Test
    void satisfied_is_who_gives_four_or_five() {
        for (int score = 1; score <= 5; score++) {
            add(Kind.RATED, "c" + score, ORDERS, NOON, Map.of(DayFigures.SCORE, Integer.toString(score)));
        }
        add(Kind.RATED, "elsewhere", RETURNS, NOON, Map.of(DayFigures.SCORE, "1"));

        assertThat(figures.ratings(List.of(ORDERS))).isEqualTo(new Ratings(5, 2));
        assertThat(figures.ratings(List.of(ORDERS)).satisfaction()).hasValue(40.0);
        assertThat(figures.ratings(List.of(ORDERS, RETURNS)).answered()).isEqualTo(6);
        assertThat(Ratings.NONE.satisfaction()).isEmpty();
    }

    @Test
    void average_speed_of_answer_is_the_mean_wait_of_the_answered() {
        answeredAfter("a", 10);
        answeredAfter("b", 50);

        assertThat(figures.of(ORDERS).averageSpeedOfAnswer()).contains(Duration.ofSeconds(30));
    }

    @Test
    void the_wait_is_taken_from_the_entry_when_the_answer_does_not_tell_it() {
        add(Kind.ENTERED_QUEUE, "a", ORDERS, NOON.minusSeconds(40), Map.of());
        add(Kind.ANSWERED, "a", ORDERS, NOON, Map.of());

        assertThat(figures.of(ORDERS).averageSpeedOfAnswer()).contains(Duration.ofSeconds(40));
    }

    @Test
    void the_same_fact_read_twice_counts_once() {
        Fact fact = fact("same", Kind.ABANDONED, "a", ORDERS, NOON, Map.of());
        figures.add(List.of(fact, fact));

        assertThat(figures.of(ORDERS).abandoned()).isEqualTo(1);
    }

    @Test
    void facts_of_another_day_by_the_shops_clock_do_not_count() {
        add(Kind.ABANDONED, "a", ORDERS, DAY.begin().minusMillis(1), Map.of());
        add(Kind.ABANDONED, "b", ORDERS, DAY.end(), Map.of());
        add(Kind.ABANDONED, "c", ORDERS, DAY.begin(), Map.of());

        assertThat(figures.of(ORDERS).abandoned()).isEqualTo(1);
    }

    @Test
    void quarters_sum_the_queues_asked_for_and_no_other() {
        add(Kind.ENTERED_QUEUE, "a", ORDERS, NOON, Map.of());
        add(Kind.ENTERED_QUEUE, "b", RETURNS, NOON.plusSeconds(899), Map.of());
        add(Kind.ANSWERED, "a", ORDERS, NOON.plusSeconds(900), Map.of("waitMillis", "900000"));

        assertThat(figures.quarters(List.of(ORDERS, RETURNS)))
                .containsExactly(new Quarter(NOON, 2, 0, 0), new Quarter(NOON.plusSeconds(900), 0, 1, 0));
        assertThat(figures.quarters(List.of(RETURNS))).containsExactly(new Quarter(NOON, 1, 0, 0));
    }

    @Test
    void the_bot_solved_what_was_closed_without_a_person() {
        add(Kind.BOT_ANSWERED, "a", ORDERS, NOON, Map.of());
        add(Kind.CLOSED, "a", ORDERS, NOON, Map.of());
        add(Kind.BOT_ANSWERED, "b", ORDERS, NOON, Map.of());
        add(Kind.HANDED_OVER, "b", ORDERS, NOON, Map.of());
        add(Kind.CLOSED, "b", ORDERS, NOON, Map.of());
        add(Kind.BOT_ANSWERED, "c", ORDERS, NOON, Map.of());

        assertThat(figures.botBegan(List.of(ORDERS))).isEqualTo(3);
        assertThat(figures.botSolved(List.of(ORDERS))).isEqualTo(1);
    }

    private void answeredAfter(String conversation, int seconds) {
        add(Kind.ANSWERED, conversation, ORDERS, NOON, Map.of("waitMillis", Long.toString(seconds * 1000L)));
    }

    private void add(Kind kind, String conversation, QueueId queue, Instant at, Map<String, String> details) {
        figures.add(fact("f" + facts++, kind, conversation, queue, at, details));
    }

    private static Fact fact(
            String id, Kind kind, String conversation, QueueId queue, Instant at, Map<String, String> details) {
        return new Fact(id, kind, at, new ConversationId(conversation), queue, null, null, details);
    }
}
