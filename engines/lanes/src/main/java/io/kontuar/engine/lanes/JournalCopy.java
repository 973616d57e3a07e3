package io.kontuar.engine.lanes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.journal.Journal;
import org.apache.activemq.artemis.core.server.ActiveMQServer;

/**
 * Copies a broker's folder as of one moment. The journals are held meanwhile: what is sent waits for the length of the
 * copying (a few ten megabytes) and is not part of it, what was acknowledged before is.
 */
final class JournalCopy {
    private static final List<String> PARTS = List.of("bindings", "journal", "paging", "large");

    private JournalCopy() {}

    static void running(ActiveMQServer server, Path from, Path to) throws IOException {
        Journal messages = server.getStorageManager().getMessageJournal();
        Journal bindings = server.getStorageManager().getBindingsJournal();
        messages.synchronizationLock();
        try {
            bindings.synchronizationLock();
            try {
                stopped(from, to);
            } finally {
                bindings.synchronizationUnlock();
            }
        } finally {
            messages.synchronizationUnlock();
        }
    }

    /** Of a broker that does not run. */
    static void stopped(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String part : PARTS) {
            if (Files.isDirectory(from.resolve(part))) {
                folder(from.resolve(part), to.resolve(part));
            }
        }
    }

    private static void folder(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.filter(path -> !path.equals(from)).toList()) {
                Path copy = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    file(path, copy);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One that is gone by now held only what the journal names no more. */
    private static void file(Path from, Path to) throws IOException {
        try (InputStream bytes = Files.newInputStream(from);
                FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream copy = Channels.newOutputStream(channel);
            bytes.transferTo(copy);
            channel.force(true);
        } catch (NoSuchFileException e) {
            if (e.getFile() == null || !e.getFile().equals(from.toString())) {
                throw e;
            }
        }
    }
}
