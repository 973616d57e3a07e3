package io.kontuar.demo.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A real Kontuar in a JVM of its own, killed and started again on the same data and port; it ends with its test. */
final class KontuarProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration WORD = Duration.ofSeconds(10);
    private static final List<String> FLAGS_TAKEN_OVER =
            List.of("-XX:+Use", "--enable-native-access", "--sun-misc-unsafe", "-Dio.netty");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final String main;
    private final Path data;
    private final int port;
    private final List<String> settings;
    private final Map<String, String> environment;
    private URI publicUrl;
    private @Nullable Process process;

    private KontuarProcess(String main, Path data, int port, List<String> settings, Map<String, String> environment) {
        this.main = main;
        this.data = data;
        this.port = port;
        this.settings = List.copyOf(settings);
        this.environment = new HashMap<>(environment);
        this.publicUrl = at("");
    }

    /** {@code ./kontuar start --demo}, not yet started. */
    static KontuarProcess demo(Path data) {
        return new KontuarProcess("io.kontuar.demo.DemoMain", data, freePort(), List.of(), Map.of());
    }

    /** {@code ./kontuar start}, not yet started. */
    static KontuarProcess plain(Path data) {
        return plain(data, freePort());
    }

    static KontuarProcess plain(Path data, int port) {
        return new KontuarProcess("io.kontuar.server.Kontuar", data, port, List.of(), Map.of());
    }

    /** One of several processes, not yet started. */
    static KontuarProcess node(Path data, List<String> settings, Map<String, String> environment) {
        return new KontuarProcess("io.kontuar.server.Kontuar", data, freePort(), settings, environment);
    }

    /** Lets the bot go by words alone, whose training takes seconds on any machine. */
    KontuarProcess withoutSentenceModel() {
        environment.put("KONTUAR_BOT_EMBEDDINGS", "off");
        return this;
    }

    /** Known to browsers by this address. */
    KontuarProcess behind(URI front) {
        publicUrl = front;
        return this;
    }

    KontuarProcess start() {
        launch();
        awaitStart();
        return this;
    }

    /** All at once. */
    static void startAll(KontuarProcess... processes) {
        List.of(processes).forEach(KontuarProcess::launch);
        List.of(processes).forEach(KontuarProcess::awaitStart);
    }

    private void awaitStart() {
        Process started = running();
        await("the start of " + main).atMost(START).until(() -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("it ended:\n" + words());
            }
            return healthy();
        });
    }

    /** For a start that is expected to fail: its exit code. */
    int startRefused() {
        launch();
        Process refused = running();
        await("the refusal").atMost(START).until(() -> !refused.isAlive());
        return refused.exitValue();
    }

    /** As {@code kill -9} does. */
    void kill() {
        end(running().destroyForcibly());
    }

    /** As Ctrl-C does: what was begun is ended, and the data folder is free. */
    void stop() {
        Process stopping = running();
        stopping.destroy();
        end(stopping);
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    int port() {
        return port;
    }

    /** Everything that was printed since the first start. */
    String words() {
        return String.join("\n", said);
    }

    /** What the demo printed beside this login. */
    String password(String login) {
        return heard(Pattern.compile("(?m)^\\s+" + login + "\\s+(\\S+)\\s+(agent|supervisor|admin)\\s"))
                .group(1);
    }

    /** What it prints, now or in a moment. */
    MatchResult heard(Pattern what) {
        return await("the words " + what)
                .atMost(WORD)
                .until(() -> what.matcher(words()).results().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        if (process != null) {
            end(process.destroyForcibly());
        }
        http.shutdownNow();
    }

    private void launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-Xss512k", "-XX:TieredStopAtLevel=1"));
        command.addAll(flags());
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classes, main, "start", "--data", data.toString()));
        command.addAll(List.of("--port", Integer.toString(port), "--public-url", publicUrl.toString()));
        command.addAll(settings);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process started = builder.start();
            Thread.ofVirtual().start(() -> listen(started));
            process = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The flags of kontuar.test.jvm in the root pom, which this JVM was given. */
    static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> FLAGS_TAKEN_OVER.stream().anyMatch(flag::startsWith))
                .toList();
    }

    private void listen(Process speaking) {
        try (BufferedReader lines = speaking.inputReader(UTF_8)) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException ended) {
            said.add("(" + ended.getMessage() + ")");
        }
    }

    private boolean healthy() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(at("/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "it was never started");
    }

    private static void end(Process ending) {
        try {
            if (!ending.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                ending.destroyForcibly();
                throw new IllegalStateException("it did not end within " + STOP.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending.destroyForcibly();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
