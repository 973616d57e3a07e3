package io.kontuar.engine.node;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * {@code NodeMain HOME PORT JARS}: one node with its data in that folder, on that port of the loopback
 * address, whose HTTP comes from these jars. It ends when its input does, so it never outlives the process that started it.
 */
final class NodeMain {
    private static final String TRANSPORT = "transport-netty4";

    private NodeMain() {}

    public static void main(String[] arguments) throws Exception {
        LogConfigurator.configureESLogging();
        Path home = Path.of(arguments[0]);
        Environment environment = environment(home, arguments[1]);
        module(environment.modulesDir(), arguments[2].split(File.pathSeparator));
        try (Node node = new Node(environment, plugins(environment))) {
            var started = node.start();
            Objects.requireNonNull(started, "a node that started");
            waitForEndOfInput();
        }
        System.exit(0);
    }

    private static Environment environment(Path home, String port) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.createDirectories(home.resolve("plugins"));
        Settings settings = Settings.builder()
                .put("path.home", home.toString())
                .put("cluster.name", "kontuar-test")
                .put("node.name", "node-1")
                .put("discovery.type", "single-node")
                .put("http.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.host", "127.0.0.1")
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.processors", 2)
                .put("http.max_content_length", "16mb")
                .build();
        return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node-1");
    }

    /** The transport is a module: its jars lie in a folder of their own, with what describes it, which is in one of them. */
    private static void module(Path modules, String[] jars) throws IOException {
        Path folder = Files.createDirectories(modules.resolve(TRANSPORT));
        for (String jar : jars) {
            Path from = Path.of(jar);
            Files.copy(from, folder.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            describe(from, folder);
        }
    }

    private static void describe(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry descriptor = zip.getEntry("META-INF/es-plugins/" + TRANSPORT + "/plugin-descriptor.properties");
            if (descriptor != null) {
                String text = new String(zip.getInputStream(descriptor).readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(
                        folder.resolve("plugin-descriptor.properties"), text.replaceAll("(?m)^modulename=.*$", ""));
            }
        }
    }

    private static PluginsLoader plugins(Environment environment) {
        return PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                Map.of(),
                false);
    }

    private static void waitForEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing that is said matters, only that somebody is there.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
