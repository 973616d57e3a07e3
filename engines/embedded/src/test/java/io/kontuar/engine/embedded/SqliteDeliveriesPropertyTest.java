package io.kontuar.engine.embedded;

import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.DeliveryState;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.engine.documents.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of a delivery, in whatever order, its state goes forward. */
class SqliteDeliveriesPropertyTest {
    private static @Nullable Path folder;
    private static @Nullable EmbeddedStore shared;
    private static int conversations;

    /** Somebody asks for a state, believing in another. */
    record Step(DeliveryState expected, DeliveryState next, boolean held) {
        Delivery delivery(int number) {
            @Nullable Instant notBefore = held ? minute(number + 1) : null;
            return new Delivery(next, null, null, "step " + number, minute(number), notBefore);
        }

        /** The one way back: the provider took nothing and asked to wait. */
        boolean putsBack() {
            return expected == DeliveryState.SENDING && next == DeliveryState.QUEUED && held;
        }
    }

    @BeforeContainer
    static void open() throws IOException, DataFolderRefused {
        folder = Files.createTempDirectory("kontuar-deliveries");
        shared = EmbeddedStore.open(folder, new Documents(), Clock.systemUTC());
    }

    @AfterContainer
    static void close() throws IOException {
        if (shared != null && folder != null) {
            shared.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Property(tries = 150)
    void a_state_never_goes_back(
            @ForAll List<DeliveryState> expected, @ForAll List<DeliveryState> next, @ForAll List<Boolean> held) {
        EmbeddedStore store = store();
        Message message = queued(store);
        for (int i = 0; i < Math.min(expected.size(), Math.min(next.size(), held.size())); i++) {
            Step step = new Step(expected.get(i), next.get(i), held.get(i));
            Delivery before = delivery(store, message);
            boolean taken = store.deliveries().advance(message.id(), step.expected(), step.delivery(i));
            Delivery after = delivery(store, message);
            assertThat(after).isEqualTo(taken ? step.delivery(i) : before);
            if (taken) {
                assertThat(step.expected()).isEqualTo(before.state());
                assertThat(after.state().rank() >= before.state().rank() || step.putsBack())
                        .isTrue();
            }
        }
    }

    private static Message queued(EmbeddedStore store) {
        String name = "v-" + ++conversations;
        ConversationId id = new ConversationId(name);
        store.conversations().open(conversation(name).get(), List.of());
        Message message = outbound(id, 1);
        store.conversations()
                .write(new ConversationWrite(
                        conversation(name).upTo(1).version(1).get(), List.of(message), List.of(), null));
        return message;
    }

    private static Delivery delivery(EmbeddedStore store, Message message) {
        Delivery delivery = store.messages().find(message.id()).orElseThrow().delivery();
        if (delivery == null) {
            throw new AssertionError("an outbound message has lost its delivery");
        }
        return delivery;
    }

    private static EmbeddedStore store() {
        if (shared == null) {
            throw new IllegalStateException("not opened");
        }
        return shared;
    }
}
