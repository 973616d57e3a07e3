package io.kontuar.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.demo.e2e.TextStorm.Text;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.server.Kontuar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is made in the middle of traffic holds everything that was acknowledged before it began. */
class BackupInTrafficTest {
    private static final int TEXTS = 150;

    @TempDir
    Path folder;

    @Test
    void what_was_answered_200_before_the_backup_began_is_there_after_a_restore() throws Exception {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy");
        try (StubProvider provider = new StubProvider();
                KontuarProcess kontuar = KontuarProcess.demo(data).start()) {
            Calls admin = Calls.as("admin", kontuar);
            SmsLine line = new SmsLine(kontuar, "sms-storm", provider.url());
            admin.post("/api/channel-accounts", line.settings(), 201);
            List<Text> before;
            try (TextStorm storm = new TextStorm(line)) {
                storm.begin();
                storm.awaitTaken(TEXTS);
                before = storm.taken();
                assertThat(kontuar("backup", copy, data)).isZero();
                storm.awaitTaken(1);
                kontuar.kill();
            }
            Files.move(data, folder.resolve("lost"));
            assertThat(kontuar("restore", copy, data)).isZero();
            kontuar.start();
            TextBooks.awaitQuiet(Calls.as("admin", kontuar), provider);
            kontuar.stop();
            try (EmbeddedStore store = EmbeddedStore.open(data, new Documents(), Clock.systemUTC())) {
                assertThat(before).hasSizeGreaterThanOrEqualTo(TEXTS).allSatisfy(text -> {
                    TextBooks.storedOnce(store, text);
                    TextBooks.withoutHoles(store, text);
                    assertThat(TextBooks.timeline(store, text).stream()
                                    .flatMap(message -> Optional.ofNullable(message.delivery()).stream()))
                            .as("answers to " + text.sid())
                            .hasSize(1);
                });
            }
        }
        assertThat(Kontuar.run(new String[] {"doctor", "--books", "--data", data.toString()}))
                .as("the books agree")
                .isZero();
    }

    private static int kontuar(String command, Path copy, Path data) {
        return Kontuar.run(new String[] {command, copy.toString(), "--data", data.toString()});
    }
}
