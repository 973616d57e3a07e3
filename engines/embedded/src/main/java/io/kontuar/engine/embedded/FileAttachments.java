package io.kontuar.engine.embedded;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.Attachments;
import io.kontuar.lane.Outage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Attachments as files named by their hash, in folders by its first two pairs of digits. A file is complete and on the
 * disk before it gets its name, and its folder before the name is told. Its time is that of the latest storing.
 */
final class FileAttachments implements Attachments {
    private final Path folder;
    private final Clock clock;
    /** Between naming a file and removing one, so that what is stored again is not removed as old. */
    private final ReentrantLock naming = new ReentrantLock();

    FileAttachments(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Stored store(InputStream bytes, long limit) throws IOException, TooLarge {
        try (Upload upload = Upload.begin(incoming())) {
            upload.take(bytes, limit);
            Stored stored = upload.finish();
            name(upload, stored.id());
            return stored;
        }
    }

    private void name(Upload upload, AttachmentId id) {
        naming.lock();
        try {
            SyncedFolder.make(shard(id), folder);
            upload.moveInto(shard(id), id, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new Outage("attachments: not writable now", e);
        } finally {
            naming.unlock();
        }
    }

    @Override
    public Optional<InputStream> open(AttachmentId id) {
        try {
            return Optional.of(Files.newInputStream(shard(id).resolve(id.value())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Outage("attachments: not readable now", e);
        }
    }

    @Override
    public int removeUnreferenced(Set<AttachmentId> referenced, Instant writtenBefore) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try {
            removeAbandoned(writtenBefore);
            int removed = 0;
            for (Path file : files()) {
                AttachmentId id = new AttachmentId(file.getFileName().toString());
                removed += !referenced.contains(id) && removeOlder(file, writtenBefore) ? 1 : 0;
            }
            return removed;
        } catch (IOException e) {
            throw new Outage("attachments: not writable now", e);
        }
    }

    /** Uploads that ended with their process. */
    private void removeAbandoned(Instant begunBefore) throws IOException {
        try (Stream<Path> uploads = Files.exists(incoming()) ? Files.list(incoming()) : Stream.empty()) {
            for (Path upload : uploads.toList()) {
                removeOlder(upload, begunBefore);
            }
        }
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 3)) {
            return all.filter(path -> path.getFileName().toString().length() == 64)
                    .toList();
        }
    }

    private boolean removeOlder(Path file, Instant writtenBefore) throws IOException {
        naming.lock();
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(writtenBefore) && Files.deleteIfExists(file);
        } finally {
            naming.unlock();
        }
    }

    private Path shard(AttachmentId id) {
        return folder.resolve(id.value().substring(0, 2)).resolve(id.value().substring(2, 4));
    }
}
