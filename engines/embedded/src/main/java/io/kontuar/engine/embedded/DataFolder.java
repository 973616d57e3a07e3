package io.kontuar.engine.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import javax.crypto.SecretKey;

/** The folder with all that a process keeps on its own machine, for its owner only, and locked while it is open. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder for this process alone, for an engine that keeps its records elsewhere.
     *
     * @throws DataFolderRefused when that is not possible; the message is a sentence for the operator
     */
    public static DataFolder alone(Path path) throws DataFolderRefused {
        try {
            return open(path);
        } catch (IOException e) {
            throw new DataFolderUnusable(path, e);
        }
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

    /** The key in {@code secret.key}, made at random when there is none. */
    public SecretKey secretKey() throws DataFolderRefused {
        try {
            return SecretKeyFile.readOrMake(keyFile());
        } catch (IOException e) {
            throw new DataFolderUnusable(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
