package io.kontuar.engine.embedded.search;

import io.kontuar.lane.Outage;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which the index lies. Everything in it can be filled again from the store, so what cannot be read is
 * deleted: a copy would only keep customers' words past their time.
 */
record IndexFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String WRITE_LOCK = "write.lock";

    /** @throws IllegalStateException when another process has it open */
    OpenIndex open() {
        try {
            Files.createDirectories(path);
            Directory directory = FSDirectory.open(path);
            if (!readable(directory)) {
                wipe();
            }
            return OpenIndex.in(directory);
        } catch (LockObtainFailedException e) {
            throw inUse(e);
        } catch (IOException e) {
            throw new Outage("the search index in " + path + " cannot be opened", e);
        }
    }

    /** Whether there is an index of this format whose files are whole; reads all of them only after a crash. */
    private boolean readable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (Lock lock = directory.obtainLock(WRITE_LOCK);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            lock.ensureValid();
            Map<String, String> state = reader.getIndexCommit().getUserData();
            if (!Fields.FORMAT.equals(state.get(OpenIndex.FORMAT))) {
                LOG.info("The search index has another format and is built anew");
                return false;
            }
            if (!Boolean.parseBoolean(state.get(OpenIndex.STOPPED))) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return true;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException e) {
            LOG.warn("The search index is damaged and is built anew", e);
            return false;
        }
    }

    /** Deletes Lucene's files and nothing else, should the folder hold anything else. */
    private void wipe() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(path)) {
            files = listed.filter(Files::isRegularFile)
                    .filter(IndexFolder::ofIndex)
                    .toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static boolean ofIndex(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("_") || name.startsWith("segments") || name.startsWith("pending_segments");
    }

    private IllegalStateException inUse(LockObtainFailedException cause) {
        return new IllegalStateException("the search index in " + path + " is in use by another process", cause);
    }
}
