package io.kontuar.engine.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies the store of a data folder, whether a process works in it or not: the database as of one moment, then the files,
 * so that every file which the copied database names is there. Writers go on meanwhile.
 */
public final class StoreCopy {
    private static final int HASH = 64;

    private StoreCopy() {}

    /**
     * @param target a folder without a store
     * @throws IOException when one of both folders cannot be read or written; the copy is incomplete then
     */
    public static void copy(Path dataFolder, Path target) throws IOException {
        database(dataFolder.resolve("kontuar.db"), target.resolve("kontuar.db"));
        attachments(dataFolder.resolve("attachments"), target.resolve("attachments"));
        if (Files.exists(dataFolder.resolve("secret.key"))) {
            file(dataFolder.resolve("secret.key"), target.resolve("secret.key"));
        }
    }

    /** SQLite copies a consistent state, and its locks hold between processes. */
    private static void database(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            throw new IOException("there is no store " + from);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + from.toUri())) {
            run(connection, "PRAGMA busy_timeout=30000");
            try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, to.toString());
                copy.execute();
            }
        } catch (SQLException e) {
            throw new IOException("the store cannot be copied: " + e.getMessage(), e);
        }
        sync(to);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void attachments(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        for (Path file : named(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            try {
                file(file, copy);
            } catch (NoSuchFileException removed) {
                if (Files.exists(file)) {
                    throw removed;
                }
            }
        }
    }

    /** Complete ones: what is still coming in has no name. */
    private static List<Path> named(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, 3)) {
            return all.filter(path -> path.getFileName().toString().length() == HASH)
                    .toList();
        }
    }

    /** With its time and rights: a file's time is that of its latest storing. */
    private static void file(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        sync(to);
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
