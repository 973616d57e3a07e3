package io.kontuar.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * {@code restore DIR}: puts a backup into a data folder that is not there yet, or empty. Every file is checked before and
 * copied beside the data folder, which gets its name at the end: one that broke off left no data folder.
 */
final class RestoreCommand {
    private RestoreCommand() {}

    static int run(CommandLine.Restore command) {
        try {
            Path data = Path.of(command.data()).toAbsolutePath().normalize();
            BackupManifest manifest =
                    restore(Path.of(command.source()).toAbsolutePath().normalize(), data);
            System.out.println("restored what was there at " + manifest.began() + ", "
                    + manifest.files().size() + " files, into " + data
                    + "; the search index fills itself at the start");
            return 0;
        } catch (CopyRefused refused) {
            System.err.println("kontuar: " + refused.getMessage());
        } catch (IOException e) {
            System.err.println("kontuar: the restore failed, and left no data folder: " + e.getMessage());
        }
        return 2;
    }

    private static BackupManifest restore(Path source, Path data) throws IOException, CopyRefused {
        if (!isFree(data)) {
            throw new CopyRefused("the data folder " + data + " is not empty: move it away first, or name another by"
                    + " --data DIR");
        }
        BackupManifest manifest = BackupManifest.read(source);
        manifest.check(source);
        Path coming = data.resolveSibling(data.getFileName() + ".restoring");
        remove(coming);
        Files.createDirectories(
                coming, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (BackupManifest.Entry entry : manifest.files()) {
            copy(source.resolve(entry.path()), coming.resolve(entry.path()));
        }
        manifest.check(coming);
        Files.deleteIfExists(data);
        Files.move(coming, data, StandardCopyOption.ATOMIC_MOVE);
        return manifest;
    }

    private static boolean isFree(Path data) throws IOException {
        if (!Files.exists(data)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(data)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What a restore that broke off has left. */
    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
