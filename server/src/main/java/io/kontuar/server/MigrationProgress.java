package io.kontuar.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontuar.engine.documents.rows.RowKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a migration has come: the file {@code migration} in the data folder, with its target in the first line and
 * after that the last key copied of each kind, its parts apart by a tab. While it is there, no server starts.
 */
final class MigrationProgress {
    private static final String NAME = "migration";
    private final Path file;
    private final String target;
    private final boolean begun;
    private final Map<RowKind, List<String>> places = new EnumMap<>(RowKind.class);

    private MigrationProgress(Path file, String target, boolean begun) {
        this.file = file;
        this.target = target;
        this.begun = begun;
    }

    /** @throws CopyRefused when one to somewhere else is under way */
    static MigrationProgress in(Path data, String target) throws IOException, CopyRefused {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return new MigrationProgress(file, target, false);
        }
        List<String> lines = Files.readAllLines(file, UTF_8);
        if (lines.isEmpty() || !lines.getFirst().equals(target)) {
            throw new CopyRefused("a migration to " + (lines.isEmpty() ? "somewhere" : lines.getFirst())
                    + " is under way: finish it first");
        }
        MigrationProgress progress = new MigrationProgress(file, target, true);
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = List.of(line.split("\t", -1));
            progress.places.put(RowKind.valueOf(words.getFirst()), words.subList(1, words.size()));
        }
        return progress;
    }

    /** For a start: a half copied store must not be worked in. */
    static boolean underWay(Path data) {
        return Files.exists(data.resolve(NAME));
    }

    boolean begun() {
        return begun;
    }

    Optional<List<String>> place(RowKind kind) {
        return Optional.ofNullable(places.get(kind));
    }

    void reached(RowKind kind, List<String> key) throws IOException {
        places.put(kind, key);
        save();
    }

    void save() throws IOException {
        List<String> lines = new ArrayList<>(List.of(target));
        places.forEach((kind, key) -> lines.add(kind + "\t" + String.join("\t", key)));
        Path coming = file.resolveSibling(NAME + ".coming");
        Files.write(coming, lines, UTF_8);
        try (FileChannel channel = FileChannel.open(coming, StandardOpenOption.READ)) {
            channel.force(true);
        }
        Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void done() throws IOException {
        Files.deleteIfExists(file);
    }
}
