package io.kontuar.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.DeliveryState;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.demo.e2e.TextStorm.Text;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.server.Kontuar;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the README, an acknowledged message is never lost, against kill -9 in the middle of traffic. */
class KilledInTrafficTest {
    private static final int KILLS = 2;
    private static final int TEXTS_BEFORE_EACH = 150;

    @TempDir
    Path data;

    @Test
    void what_was_answered_200_is_stored_once_and_its_answer_sent_once_or_unknown_whenever_the_server_is_killed()
            throws Exception {
        try (StubProvider provider = new StubProvider()) {
            TextStorm storm = stormWithKills(provider);
            try (EmbeddedStore store = EmbeddedStore.open(data, new Documents(), Clock.systemUTC())) {
                assertThat(storm.taken()).hasSizeGreaterThanOrEqualTo(TEXTS_BEFORE_EACH * (KILLS + 1));
                Map<DeliveryState, Integer> answers = new EnumMap<>(DeliveryState.class);
                for (Text text : storm.taken()) {
                    answers.merge(storedAndAnsweredOnce(store, provider, text), 1, Integer::sum);
                }
                System.out.println(
                        "killed " + KILLS + " times: " + storm.taken().size() + " of "
                                + storm.all().size() + " texts were answered 200; their answers: " + answers);
                assertThat(storm.all())
                        .allSatisfy(
                                text -> assertThat(provider.posts(text.from())).isLessThanOrEqualTo(1));
                assertThat(storm.all()).allSatisfy(text -> TextBooks.withoutHoles(store, text));
            }
        }
        assertThat(Kontuar.run(new String[] {"doctor", "--books", "--data", data.toString()}))
                .as("the books agree")
                .isZero();
    }

    /** Ends with a clean stop. */
    private TextStorm stormWithKills(StubProvider provider) throws InterruptedException {
        try (KontuarProcess kontuar = KontuarProcess.demo(data).start()) {
            Calls admin = Calls.as("admin", kontuar);
            SmsLine line = new SmsLine(kontuar, "sms-storm", provider.url());
            admin.post("/api/channel-accounts", line.settings(), 201);
            try (TextStorm storm = new TextStorm(line)) {
                storm.begin();
                for (int kill = 0; kill < KILLS; kill++) {
                    storm.awaitTaken(TEXTS_BEFORE_EACH);
                    kontuar.kill();
                    kontuar.start();
                }
                storm.awaitTaken(TEXTS_BEFORE_EACH);
                storm.end();
                TextBooks.awaitQuiet(admin, provider);
                kontuar.stop();
                return storm;
            }
        }
    }

    private static DeliveryState storedAndAnsweredOnce(EmbeddedStore store, StubProvider provider, Text text) {
        List<Message> timeline = TextBooks.timeline(store, text);
        TextBooks.storedOnce(store, text);
        List<Delivery> answers = timeline.stream()
                .flatMap(message -> Optional.ofNullable(message.delivery()).stream())
                .toList();
        assertThat(answers).as("answers to " + text.sid()).hasSize(1);
        DeliveryState state = answers.getFirst().state();
        assertThat(state).as(text.sid()).isIn(DeliveryState.SENT, DeliveryState.UNKNOWN);
        if (state == DeliveryState.SENT) {
            assertThat(provider.posts(text.from())).as(text.sid()).isEqualTo(1);
        }
        return state;
    }
}
