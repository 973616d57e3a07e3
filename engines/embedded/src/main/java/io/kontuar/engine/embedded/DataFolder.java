package io.kontuar.engine.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder with all that an embedded Kontuar keeps, for its owner only, and locked while it is open. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path path) throws DataFolderInUse, IOException {
        Path folder = path.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return new DataFolder(folder, locked(folder));
    }

    /** Held until the process ends, however it ends. */
    private static FileChannel locked(Path folder) throws DataFolderInUse, IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new DataFolderInUse(folder);
        }
        channel.close();
        throw new DataFolderInUse(folder);
    }

    Path database() {
        return path.resolve("kontuar.db");
    }

    Path attachments() {
        return path.resolve("attachments");
    }

    Path keyFile() {
        return path.resolve("secret.key");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
