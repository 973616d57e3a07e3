package io.kontuar.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.Samples;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.store.StorePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same operations on both engines: every answer, every order and every error is the same. */
class BothEnginesTest {
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

    /** A step without its number, which is its place in the sequence. */
    record Choice(Step.Kind kind, int a, int b, int c) {}

    @Provide
    Arbitrary<List<Choice>> sequences() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 3);
        Arbitrary<Step.Kind> kinds = Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(3, true), net.jqwik.api.Tuple.of(2, false))
                .flatMap(conversations -> conversations
                        ? Arbitraries.of(Step.Kind.OPEN, Step.Kind.WRITE, Step.Kind.WRITE, Step.Kind.ADVANCE)
                        : Arbitraries.of(Step.Kind.class));
        return Combinators.combine(kinds, small, small, small)
                .as(Choice::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 50)
    void both_engines_answer_alike(@ForAll("sequences") List<Choice> choices) throws Exception {
        Path folder = Files.createTempDirectory("kontuar-both");
        IndexCover cover = new IndexCover();
        MongoUnderTest.shared().empty();
        try (EmbeddedStore embedded = EmbeddedStore.open(folder, new Documents(), CLOCK);
                ClusterStore cluster = ClusterStore.tryOpen(
                        MongoUnderTest.shared().settings(),
                        OnClusterStore.KEY,
                        new Documents(),
                        CLOCK,
                        Probe.NONE,
                        List.of(cover))) {
            List<Step> done = new ArrayList<>();
            for (Choice choice : choices) {
                Step step = new Step(choice.kind(), choice.a(), choice.b(), choice.c(), done.size());
                done.add(step);
                assertThat(outcome(step, cluster)).as("%s", done).isEqualTo(outcome(step, embedded));
            }
            assertThat(Picture.of(cluster)).as("%s", done).isEqualTo(Picture.of(embedded));
        } finally {
            MongoUnderTest.shared().empty();
            remove(folder);
        }
        cover.assertEveryQueryHasItsIndex();
    }

    private static Object outcome(Step step, StorePorts store) {
        try {
            return step.on(store);
        } catch (RuntimeException e) {
            return e.getClass();
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
