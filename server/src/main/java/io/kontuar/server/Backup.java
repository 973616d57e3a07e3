package io.kontuar.server;

import io.kontuar.engine.embedded.StoreCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Copies a data folder so that no acknowledged message is missing: the lanes first, the store after them. What was handled
 * in between is then in both and handled again, which changes nothing; the other way round it would be in neither.
 */
final class Backup {
    private static final double MIB = 1024.0 * 1024;

    private Backup() {}

    /** Copies the lanes into a folder that is not there yet; false when they are not in the data folder. */
    @FunctionalInterface
    interface LanesCopy {
        boolean into(Path folder) throws IOException;
    }

    /**
     * @param target a folder that is not there yet, or empty
     * @return what was done, in a sentence
     */
    static String make(Path data, LanesCopy lanes, Path target, Clock clock) throws IOException, CopyRefused {
        makeEmpty(target);
        Instant began = clock.instant();
        boolean withLanes = lanes.into(target.resolve("lanes"));
        StoreCopy.copy(data, target);
        BackupManifest manifest = BackupManifest.of(target, began);
        manifest.writeTo(target);
        String what = "%d files, %.1f MiB, in %s".formatted(manifest.files().size(), manifest.bytes() / MIB, target);
        return withLanes ? what : what + "; without lanes, of which there are none in the data folder";
    }

    private static void makeEmpty(Path target) throws IOException, CopyRefused {
        if (Files.isDirectory(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isPresent()) {
                    throw new CopyRefused("the folder " + target + " is not empty: name one that is, or a new one");
                }
            }
        } else if (Files.exists(target)) {
            throw new CopyRefused(target + " is a file: expected a folder's name");
        }
        Files.createDirectories(
                target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
