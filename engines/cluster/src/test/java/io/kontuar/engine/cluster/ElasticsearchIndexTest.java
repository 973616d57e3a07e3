package io.kontuar.engine.cluster;

import static io.kontuar.search.SearchSamples.found;
import static io.kontuar.search.SearchSamples.message;
import static io.kontuar.search.SearchSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontuar.engine.analysis.SearchTokens;
import io.kontuar.lane.Outage;
import io.kontuar.search.SearchIndex;
import io.kontuar.search.SearchIndex.Refused;
import io.kontuar.search.SearchIndexContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real node, and what becomes of its indexes. */
@ExtendWith(ElasticsearchUnderTest.class)
class ElasticsearchIndexTest implements SearchIndexContract {
    private static final String INDEX = ElasticsearchUnderTest.INDEX;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init")
    private ClusterSearch search;

    @BeforeEach
    void open() throws ClusterRefused {
        search = ClusterSearch.tryOpen(ElasticsearchUnderTest.settings(), SearchTokens.FORMAT);
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Override
    public SearchIndex index() {
        return new Refreshed(search.index());
    }

    @Override
    public SearchIndex restarted() {
        return reopened(SearchTokens.FORMAT);
    }

    private SearchIndex reopened(int format) {
        search.close();
        try {
            search = ClusterSearch.tryOpen(ElasticsearchUnderTest.settings(), format);
        } catch (ClusterRefused refused) {
            throw new IllegalStateException(refused);
        }
        return index();
    }

    private void filled() {
        index().index(List.of(message("m", "paczka"), message("n", "kurtka")));
        index().rebuilt(index().beginRebuild());
        assertThat(index().needsRebuild()).isFalse();
    }

    @Test
    void what_is_written_is_found_within_a_second_without_asking_for_it() {
        search.index().index(List.of(message("m", "paczka")));
        await().atMost(LIMIT).until(() -> found(search.index(), "paczka").equals(List.of("m")));
    }

    @Test
    void a_document_that_the_server_rejects_is_told_and_holds_up_no_other() {
        var unused = ElasticsearchUnderTest.ask(
                "PUT", "/" + INDEX + "/_mapping", "{\"properties\": {\"contact\": {\"type\": \"long\"}}}");
        List<Refused> refused =
                index().index(List.of(order("o", "WEB-1", ""), message("m", "paczka"), order("p", "WEB-2", "")));
        assertThat(refused).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("m");
            assertThat(one.reason()).isEqualTo("document_parsing_exception");
        });
        assertThat(index().count()).isEqualTo(2);
    }

    @Test
    void a_document_larger_than_the_server_takes_is_told_and_holds_up_no_other() {
        List<Refused> refused =
                index().index(List.of(message("m", "paczka"), message("huge", "ala ma kota ".repeat(500_000))));
        assertThat(refused).extracting(Refused::id).containsExactly("huge");
        assertThat(found(index(), "paczka")).containsExactly("m");
    }

    @Test
    void a_server_without_room_is_asked_again_until_there_is_some() {
        block("read_only_allow_delete", true);
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread writing =
                Thread.ofPlatform().start(() -> outcome.set(search.index().index(List.of(message("m", "paczka")))));
        await().atMost(LIMIT).until(() -> writing.getState() == Thread.State.TIMED_WAITING && pauses(writing));
        block("read_only_allow_delete", false);
        await().atMost(LIMIT).until(() -> List.of().equals(outcome.get()));
        ElasticsearchUnderTest.refresh();
        assertThat(found(index(), "paczka")).containsExactly("m");
    }

    private static boolean pauses(Thread writing) {
        return List.of(writing.getStackTrace()).stream()
                .anyMatch(frame -> frame.getMethodName().equals("rest"));
    }

    @Test
    void an_index_closed_for_writing_is_an_outage() {
        block("write", true);
        assertThatThrownBy(() -> search.index().index(List.of(message("m", "paczka"))))
                .isInstanceOf(Outage.class)
                .hasMessageContaining("cluster_block_exception");
        block("write", false);
        assertThat(search.index().index(List.of(message("m", "paczka")))).isEmpty();
    }

    private static void block(String block, boolean on) {
        var unused = ElasticsearchUnderTest.ask(
                "PUT", "/" + INDEX + "/_settings", "{\"index.blocks." + block + "\": " + on + "}");
    }

    @Test
    void an_index_deleted_by_hand_is_begun_anew_and_never_made_up_by_the_server() {
        filled();
        ElasticsearchUnderTest.empty();
        assertThatThrownBy(() -> found(search.index(), "paczka"))
                .isInstanceOf(Outage.class)
                .hasMessageContaining("gone");
        index().index(List.of(message("later", "paczka")));
        assertThat(index().needsRebuild()).isTrue();
        assertThat(found(index(), "paczki")).containsExactly("later");
        String begun = index().beginRebuild();
        index().index(List.of(message("m", "paczka")));
        index().rebuilt(begun);
        assertThat(index().needsRebuild()).isFalse();
    }

    @Test
    void an_index_deleted_while_it_is_filled_is_not_taken_as_full() {
        String begun = index().beginRebuild();
        ElasticsearchUnderTest.empty();
        assertThat(index().needsRebuild()).isTrue();
        index().rebuilt(begun);
        assertThat(index().needsRebuild()).isTrue();
    }

    @Test
    void a_new_format_is_filled_beside_the_old_one_which_answers_until_then() {
        filled();
        SearchIndex newer = reopened(SearchTokens.FORMAT + 1);
        assertThat(newer.needsRebuild()).isTrue();
        assertThat(found(newer, "paczka")).containsExactly("m");
        newer.index(List.of(message("fresh", "nowa paczka")));
        assertThat(found(newer, "paczka")).containsExactlyInAnyOrder("m", "fresh");
        String begun = newer.beginRebuild();
        newer.index(List.of(message("m", "paczka"), message("n", "kurtka")));
        newer.rebuilt(begun);
        assertThat(newer.needsRebuild()).isFalse();
        assertThat(newer.count()).isEqualTo(3);
        assertThat(found(newer, "paczka")).containsExactlyInAnyOrder("m", "fresh");
        assertThat(ElasticsearchUnderTest.indexes()).containsExactly(INDEX + "-v" + (SearchTokens.FORMAT + 1) + "-2");
    }

    @Test
    void an_index_is_renewed_while_others_write_and_search() throws Exception {
        filled();
        try (ClusterSearch other = ClusterSearch.tryOpen(ElasticsearchUnderTest.settings(), SearchTokens.FORMAT)) {
            search.renew();
            String begun = index().beginRebuild();
            other.index().index(List.of(message("other", "paczka")));
            index().index(List.of(message("m", "paczka")));
            index().rebuilt(begun);
            assertThat(found(index(), "paczka")).containsExactlyInAnyOrder("m", "other");
            assertThat(found(index(), "kurtka")).isEmpty();
            other.index().index(List.of(message("after", "paczka")));
            ElasticsearchUnderTest.refresh();
            assertThat(found(other.index(), "paczka")).contains("after");
        }
    }

    @Test
    void an_index_of_a_newer_format_is_refused_and_a_running_process_leaves_it_alone() throws Exception {
        filled();
        try (ClusterSearch newer = ClusterSearch.tryOpen(ElasticsearchUnderTest.settings(), SearchTokens.FORMAT + 1)) {
            assertThatThrownBy(() -> ClusterSearch.tryOpen(ElasticsearchUnderTest.settings(), SearchTokens.FORMAT))
                    .isInstanceOf(ClusterRefused.class)
                    .hasMessageContaining("format " + (SearchTokens.FORMAT + 1));
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThatThrownBy(() -> search.index().index(List.of(message("m", "paczka"))))
                            .isInstanceOf(Outage.class)
                            .hasMessageContaining("newer Kontuar"));
            assertThat(found(search.index(), "paczka")).containsExactly("m");
        }
    }

    @Test
    void a_server_for_tests_that_is_not_empty_is_refused() {
        assertThatThrownBy(() -> ElasticsearchUnderTest.refuseWhatIsNotEmpty(ElasticsearchUnderTest.uri()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected an empty server");
    }

    @Test
    void an_id_of_any_length_is_kept_apart_from_others() {
        index().index(List.of(
                order("x".repeat(2_000) + "1", "WEB-1", ""), order("x".repeat(2_000) + "2", "WEB-2", "")));
        assertThat(index().count()).isEqualTo(2);
        index().remove(io.kontuar.search.SearchDocument.Kind.ORDER, "x".repeat(2_000) + "1");
        assertThat(found(index(), "WEB-2")).containsExactly("x".repeat(2_000) + "2");
        assertThat(index().count()).isEqualTo(1);
    }
}
