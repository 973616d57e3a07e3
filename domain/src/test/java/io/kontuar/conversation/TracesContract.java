package io.kontuar.conversation;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Traces}. */
public interface TracesContract extends StorePorts {
    ConversationId TRACED = new ConversationId("v-1");

    private void turn(long version, Trace trace) {
        conversations()
                .write(new ConversationWrite(
                        conversation("v-1").version(version).get(), List.of(), List.of(), trace));
    }

    private static Trace trace(long upToSeq, String decision) {
        return new Trace(
                TRACED,
                upToSeq,
                NOW,
                "track_order/ask-email",
                List.of(new Trace.Guess("track_order", 0.83), new Trace.Guess("return", 0.1)),
                Map.of("margin", 0.73),
                List.of("order 88213: not proven"),
                decision);
    }

    @Test
    default void the_traces_of_a_conversation_come_in_the_order_of_its_turns() {
        conversations().open(conversation("v-1").get(), List.of());
        turn(1, trace(1, "ask"));
        turn(2, trace(3, "reply"));
        turn(3, trace(3, "silent"));
        assertThat(traces().of(TRACED)).containsExactly(trace(1, "ask"), trace(3, "reply"), trace(3, "silent"));
        assertThat(traces().of(new ConversationId("v-2"))).isEmpty();
    }
}
