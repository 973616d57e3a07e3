package io.kontuar.bench;

import io.kontuar.bot.understanding.EntityRules;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.Model;
import io.kontuar.bot.understanding.ModelCache;
import io.kontuar.bot.understanding.SentenceModel;
import io.kontuar.bot.understanding.Understanding;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code ./kontuar bench nlu --memory [--embeddings off]}: what the understanding adds to a process, in MB: to the heap in use
 * and, on Linux, to what is resident, the native part of the sentence model included. The first run trains and keeps the model;
 * the next one takes it from its file, as a restart of the server does, and is the one to compare.
 */
final class NluMemory {
    private static final int COLLECTIONS = 5;
    private static final int MESSAGES = 200;
    private static final double MB = 1024.0 * 1024;

    private NluMemory() {}

    static void run(boolean embeddings) throws IOException {
        Sizes before = Sizes.now();
        Examples shipped = Examples.shipped();
        Path models = Path.of(System.getProperty("java.io.tmpdir"), "kontuar-bench-models");
        long start = System.nanoTime();
        Model model = ModelCache.loadOrTrain(
                models, shipped, embeddings ? SentenceModel.shipped() : Optional.<SentenceModel>empty());
        double seconds = (System.nanoTime() - start) / 1e9;
        Understanding understanding = new Understanding(model, EntityRules.usual("PL", Clock.systemUTC()));
        long understood = shipped.all().stream()
                .limit(MESSAGES)
                .filter(example -> !understanding
                        .read(example.text() + " please", null)
                        .intents()
                        .isEmpty())
                .count();
        Sizes after = Sizes.now();
        System.out.printf(
                Locale.ROOT,
                "{\"embeddings\": %b, \"heapMB\": %.1f, \"residentMB\": %.1f, \"seconds\": %.1f, \"examples\": %d}%n",
                embeddings,
                (after.heap() - before.heap()) / MB,
                (after.resident() - before.resident()) / MB,
                seconds,
                shipped.all().size());
        if (understood == 0) {
            throw new IllegalStateException("the model that was measured reads nothing");
        }
    }

    /** @param resident 0 where the system does not tell */
    private record Sizes(long heap, long resident) {
        static Sizes now() throws IOException {
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
            }
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            Path status = Path.of("/proc/self/status");
            long resident = !Files.exists(status)
                    ? 0
                    : Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                            .findFirst()
                            .orElse(0);
            return new Sizes(heap, resident);
        }
    }
}
