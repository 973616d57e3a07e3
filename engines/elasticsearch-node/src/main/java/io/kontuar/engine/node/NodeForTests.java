package io.kontuar.engine.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real Elasticsearch node on the loopback address, in a JVM of its own with a small heap. Its data lies in a temporary
 * folder until the end of this process, so it can go away and come back with them; it ends with this process, however that
 * ends. It has no security, no scripts and no analysis but the simplest.
 */
public final class NodeForTests implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 100;
    private static final int FINE = 200;
    private static final Predicate<String> OF_MODULE = jar -> {
        String name = new File(jar).getName();
        return name.startsWith("netty-")
                || name.startsWith("transport-netty4")
                || name.startsWith("elasticsearch-ssl-config");
    };

    private final Path home;
    private final int port;
    private Process process;

    private NodeForTests(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Starts one and waits until it answers. */
    public static NodeForTests started() {
        try {
            Path home = Files.createTempDirectory("kontuar-elasticsearch");
            int port = freePort();
            NodeForTests node = new NodeForTests(home, port, launched(home, port));
            Runtime.getRuntime().addShutdownHook(new Thread(node::close, "elasticsearch-node-stop"));
            node.awaitAnswer();
            return node;
        } catch (IOException e) {
            throw new IllegalStateException("the Elasticsearch node did not start", e);
        }
    }

    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    /** Stops it; its data stay. */
    public void goAway() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** While it is away. */
    public void loseItsData() {
        try {
            remove(home.resolve("data"));
        } catch (IOException e) {
            throw new IllegalStateException("the Elasticsearch node's data cannot be removed", e);
        }
    }

    /** Starts it again, with its data and on the same port. */
    public void comeBack() {
        try {
            process = launched(home, port);
            awaitAnswer();
        } catch (IOException e) {
            throw new IllegalStateException("the Elasticsearch node did not come back", e);
        }
    }

    @Override
    public void close() {
        goAway();
        try {
            remove(home);
        } catch (IOException e) {
            System.err.println("left behind: " + home);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Process launched(Path home, int port) throws IOException {
        List<String> jars = Arrays.asList(classPath().split(File.pathSeparator));
        String own = Path.of(URI.create(Objects.requireNonNull(
                                NodeForTests.class.getProtectionDomain().getCodeSource())
                        .getLocation()
                        .toString()))
                .toString();
        String server = jars.stream().filter(OF_MODULE.negate()).collect(Collectors.joining(File.pathSeparator));
        String module = jars.stream().filter(OF_MODULE).collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms128m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Des.path.home=" + home,
                        "-cp",
                        own + File.pathSeparator + server,
                        NodeMain.class.getName(),
                        home.toString(),
                        Integer.toString(port),
                        module)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()))
                .start();
    }

    private static String classPath() throws IOException {
        try (InputStream text = NodeForTests.class.getResourceAsStream("/elasticsearch-node.classpath")) {
            if (text == null) {
                throw new IOException("elasticsearch-node.classpath is missing: the module's build writes it");
            }
            return new String(text.readAllBytes(), UTF_8).strip();
        }
    }

    private void awaitAnswer() throws IOException {
        HttpRequest health = HttpRequest.newBuilder(URI.create(uri() + "/_cluster/health?wait_for_status=yellow"))
                .timeout(START)
                .build();
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, health)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("no answer within " + START + ": " + Files.readString(log(home)));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it started", e);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == FINE;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path log(Path home) {
        return home.resolve("node.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
