package io.kontuar.bench;

import io.kontuar.bench.EngineWork.Figures;
import io.kontuar.bench.EnginesBench.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The figures of each engine, with the limits that the embedded one is held to. */
final class EngineTable {
    private static final int MANY = 32;
    private static final int MIXED = 8;
    private static final int FOUND = 20;
    private static final int FOUND_MILLIS = 1_000;
    private static final int QUEUE = 10_000;
    private static final int INDEX = 1_000_000;
    private final Size size;
    private final List<String> lines = new ArrayList<>();

    EngineTable(Size size) {
        this.size = size;
    }

    /** @param held whether the limits are meant for it */
    void add(String server, boolean held, EngineWork work) throws InterruptedException {
        System.out.printf("seeding %,d conversations: %s …%n", size.conversations(), server);
        work.seed();
        lines.add("");
        lines.add(server);
        line("append, 1 thread", work.measure(1, work::append), Limit.p99(2).onlyIf(held));
        line(
                "append, 32 threads",
                work.measure(MANY, work::append),
                Limit.perSecond(3_000).onlyIf(held));
        line(
                "list 50 of %,d".formatted(size.conversations()),
                work.measure(1, work::list),
                Limit.p99(5).onlyIf(held && size.conversations() >= QUEUE));
        line("open a conversation", work.measure(1, work::open), Limit.p99(3).onlyIf(held));
        line("mixed, 8 threads", work.measure(MIXED, work::mixed), Limit.NONE);
    }

    /** @param held whether the limits are meant for it */
    void addSearch(String engine, boolean held, EngineWork work) throws InterruptedException {
        lines.add("");
        lines.add(engine);
        line(
                "search %,d messages".formatted(size.messages()),
                work.measure(1, work::search),
                Limit.p99(30).onlyIf(held && size.messages() >= INDEX));
        double slowest = slowestFound(work);
        String judged = slowest <= FOUND_MILLIS ? "" : ": MISSED";
        lines.add("  %-30s %43.0f   <= %,d%s".formatted("new message found, ms", slowest, FOUND_MILLIS, judged));
    }

    private static double slowestFound(EngineWork work) {
        long[] nanos = new long[FOUND];
        Arrays.setAll(nanos, number -> work.searching().untilFound(number));
        return Arrays.stream(nanos).max().orElse(0) / 1e6;
    }

    /**
     * What an engine is held to.
     *
     * @param text as the table names it; empty for none
     */
    private record Limit(String text, Predicate<Figures> met) {
        static final Limit NONE = new Limit("", figures -> true);

        static Limit p99(int millis) {
            return new Limit("p99 <= " + millis + " ms", figures -> figures.p99Millis() <= millis);
        }

        static Limit perSecond(int least) {
            return new Limit(">= %,d/s".formatted(least), figures -> figures.perSecond() >= least);
        }

        /** A limit is meant for a size: over less work it says nothing. */
        Limit onlyIf(boolean held) {
            return held ? this : NONE;
        }

        String judged(Figures figures) {
            return met.test(figures) ? text : text + ": MISSED";
        }
    }

    private void line(String work, Figures figures, Limit limit) {
        lines.add("  %-30s %,10.0f %10.2f %10.2f %10.2f   %s"
                .formatted(
                        work,
                        figures.perSecond(),
                        figures.nanos().getValueAtPercentile(50) / 1e6,
                        figures.p99Millis(),
                        figures.cpuP99Millis(),
                        limit.judged(figures)));
    }

    void print() {
        System.out.printf("%n  %-30s %10s %10s %10s %10s   %s%n", "", "ops/s", "p50 ms", "p99 ms", "own p99", "limit");
        lines.forEach(System.out::println);
        System.out.println();
        System.out.printf(
                "own p99: processor time of the asking thread alone, ms; limits are for an idle machine%n"
                        + "after %d s of warm-up each, measured for %d s, on %d processors shared with the load%n",
                size.warmUp(), size.seconds(), Runtime.getRuntime().availableProcessors());
    }
}
