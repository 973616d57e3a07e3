package io.kontuar.bench;

import io.kontuar.bench.EngineWork.Figures;
import io.kontuar.bench.EnginesBench.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The figures of each engine, with the limits that the embedded one is held to. */
final class EngineTable {
    private static final int MANY = 32;
    private static final int MIXED = 8;
    private static final int FOUND = 20;
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
        line("append, 1 thread", work.measure(1, work::append), held ? "p99 <= 2 ms" : "");
        line("append, 32 threads", work.measure(MANY, work::append), held ? ">= 3,000/s" : "");
        line("list 50 of %,d".formatted(size.conversations()), work.measure(1, work::list), held ? "p99 <= 5 ms" : "");
        line("open a conversation", work.measure(1, work::open), held ? "p99 <= 3 ms" : "");
        line("mixed, 8 threads", work.measure(MIXED, work::mixed), "");
    }

    /** @param held whether the limits are meant for it */
    void addSearch(String engine, boolean held, EngineWork work) throws InterruptedException {
        lines.add("");
        lines.add(engine);
        line(
                "search %,d messages".formatted(size.messages()),
                work.measure(1, work::search),
                held ? "p99 <= 30 ms over 1,000,000" : "");
        lines.add("  %-30s %32.0f   %s".formatted("new message found, ms", slowestFound(work), "<= 1,000"));
    }

    private static double slowestFound(EngineWork work) {
        long[] nanos = new long[FOUND];
        Arrays.setAll(nanos, number -> work.searching().untilFound(number));
        return Arrays.stream(nanos).max().orElse(0) / 1e6;
    }

    private void line(String work, Figures figures, String limit) {
        lines.add("  %-30s %,10.0f %10.2f %10.2f   %s"
                .formatted(
                        work,
                        figures.perSecond(),
                        figures.nanos().getValueAtPercentile(50) / 1e6,
                        figures.p99Millis(),
                        limit));
    }

    void print() {
        System.out.printf("%n  %-30s %10s %10s %10s   %s%n", "", "ops/s", "p50 ms", "p99 ms", "limit");
        lines.forEach(System.out::println);
        System.out.println();
        System.out.printf(
                "after %d s of warm-up each, measured for %d s, on %d processors shared with the load%n",
                size.warmUp(), size.seconds(), Runtime.getRuntime().availableProcessors());
    }
}
