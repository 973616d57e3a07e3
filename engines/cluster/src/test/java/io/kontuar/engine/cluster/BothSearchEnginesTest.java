package io.kontuar.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kontuar.engine.analysis.SearchTokens;
import io.kontuar.engine.cluster.SearchStep.What;
import io.kontuar.engine.embedded.search.EmbeddedSearch;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchDocument.Kind;
import io.kontuar.search.SearchIndex;
import io.kontuar.search.SearchIndex.Hit;
import io.kontuar.search.SearchIndex.SearchQuery;
import io.kontuar.search.SearchSamples;
import io.kontuar.staff.QueueId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The same documents and questions in Lucene and in Elasticsearch: every hit, every snippet and every order is the same. */
class BothSearchEnginesTest {
    /** More than there are documents, so that no rank decides who is found at all. */
    private static final int ALL = 100;

    private static final List<String> TYPED = List.of(
            "p",
            "pacz",
            "paczek",
            "zwrotu kurtki",
            "zwrot kurtki nowak",
            "zamówienia",
            "zamowinie",
            "kowlaski",
            "nowakk",
            "masini",
            "comanda",
            "deliveries",
            "returning refund",
            "nie",
            "jest nie ma",
            "qqqqxyz paczka",
            "łódki",
            "😀",
            "kurtka reklamacja livrare delivery nowak",
            "anna n",
            "owalsk");

    /** What these find is worth the same however often and however rarely it is written. */
    private static final List<String> CODES =
            List.of("WEB-10045", "10045", "601 234", "601234567", "345", "anna.nowak@p", "KZ-7", "2024/10", "M-1");

    @Provide
    Arbitrary<List<SearchStep>> steps() {
        Arbitrary<What> whats = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(4, What.NEWER),
                net.jqwik.api.Tuple.of(1, What.OLDER),
                net.jqwik.api.Tuple.of(1, What.REMOVED));
        return Combinators.combine(
                        whats,
                        Arbitraries.of(Kind.MESSAGE, Kind.MESSAGE, Kind.CUSTOMER, Kind.ORDER),
                        Arbitraries.integers().between(0, 5),
                        words(),
                        Arbitraries.of(true, false))
                .as(SearchStep::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    private static Arbitrary<List<Integer>> words() {
        return Arbitraries.integers()
                .between(0, SearchStep.vocabulary() - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<List<Integer>>> texts() {
        return words().list().ofMinSize(3).ofMaxSize(40);
    }

    @Property(tries = 12)
    void the_same_is_found_in_the_same_order_and_worth_the_same(@ForAll("texts") List<List<Integer>> texts)
            throws Exception {
        List<SearchDocument> documents = IntStream.range(0, texts.size())
                .mapToObj(i -> new SearchStep(What.NEWER, kind(i), i, texts.get(i), i % 3 == 0).document(i))
                .toList();
        inBoth((lucene, elastic) -> {
            for (SearchIndex index : List.of(lucene, elastic)) {
                index.index(documents.subList(0, documents.size() / 2));
                index.index(documents.subList(documents.size() / 2, documents.size()));
            }
            for (SearchQuery query : queries(Stream.concat(TYPED.stream(), CODES.stream()), ALL, 3)) {
                List<Hit> expected = lucene.search(query);
                List<Hit> found = elastic.search(query);
                assertThat(ids(found)).as("%s in %s", query, documents).isEqualTo(ids(expected));
                for (int i = 0; i < found.size(); i++) {
                    assertThat(unscored(found.get(i))).isEqualTo(unscored(expected.get(i)));
                    assertThat(found.get(i).score())
                            .as("%s of %s in %s", expected.get(i), query, documents)
                            .isCloseTo(
                                    expected.get(i).score(),
                                    within(expected.get(i).score() / 1_000));
                }
            }
        });
    }

    private static Kind kind(int i) {
        return List.of(Kind.MESSAGE, Kind.CUSTOMER, Kind.MESSAGE, Kind.ORDER).get(i % 4);
    }

    /**
     * What is replaced or removed still counts for how rare a word is, in either engine until its next tidying up. So the
     * order of words may differ for a while; who is found, what is shown of it, and the order of codes may not.
     */
    @Property(tries = 12)
    void whatever_is_replaced_outdated_and_removed_the_same_is_found(@ForAll("steps") List<SearchStep> steps)
            throws Exception {
        inBoth((lucene, elastic) -> {
            Set<String> there = new HashSet<>();
            for (int number = 0; number < steps.size(); number++) {
                SearchStep step = present(steps.get(number), there);
                assertThat(outcome(step, number, elastic)).isEqualTo(outcome(step, number, lucene));
            }
            assertThat(elastic.count()).as("%s", steps).isEqualTo(lucene.count());
            for (SearchQuery query : queries(TYPED.stream(), ALL)) {
                assertThat(elastic.search(query).stream().map(BothSearchEnginesTest::unscored))
                        .as("%s in %s", query, steps)
                        .containsExactlyInAnyOrderElementsOf(lucene.search(query).stream()
                                .map(BothSearchEnginesTest::unscored)
                                .toList());
            }
            for (SearchQuery query : queries(CODES.stream(), ALL, 2)) {
                assertThat(ids(elastic.search(query)))
                        .as("%s in %s", query, steps)
                        .isEqualTo(ids(lucene.search(query)));
            }
        });
    }

    /** Nothing is older than what is not there. */
    private static SearchStep present(SearchStep step, Set<String> there) {
        boolean older = step.what() == What.OLDER && there.contains(step.id());
        What what = step.what() == What.REMOVED ? What.REMOVED : older ? What.OLDER : What.NEWER;
        if (what == What.REMOVED) {
            there.remove(step.id());
        } else {
            there.add(step.id());
        }
        return new SearchStep(what, step.kind(), step.thing(), step.words(), step.ours());
    }

    private static Object outcome(SearchStep step, int number, SearchIndex index) {
        try {
            if (step.what() == What.REMOVED) {
                index.remove(step.kind(), step.id());
                return "removed";
            }
            return index.index(List.of(step.document(number)));
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    private static List<SearchQuery> queries(Stream<String> typed, int... limits) {
        List<SearchQuery> queries = new ArrayList<>();
        typed.forEach(text -> {
            for (int limit : limits) {
                queries.add(query(text, null, limit));
            }
            queries.add(query(text, Set.of(SearchSamples.ORDERS), ALL));
        });
        return queries;
    }

    private static SearchQuery query(String text, @Nullable Set<QueueId> queues, int limit) {
        return new SearchQuery(
                text, queues == null ? EnumSet.allOf(Kind.class) : Set.of(Kind.MESSAGE, Kind.ORDER), queues, limit);
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    private static Hit unscored(Hit hit) {
        return new Hit(
                hit.kind(), hit.id(), hit.title(), hit.snippet(), hit.conversation(), hit.contact(), hit.at(), 0);
    }

    private interface Work {
        void on(SearchIndex lucene, SearchIndex elastic);
    }

    private static void inBoth(Work work) throws Exception {
        Path folder = Files.createTempDirectory("kontuar-search");
        ElasticsearchUnderTest.empty();
        try (EmbeddedSearch embedded = EmbeddedSearch.open(folder);
                ClusterSearch cluster = ClusterSearch.tryOpen(ElasticsearchUnderTest.settings(), SearchTokens.FORMAT)) {
            work.on(embedded.index(), new Refreshed(cluster.index()));
        } finally {
            ElasticsearchUnderTest.empty();
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
