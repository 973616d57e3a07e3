package io.kontuar.engine.embedded;

import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.conversation;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.engine.documents.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path parent;

    private Path folder() {
        return parent.resolve("shop/data");
    }

    private EmbeddedStore open() throws DataFolderRefused {
        return EmbeddedStore.open(folder(), new Documents(), Clock.systemUTC());
    }

    private static ChannelAccount account() {
        return new ChannelAccount(SMS_MAIN, ChannelKind.SMS, "Main", "+48732000000", true, Map.of(), 0);
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (EmbeddedStore store = open()) {
            store.conversations().open(conversation("v-1").get(), List.of());
        }
        try (EmbeddedStore store = open()) {
            assertThat(store.conversations().find(new ConversationId("v-1")))
                    .map(Conversation::version)
                    .contains(1L);
        }
    }

    @Test
    void a_new_folder_is_for_its_owner_only() throws Exception {
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_folder_that_is_in_use_is_refused_with_a_sentence() throws Exception {
        try (EmbeddedStore first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(folder().toString())
                    .hasMessageContaining("in use by another Kontuar");
            assertThat(first.queues().all()).isEmpty();
        }
        open().close();
    }

    @Test
    void a_folder_that_another_process_uses_is_refused() throws Exception {
        try (OtherProcess other = OtherProcess.start(HoldFolder.class, folder().toString())) {
            assertThat(other.readLine()).isEqualTo("open");
            assertThatThrownBy(this::open).isInstanceOf(DataFolderInUse.class);
        }
        open().close();
    }

    /** Opens the folder and holds it until it is killed. */
    static final class HoldFolder {
        private HoldFolder() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]), new Documents(), Clock.systemUTC());
            System.out.println("open");
            System.in.read();
            store.close();
        }
    }

    @Test
    void data_of_a_newer_version_is_refused_and_left_as_it_is() throws Exception {
        open().close();
        String url = "jdbc:sqlite:" + folder().resolve("kontuar.db");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version=999");
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(NewerDataFolder.class)
                .hasMessageContaining("version 999")
                .hasMessageContaining("start the newer Kontuar");
        assertThatThrownBy(this::open).isInstanceOf(NewerDataFolder.class);
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused_with_a_sentence() throws Exception {
        Files.writeString(parent.resolve("shop"), "not a folder");
        assertThatThrownBy(this::open).isInstanceOf(DataFolderUnusable.class).hasMessageContaining(folder().toString());
    }

    @Test
    void a_database_file_that_is_none_is_refused_with_a_sentence() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("kontuar.db"), "this is not a database, whatever its name says".repeat(100));
        assertThatThrownBy(this::open).isInstanceOf(DataFolderUnusable.class);
    }

    @Test
    void the_text_of_a_secret_is_nowhere_in_the_folder() throws Exception {
        try (EmbeddedStore store = open()) {
            store.channelAccounts().save(account(), Map.of("authToken", new Secret("correct-horse-battery")));
        }
        try (var files = Files.walk(folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("correct-horse-battery");
            }
        }
        try (EmbeddedStore store = open()) {
            assertThat(store.channelAccounts().secret(SMS_MAIN, "authToken"))
                    .contains(new Secret("correct-horse-battery"));
        }
    }

    @Test
    void secrets_without_their_key_are_refused_at_the_start() throws Exception {
        try (EmbeddedStore store = open()) {
            store.channelAccounts().save(account(), Map.of("authToken", new Secret("s3cret")));
        }
        Files.delete(folder().resolve("secret.key"));
        assertThatThrownBy(this::open)
                .isInstanceOf(SecretKeyMissing.class)
                .hasMessageContaining("restore the key file");
    }

    @Test
    void a_key_that_is_kept_elsewhere_leaves_no_key_file() throws Exception {
        SecretKey key = new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(UTF_8), "AES");
        try (EmbeddedStore store = EmbeddedStore.open(folder(), key, new Documents(), Clock.systemUTC())) {
            store.channelAccounts().save(account(), Map.of("authToken", new Secret("s3cret")));
            assertThat(store.channelAccounts().secret(SMS_MAIN, "authToken")).contains(new Secret("s3cret"));
        }
        assertThat(folder().resolve("secret.key")).doesNotExist();
    }
}
