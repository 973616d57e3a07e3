package io.kontuar.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Kontuar server in a process of its own, started with the launcher's flags, and what it costs. */
final class ServerProcess implements AutoCloseable {
    private static final int TICKS_PER_SECOND = 100;
    private static final int QUIET_SECONDS = 5;
    private static final int QUIET_MILLIS = 100;
    private static final int LONGEST_SETTLING_SECONDS = 120;
    private final Process process;
    private final int port;
    final Duration readyAfter;

    private ServerProcess(Process process, int port, Duration readyAfter) {
        this.process = process;
        this.port = port;
        this.readyAfter = readyAfter;
    }

    static ServerProcess start(Path data, int port, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            command.add(flag);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.kontuar.server.Kontuar", "start"));
        command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--public-url", "http://127.0.0.1:" + port, "--kontuar.gathering=0ms"));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitHealth(process, port, log);
        return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - began));
    }

    private static void awaitHealth(Process process, int port, Path log) throws IOException, InterruptedException {
        for (int i = 0; i < 6000; i++) {
            if (!process.isAlive()) {
                throw new IOException("the server ended: " + Files.readString(log));
            }
            if (healthy(port)) {
                return;
            }
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        throw new IOException("the server was not ready within a minute: " + Files.readString(log));
    }

    private static boolean healthy(int port) {
        try {
            HttpURLConnection ask = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
            ask.setConnectTimeout(200);
            ask.setReadTimeout(2000);
            return ask.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Processor time used so far, in milliseconds. */
    long cpuMillis() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_PER_SECOND;
    }

    /** Waits until it has nothing more to do by itself, as after training the bot; two minutes at most. */
    void settle() throws IOException, InterruptedException {
        for (int quiet = 0, looks = 0; quiet < QUIET_SECONDS && looks < LONGEST_SETTLING_SECONDS; looks++) {
            long before = cpuMillis();
            TimeUnit.SECONDS.sleep(1);
            quiet = cpuMillis() - before < QUIET_MILLIS ? quiet + 1 : 0;
        }
    }

    /** Resident memory, in MiB. */
    long residentMib() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Stops it as Ctrl+C does and tells how long that took. */
    Duration stop() throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        process.waitFor();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
