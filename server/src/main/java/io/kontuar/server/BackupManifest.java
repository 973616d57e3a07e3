package io.kontuar.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of a backup's files with sizes and hashes, in the file {@code manifest}. It is written last: a folder without
 * one is no backup, or one that broke off.
 */
record BackupManifest(Instant began, List<Entry> files) {
    static final String NAME = "manifest";
    private static final String FIRST_LINE = "kontuar-backup 1 ";
    private static final int BUFFER = 1 << 16;

    BackupManifest {
        files = List.copyOf(files);
    }

    /** @param path within the backup, with slashes */
    record Entry(String sha256, long size, String path) {
        String line() {
            return sha256 + " " + size + " " + path;
        }

        static Entry of(String line) {
            String[] words = line.split(" ", 3);
            return new Entry(words[0], Long.parseLong(words[1]), words[2]);
        }
    }

    /** Of all files below the folder. */
    static BackupManifest of(Path folder, Instant began) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                entries.add(entry(folder, file));
            }
        }
        return new BackupManifest(began, entries);
    }

    void writeTo(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE + began));
        files.forEach(file -> lines.add(file.line()));
        Path coming = folder.resolve(NAME + ".coming");
        Files.write(coming, lines, UTF_8);
        try (FileChannel channel = FileChannel.open(coming, StandardOpenOption.READ)) {
            channel.force(true);
        }
        Files.move(coming, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    static BackupManifest read(Path folder) throws IOException, CopyRefused {
        Path manifest = folder.resolve(NAME);
        if (!Files.isRegularFile(manifest)) {
            throw new CopyRefused(folder + " is no complete backup: expected the file " + NAME + " in it");
        }
        List<String> lines = Files.readAllLines(manifest, UTF_8);
        try {
            return new BackupManifest(
                    Instant.parse(lines.getFirst().substring(FIRST_LINE.length())),
                    lines.stream().skip(1).map(Entry::of).toList());
        } catch (RuntimeException unreadable) {
            throw new CopyRefused(manifest + " is not a list of a backup's files, or one of a newer Kontuar");
        }
    }

    /** @throws CopyRefused naming the first file that is not as it was when the backup was made */
    void check(Path folder) throws IOException, CopyRefused {
        for (Entry expected : files) {
            Path file = folder.resolve(expected.path()).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                throw new CopyRefused("the backup is damaged: " + expected.path() + " is missing");
            }
            if (!entry(folder, file).equals(expected)) {
                throw new CopyRefused("the backup is damaged: " + expected.path() + " is not what was written");
            }
        }
    }

    long bytes() {
        return files.stream().mapToLong(Entry::size).sum();
    }

    private static Entry entry(Path folder, Path file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        String path = folder.relativize(file).toString().replace('\\', '/');
        return new Entry(HexFormat.of().formatHex(digest.digest()), size, path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
