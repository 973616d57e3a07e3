package io.kontuar.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.bot.understanding.EntityRules;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.Model;
import io.kontuar.bot.understanding.Reading;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Language;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Control;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.conversation.Moments;
import io.kontuar.conversation.Progress;
import io.kontuar.staff.QueueId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final Address PHONE = Address.sms("+48601000001");
    private static final String WORDS = "gdzie jest moja paczka 88213";
    private static final Model MODEL = Model.train(Examples.shipped());

    private Understanding understanding = understanding();
    private final Readings readings = new Readings(() -> understanding);

    @Test
    void what_was_read_at_the_peek_is_not_read_again_for_the_answer() {
        Reading first = readings.first(conversation("v-1", Language.PL), WORDS);

        assertThat(readings.last(conversation("v-1", Language.PL), WORDS)).isSameAs(first);
    }

    @Test
    void it_is_given_out_once_and_to_its_own_conversation_only() {
        Reading first = readings.first(conversation("v-1", Language.PL), WORDS);

        assertThat(readings.last(conversation("v-2", Language.PL), WORDS)).isNotSameAs(first);
        assertThat(readings.last(conversation("v-1", Language.PL), WORDS)).isSameAs(first);
        assertThat(readings.last(conversation("v-1", Language.PL), WORDS)).isNotSameAs(first);
    }

    @Test
    void other_words_another_language_or_a_renewed_understanding_are_read_anew() {
        Reading first = readings.first(conversation("v-1", Language.PL), WORDS);
        assertThat(readings.last(conversation("v-1", Language.PL), WORDS + "\nhalo"))
                .isNotSameAs(first);

        Reading second = readings.first(conversation("v-1", Language.PL), WORDS);
        assertThat(readings.last(conversation("v-1", Language.EN), WORDS)).isNotSameAs(second);

        Reading third = readings.first(conversation("v-1", Language.PL), WORDS);
        understanding = understanding();
        assertThat(readings.last(conversation("v-1", Language.PL), WORDS)).isNotSameAs(third);
    }

    @Test
    void no_more_are_kept_than_its_limit() {
        Reading oldest = readings.first(conversation("v-oldest", Language.PL), WORDS);
        for (int i = 0; i < Readings.MOST; i++) {
            readings.first(conversation("v-" + i, Language.PL), "halo");
        }
        assertThat(readings.last(conversation("v-oldest", Language.PL), WORDS)).isNotSameAs(oldest);
    }

    private static Understanding understanding() {
        return new Understanding(MODEL, EntityRules.usual("PL", Clock.systemUTC()));
    }

    private static Conversation conversation(String id, Language language) {
        return new Conversation(
                new ConversationId(id),
                new CustomerSide(
                        ContactId.firstOf(PHONE), AddressId.of(PHONE), PHONE, new ChannelAccountId("sms-main")),
                "",
                language,
                new QueueId("general"),
                Control.bot(),
                null,
                0,
                Set.of(),
                Progress.NONE,
                Moments.openedAt(Instant.EPOCH),
                null,
                null,
                null,
                List.of(),
                List.of(),
                0);
    }
}
