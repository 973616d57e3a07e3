package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.Verification;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a data folder, with and without a process that works in it, and what is refused. */
class BackupTest {
    private static final Address ANNA = Address.sms("+48601234567");

    @TempDir
    Path folder;

    private Path data;
    private Path copy;
    private AttachmentId file;

    @BeforeEach
    void fill() throws Exception {
        data = folder.resolve("data");
        copy = folder.resolve("copy");
        try (EmbeddedStore store = open(data)) {
            store.contacts().resolve(ANNA, Verification.CHANNEL_VERIFIED, "Anna", null, Instant.EPOCH);
            file = store.attachments()
                    .store(new ByteArrayInputStream(new byte[] {1, 2, 3}), 10)
                    .id();
        }
    }

    private static EmbeddedStore open(Path data) throws Exception {
        return EmbeddedStore.open(data, new Documents(), Clock.systemUTC());
    }

    private static int run(String... args) {
        return Kontuar.run(args);
    }

    private int backup() {
        return run("backup", copy.toString(), "--data", data.toString());
    }

    private int restore() {
        return run(
                "restore", copy.toString(), "--data", folder.resolve("restored").toString());
    }

    @Test
    void a_stopped_servers_folder_comes_back_with_records_files_and_key() throws Exception {
        assertThat(backup()).isZero();
        assertThat(restore()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("restored/secret.key")))
                .isEqualTo(Files.readAllBytes(data.resolve("secret.key")));
        assertThat(Files.getPosixFilePermissions(folder.resolve("restored")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedStore store = open(folder.resolve("restored"))) {
            assertThat(store.contacts().address(AddressId.of(ANNA))).isPresent();
            assertThat(store.attachments().open(file).orElseThrow().readAllBytes())
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_running_server_makes_the_backup_itself() throws Exception {
        try (var server = Kontuar.boot(
                new String[] {"--server.port=0", "--kontuar.data=" + data, "--kontuar.bot.embeddings=off"},
                ServerConfiguration.class)) {
            assertThat(server.isRunning()).isTrue();
            assertThat(backup()).isZero();
        }
        assertThat(copy.resolve("lanes/journal")).isDirectoryContaining("glob:**.amq");
        assertThat(restore()).isZero();
        assertThat(data.resolve("control")).doesNotExist();
    }

    @Test
    void a_folder_that_is_not_empty_is_refused_and_left_alone() throws Exception {
        Files.createDirectories(copy);
        Files.writeString(copy.resolve("mine"), "mine");
        assertThat(backup()).isEqualTo(2);
        assertThat(copy).isDirectoryNotContaining("glob:**/kontuar.db");
        Files.delete(copy.resolve("mine"));
        assertThat(backup()).isZero();
        assertThat(run("restore", copy.toString(), "--data", data.toString())).isEqualTo(2);
    }

    @Test
    void a_backup_that_broke_off_or_was_damaged_is_refused_and_leaves_no_data_folder() throws Exception {
        assertThat(backup()).isZero();
        byte[] key = Files.readAllBytes(copy.resolve("secret.key"));
        key[0]++;
        Files.write(copy.resolve("secret.key"), key);
        assertThatThrownBy(() -> BackupManifest.read(copy).check(copy)).hasMessageContaining("secret.key is not what");
        assertThat(restore()).isEqualTo(2);
        Files.delete(copy.resolve("manifest"));
        assertThat(restore()).isEqualTo(2);
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    @Test
    void without_a_store_or_a_folder_there_is_a_sentence() {
        assertThat(run(
                        "backup",
                        copy.toString(),
                        "--data",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(run("backup")).isEqualTo(2);
        assertThat(run("restore", "--data")).isEqualTo(2);
        assertThat(restore()).isEqualTo(2);
    }
}
