package io.kontuar.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Full round trips: signed SMS webhook → stored → bot's answer at the provider → two status callbacks. The server runs in
 * its own process; generator and provider stub are this one, on the same processors.
 */
final class PipelineBench {
    private static final int CUSTOMERS = 5000;
    private static final int QUIET_RATE = 200;
    private static final int COLD_SECONDS = 15;
    private static final int WANTED = 500;
    private static final Signer SIGNER = new Signer(Seed.TOKEN);
    private final Options options;
    private final Path folder;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Figure> figures = new ArrayList<>();

    private record Figure(String name, String value, String limit, boolean met) {}

    private PipelineBench(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    static void run(Options options) throws Exception {
        Path folder = Files.createTempDirectory("kontuar-bench");
        try {
            PipelineBench bench = new PipelineBench(options, folder);
            bench.measure();
            bench.print();
        } finally {
            TemporaryFolder.remove(folder);
        }
    }

    private void measure() throws Exception {
        Journey cold = new Journey();
        try (ProviderStub provider = new ProviderStub(SIGNER, cold)) {
            int orders = options.rate() * (options.seconds() + options.warmUp())
                    + QUIET_RATE * (options.seconds() + COLD_SECONDS)
                    + 1000;
            Seed.into(folder.resolve("data"), provider.port(), orders, CUSTOMERS);
        }
        double floor = floor();
        phases(floor);
    }

    private void phases(double floor) throws Exception {
        Relay relay = new Relay();
        int port = freePort();
        try (ProviderStub provider = new ProviderStub(SIGNER, relay.current)) {
            readdress(provider.port());
            firstStart(port);
            try (ServerProcess server = start(port)) {
                limit("ready after start with data, s", seconds(server.readyAfter), 4);
                server.settle();
                limit("resident memory idle, MiB", server.residentMib(), 350);
                provider.reportTo(port);
                coldStart(server, relay);
                relay.load(port, next).saturate(options.rate(), options.warmUp());
                settle(relay);
                latency(server, relay);
                throughput(server, relay, floor);
                limit("stop, s", seconds(server.stop()), 2);
            }
        }
    }

    /** The one start in a data folder's life that trains the bot; later ones load what it keeps. */
    private void firstStart(int port) throws IOException, InterruptedException {
        try (ServerProcess server = start(port)) {
            server.settle();
            server.stop();
        }
    }

    /** The stub listens elsewhere than at the seeding. */
    private void readdress(int provider) throws Exception {
        Seed.into(folder.resolve("data"), provider, 0, CUSTOMERS);
    }

    private ServerProcess start(int port) throws IOException, InterruptedException {
        return ServerProcess.start(folder.resolve("data"), port, folder.resolve("server.log"));
    }

    private void coldStart(ServerProcess server, Relay relay) throws InterruptedException {
        relay.fresh();
        AtomicInteger worst = new AtomicInteger();
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                worst.accumulateAndGet((int) relay.current.oldestMillis(), Math::max);
                LockSupport.parkNanos(50_000_000);
            }
        });
        relay.load(server.port(), next).run(QUIET_RATE, COLD_SECONDS);
        settle(relay);
        watch.interrupt();
        limit("cold start at " + QUIET_RATE + "/s: oldest waiting, s", worst.get() / 1000.0, 2);
    }

    private void latency(ServerProcess server, Relay relay) throws Exception {
        relay.fresh();
        try (ConsoleCrowd crowd = new ConsoleCrowd(server.port(), options.consoles(), relay::shown)) {
            relay.load(server.port(), next).run(QUIET_RATE, options.seconds());
            settle(relay);
            Journey journey = relay.current;
            String at = " at " + QUIET_RATE + "/s, " + options.consoles() + " consoles, ms";
            limit("webhook answer p99" + at, millis(journey.webhook, 99), 12);
            limit("whole way to the provider p95" + at, millis(journey.wholeWay, 95), 25);
            limit("event at a console p95" + at, millis(crowd.delay, 95), 30);
            limit("resident memory under that load, MiB", server.residentMib(), 600);
            limit("lost at that rate", journey.open(), 0);
            limit("doubled at that rate", journey.doubled.get(), 0);
        }
    }

    private void throughput(ServerProcess server, Relay relay, double floor) throws Exception {
        relay.fresh();
        long cpu = server.cpuMillis();
        long began = System.nanoTime();
        relay.load(server.port(), next).saturate(options.rate(), options.seconds());
        settle(relay);
        double took = (System.nanoTime() - began) / 1e9;
        Journey journey = relay.current;
        double perSecond = journey.answered.get() / took;
        double cost = (server.cpuMillis() - cpu) / (double) Math.max(1, journey.answered.get());
        atLeast("round trips/s for " + options.seconds() + " s, drained", perSecond, WANTED);
        limit("lost", journey.open(), 0);
        limit("doubled", journey.doubled.get(), 0);
        limit("refused webhooks", journey.refused.get(), 0);
        limit("server CPU per round trip, ms", cost, 2.5);
        figures.add(new Figure("floor, round trips/s", "%.0f".formatted(floor), "", true));
        atLeast("round trips/s as part of the floor", perSecond / floor, 0.4);
    }

    private static void settle(Relay relay) throws InterruptedException {
        for (int i = 0; i < 1200 && !relay.settled(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.err.println("so far: " + relay.current);
    }

    private double floor() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-Dlogback.configurationFile=floor-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "io.kontuar.bench.Floor",
                "15"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String last = "0";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.startsWith(Floor.RESULT) ? line.substring(Floor.RESULT.length()) : last;
            }
            process.waitFor();
            return Double.parseDouble(last.strip());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void limit(String name, double value, double most) {
        figures.add(new Figure(name, shown(value), "≤ " + shown(most), value <= most));
    }

    private void limit(String name, long value, long most) {
        figures.add(new Figure(name, Long.toString(value), "≤ " + most, value <= most));
    }

    private void atLeast(String name, double value, double least) {
        figures.add(new Figure(name, shown(value), "≥ " + shown(least), value >= least));
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private void print() {
        System.out.printf(
                "warm-up: %d s at %d/s and %d s with %d under way before the measured phases%n",
                COLD_SECONDS, QUIET_RATE, options.warmUp(), SmsLoad.UNDER_WAY);
        for (Figure figure : figures) {
            System.out.printf(
                    "%-66s %10s  %-10s %s%n",
                    figure.name(),
                    figure.value(),
                    figure.limit(),
                    figure.limit().isEmpty() ? "" : figure.met() ? "met" : "NOT MET");
        }
    }
}
