package io.kontuar.engine.embedded;

import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.inbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.engine.documents.Documents;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreTest {
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED = 400;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Writes as fast as it can in some threads and prints what was acknowledged, until it is killed. */
    static final class Write {
        private Write() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]), new Documents(), Clock.systemUTC());
            for (int i = 0; i < WRITERS; i++) {
                String name = arguments[1] + "-" + i;
                Thread.ofPlatform().start(() -> write(store, name));
            }
        }

        private static void write(EmbeddedStore store, String name) {
            store.conversations().open(conversation(name).get(), List.of());
            ConversationId id = new ConversationId(name);
            for (long seq = 1; ; seq++) {
                Conversation next = conversation(name).upTo(seq).version(seq).get();
                store.conversations().write(new ConversationWrite(next, List.of(inbound(id, seq)), List.of(), null));
                synchronized (Write.class) {
                    System.out.println(name + " " + seq);
                }
            }
        }
    }

    @Test
    void every_acknowledged_write_is_there_after_each_of_three_kills() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            acknowledged.addAll(killedWhileWriting("v" + round));
            assertThat(integrity()).isEqualTo("ok");
            try (EmbeddedStore store = EmbeddedStore.open(folder, new Documents(), Clock.systemUTC())) {
                acknowledged.forEach(line -> stored(store, line));
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(3 * ACKNOWLEDGED);
    }

    private List<String> killedWhileWriting(String name) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (OtherProcess writer = OtherProcess.start(Write.class, folder.toString(), name)) {
            while (acknowledged.size() < ACKNOWLEDGED) {
                String line = writer.readLine();
                assertThat(line).isNotNull();
                acknowledged.add(String.valueOf(line));
            }
            writer.kill();
            return acknowledged;
        }
    }

    private static void stored(EmbeddedStore store, String line) {
        ConversationId id = new ConversationId(line.substring(0, line.indexOf(' ')));
        long seq = Long.parseLong(line.substring(line.indexOf(' ') + 1));
        assertThat(store.messages().find(inbound(id, seq).id())).contains(inbound(id, seq));
        Conversation conversation = store.conversations().find(id).orElseThrow();
        assertThat(conversation.progress().lastSeq()).isGreaterThanOrEqualTo(seq);
        assertThat(conversation.version()).isEqualTo(conversation.progress().lastSeq() + 1);
    }

    private String integrity() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kontuar.db"));
                var rows = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            return rows.getString(1);
        }
    }
}
