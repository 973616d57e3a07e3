package io.kontuar.bench;

import io.kontuar.bot.understanding.Example;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.NluTrial;
import io.kontuar.bot.understanding.SentenceModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code ./kontuar bench nlu --memory [--embeddings off]}: what the understanding adds to a process, in MB: to the heap in use
 * and, on Linux, to what is resident, the native part of the sentence model included. A process measures one of both.
 */
final class NluMemory {
    private static final int COLLECTIONS = 5;
    private static final int MESSAGES = 200;
    private static final double MB = 1024.0 * 1024;

    private NluMemory() {}

    static void run(boolean embeddings) throws IOException {
        Sizes before = Sizes.now();
        Examples shipped = Examples.shipped();
        NluTrial trial =
                NluTrial.train(shipped, embeddings ? SentenceModel.shipped() : Optional.<SentenceModel>empty());
        List<Example> some = shipped.all().stream().limit(MESSAGES).toList();
        double accuracy = trial.measure(some).accuracy();
        Sizes after = Sizes.now();
        System.out.printf(
                Locale.ROOT,
                "{\"embeddings\": %b, \"heapMB\": %.1f, \"residentMB\": %.1f, \"examples\": %d}%n",
                embeddings,
                (after.heap() - before.heap()) / MB,
                (after.resident() - before.resident()) / MB,
                shipped.all().size());
        if (accuracy <= 0) {
            throw new IllegalStateException("the model that was measured reads nothing right");
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
