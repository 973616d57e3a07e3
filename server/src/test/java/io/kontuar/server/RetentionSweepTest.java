package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments.TooLarge;
import io.kontuar.channel.Address;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.IndexLook;
import io.kontuar.conversation.RetentionClass;
import io.kontuar.conversation.RetentionSweep;
import io.kontuar.conversation.RetentionSweep.Swept;
import io.kontuar.staff.StaffId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is removed when, over the real store and files. */
class RetentionSweepTest {
    @TempDir
    Path folder;

    private StillCounter counter;
    private RetentionSweep sweep;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder);
        counter.store.queues().save(Shopfloor.queue(GENERAL));
        sweep = new RetentionSweep(
                counter.store.retention(),
                counter.store.messages(),
                counter.store.attachments(),
                counter,
                Map.of(RetentionClass.MESSAGE, Duration.ofDays(100), RetentionClass.ATTACHMENT, Duration.ofDays(10)),
                Duration.ofDays(1),
                counter.clock);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_conversation_goes_after_its_period_and_an_open_one_never() {
        counter.texts(ANNA, "gdzie jest moja paczka?");
        counter.texts("+48601000775", "halo");
        Conversation closed = counter.of(ANNA);
        counter.asks(new ConversationCommand.Close(counter.fresh(), closed.id(), new StaffId("s-irena"), "solved"));
        counter.clock.passes(Duration.ofDays(100));
        assertThat(sweep.run().conversations()).isZero();

        counter.clock.passes(Duration.ofSeconds(1));
        assertThat(sweep.run().conversations()).isEqualTo(1);

        assertThat(counter.conversationsOf(Address.sms(ANNA))).isEmpty();
        assertThat(counter.store.facts().of(closed.id())).isNotEmpty();
        assertThat(counter.conversationsOf(Address.sms("+48601000775"))).hasSize(1);
        assertThat(sweep.run()).matches(Swept::nothing);
    }

    @Test
    void before_a_conversation_goes_the_index_is_told_to_look_at_each_entry_later() {
        counter.texts(ANNA, "gdzie jest moja paczka?");
        Conversation closed = counter.of(ANNA);
        counter.asks(new ConversationCommand.Close(counter.fresh(), closed.id(), new StaffId("s-irena"), "solved"));
        List<String> entries =
                counter.timeline(closed).stream().map(each -> each.id().value()).toList();
        counter.clock.passes(Duration.ofDays(101));
        counter.lost = message -> message instanceof IndexLook;

        sweep.run();

        assertThat(counter.losses)
                .extracting(look -> ((IndexLook) look).document())
                .contains(closed.id().value())
                .containsAll(entries);
    }

    @Test
    void a_run_removes_no_more_than_its_share() {
        for (int i = 0; i < RetentionSweep.CONVERSATIONS_AT_ONCE + 5; i++) {
            String phone = "+486020%05d".formatted(i);
            counter.texts(phone, "halo");
            counter.asks(new ConversationCommand.Close(
                    counter.fresh(), counter.of(phone).id(), new StaffId("s-irena"), "solved"));
        }
        counter.clock.passes(Duration.ofDays(101));

        assertThat(sweep.run().conversations()).isEqualTo(RetentionSweep.CONVERSATIONS_AT_ONCE);
        assertThat(sweep.run().conversations()).isEqualTo(5);
    }

    @Test
    void a_file_goes_when_its_period_is_over_and_one_that_nobody_names_after_its_grace() throws Exception {
        AttachmentId named = stored("named");
        AttachmentId unnamed = stored("unnamed");
        counter.asks(counter.message(
                Address.sms(ANNA),
                StillCounter.SMS,
                Verification.CHANNEL_VERIFIED,
                new MessageContent.Media(List.of(new AttachmentRef(named, "a.txt", "text/plain", 5)), null)));
        assertThat(sweep.run().attachments()).isZero();

        counter.clock.passes(Duration.ofHours(25));
        assertThat(sweep.run().attachments()).isEqualTo(1);
        assertThat(isThere(unnamed)).isFalse();
        assertThat(isThere(named)).isTrue();

        counter.clock.passes(Duration.ofDays(9));
        assertThat(sweep.run().attachments()).isEqualTo(1);
        assertThat(isThere(named)).isFalse();
    }

    @Test
    void files_are_looked_at_once_a_day() throws Exception {
        sweep.run();
        stored("unnamed");
        counter.clock.passes(Duration.ofHours(23));
        assertThat(sweep.run().attachments()).isZero();
    }

    @Test
    void wrong_guesses_are_forgotten_after_a_day() {
        counter.store.proofAttempts().record(List.of("a", "b"), counter.clock.instant());
        counter.clock.passes(Duration.ofHours(25));

        assertThat(sweep.run().proofAttempts()).isEqualTo(2);
    }

    @Test
    void a_period_of_less_than_a_day_is_refused_by_name() {
        Duration day = Duration.ofDays(1);
        assertThatThrownBy(() -> new RetentionSettings(day, day, Duration.ofHours(23), day, day, day, day, day))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("kontuar.retention.traces")
                .hasMessageContaining("at least 1d");
    }

    private AttachmentId stored(String words) throws IOException, TooLarge {
        return counter.store
                .attachments()
                .store(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), 1000)
                .id();
    }

    private boolean isThere(AttachmentId id) throws IOException {
        var found = counter.store.attachments().open(id);
        if (found.isPresent()) {
            found.get().close();
        }
        return found.isPresent();
    }
}
