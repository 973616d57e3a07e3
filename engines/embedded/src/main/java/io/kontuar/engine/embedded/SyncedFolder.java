package io.kontuar.engine.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders whose entries are on the disk: on Linux a new name is durable when its folder was synced. */
final class SyncedFolder {
    private SyncedFolder() {}

    /** Makes the folder and those above it up to {@code root}, each synced into its parent. */
    static void make(Path folder, Path root) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null && !folder.equals(root)) {
            make(parent, root);
        }
        Files.createDirectories(folder);
        if (parent != null) {
            sync(parent);
        }
    }

    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
