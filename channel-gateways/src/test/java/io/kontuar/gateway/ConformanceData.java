package io.kontuar.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data made by others that lies outside the project; a test that needs it is skipped with a word where it is absent. */
public final class ConformanceData {

    private ConformanceData() {}

    /** A folder of the data, such as {@code email/live}. */
    public static Path folder(String path) {
        return existing(path);
    }

    public static JsonNode json(String path) {
        return JsonMapper.shared().readTree(existing(path).toFile());
    }

    private static Path existing(String path) {
        String shared = System.getenv("KONTUAR_SHARED");
        Assumptions.assumeTrue(shared != null, "skipped: KONTUAR_SHARED names no folder of conformance data");
        Path file = Path.of(String.valueOf(shared), "conformance").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "skipped: no conformance data " + path);
        return file;
    }

    /** The files of a folder by name, in order of their names. */
    public static Map<String, byte[]> files(String folder) {
        String shared = System.getenv("KONTUAR_SHARED");
        Assumptions.assumeTrue(shared != null, "skipped: KONTUAR_SHARED names no folder of conformance data");
        Path path = Path.of(String.valueOf(shared), "conformance").resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(path), "skipped: no conformance data " + folder);
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
