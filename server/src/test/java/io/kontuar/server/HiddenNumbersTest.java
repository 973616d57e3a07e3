package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.bot.dialogue.Texts;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.Language;
import io.kontuar.conversation.Message;
import io.kontuar.engine.documents.Documents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Card and account numbers that customers write. */
class HiddenNumbersTest {
    private static final String CARD = "4111 1111 1111 1111";

    @TempDir
    Path folder;

    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder).withBot();
        counter.store.queues().save(Shopfloor.queue(GENERAL));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_card_number_is_neither_stored_nor_put_on_a_lane_and_its_writer_is_told_once(Language language) {
        String words = switch (language) {
            case EN -> "my card " + CARD + " was charged twice, where is my order";
            case PL -> "moja karta " + CARD + " została obciążona dwa razy, gdzie jest moje zamówienie";
            case RO -> "cardul meu " + CARD + " a fost debitat de două ori, unde este comanda mea";
        };
        counter.texts(ANNA, words);
        counter.texts(ANNA, words);

        assertThat(counter.timeline(counter.of(ANNA)).stream()
                        .map(each -> each.content().plainText()))
                .noneMatch(text -> text.contains("4111"))
                .anyMatch(text -> text.contains("•••• •••• •••• 1111"));
        assertThat(counter.of(ANNA).subject()).doesNotContain("4111");
        assertThat(counter.timeline(counter.of(ANNA)).stream().map(Message::content))
                .filteredOn(content -> content.plainText().equals(new Texts().of(language, "numbers-hidden")))
                .hasSize(1);
        assertThat(onLane(words)).doesNotContain("4111");
    }

    @Test
    void who_writes_none_is_told_nothing() {
        counter.texts(ANNA, "gdzie jest zamówienie 88213?");

        assertThat(counter.sent).hasSize(1);
        assertThat(counter.said()).isNotEqualTo(new Texts().of(Language.PL, "numbers-hidden"));
    }

    private String onLane(String words) {
        return new String(
                new Documents()
                        .write(
                                counter.message(
                                        io.kontuar.channel.Address.sms(ANNA),
                                        StillCounter.SMS,
                                        io.kontuar.channel.Verification.CHANNEL_VERIFIED,
                                        words),
                                InboundEvent.class),
                StandardCharsets.UTF_8);
    }
}
