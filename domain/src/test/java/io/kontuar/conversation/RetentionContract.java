package io.kontuar.conversation;

import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.RETURNS;
import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.command;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.fact;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.StorePorts;
import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.staff.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store removes when {@link Retention} says so, and what it leaves. */
public interface RetentionContract extends StorePorts {
    private ConversationId closed(String name, int minute) {
        ConversationId id = new ConversationId(name);
        conversations().open(conversation(name).get(), List.of(fact("opened-" + name, Fact.Kind.OPENED, NOW, id)));
        conversations()
                .write(new ConversationWrite(
                        conversation(name)
                                .closedAt(minute(minute))
                                .upTo(2)
                                .version(1)
                                .get(),
                        List.of(inbound(id, 1), outbound(id, 2)),
                        List.of(fact("closed-" + name, Fact.Kind.CLOSED, NOW, id)),
                        trace(id, NOW)));
        return id;
    }

    private static Trace trace(ConversationId id, Instant at) {
        return new Trace(id, 1, at, "start", List.of(), Map.of(), List.of(), "reply");
    }

    @Test
    default void closed_conversations_that_did_not_change_since_are_found_in_every_queue() {
        ConversationId one = closed("v-1", 1);
        ConversationId late = closed("v-2", 9);
        conversations().open(conversation("v-3").in(RETURNS).closedAt(minute(2)).get(), List.of());
        conversations().open(conversation("v-4").in(ORDERS).get(), List.of());

        assertThat(retention().closedBefore(minute(5), 10)).containsExactlyInAnyOrder(one, new ConversationId("v-3"));
        assertThat(retention().closedBefore(minute(10), 10)).contains(late).hasSize(3);
        assertThat(retention().closedBefore(minute(10), 2)).hasSize(2);
        assertThat(retention().closedBefore(minute(1), 10)).isEmpty();
    }

    @Test
    default void a_removed_conversation_leaves_its_facts_and_nothing_else() {
        ConversationId gone = closed("v-1", 1);
        ConversationId stays = closed("v-2", 1);

        assertThat(retention().remove(gone, minute(5))).isTrue();

        assertThat(conversations().find(gone)).isEmpty();
        assertThat(messages().after(gone, 0, 10)).isEmpty();
        assertThat(messages().find(inbound(gone, 1).id())).isEmpty();
        assertThat(deliveries().states(gone, 10)).isEmpty();
        assertThat(traces().of(gone)).isEmpty();
        assertThat(facts().of(gone)).hasSize(2);
        assertThat(messages().after(stays, 0, 10)).hasSize(2);
        assertThat(traces().of(stays)).hasSize(1);
        assertThat(retention().remove(gone, minute(5))).isFalse();
    }

    @Test
    default void what_was_opened_again_or_changed_meanwhile_is_not_removed() {
        ConversationId changed = closed("v-1", 7);
        conversations().open(conversation("v-2").get(), List.of());

        assertThat(retention().remove(changed, minute(5))).isFalse();
        assertThat(retention().remove(new ConversationId("v-2"), minute(5))).isFalse();
        assertThat(conversations().find(changed)).isPresent();
        assertThat(messages().after(changed, 0, 10)).hasSize(2);
    }

    @Test
    default void traces_go_by_their_age_the_oldest_first() {
        ConversationId id = new ConversationId("v-1");
        conversations().open(conversation("v-1").get(), List.of());
        for (int turn = 1; turn <= 4; turn++) {
            conversations()
                    .write(new ConversationWrite(
                            conversation("v-1").version(turn).get(), List.of(), List.of(), trace(id, minute(turn))));
        }
        assertThat(retention().removeOlder(RetentionClass.TRACE, minute(4), 2)).isEqualTo(2);
        assertThat(traces().of(id)).extracting(Trace::at).containsExactly(minute(3), minute(4));
        assertThat(retention().removeOlder(RetentionClass.TRACE, minute(4), 10)).isEqualTo(1);
        assertThat(retention().removeOlder(RetentionClass.TRACE, minute(4), 10)).isZero();
        assertThat(traces().of(id)).extracting(Trace::at).containsExactly(minute(4));
    }

    @Test
    default void unreadable_events_audit_entries_and_wrong_guesses_go_by_their_age() {
        for (int i = 1; i <= 3; i++) {
            unreadableEvents().save(unreadable(i));
            auditTrail().append(new AuditTrail.Entry("e-" + i, minute(i), "s-1", "staff.saved", "s-2"));
            proofAttempts().record(List.of("key", "other"), minute(i));
        }
        assertThat(retention().removeOlder(RetentionClass.RAW_EVENT, minute(3), 10))
                .isEqualTo(2);
        assertThat(unreadableEvents().latest(10)).containsExactly(unreadable(3));
        assertThat(retention().removeOlder(RetentionClass.AUDIT, minute(3), 10)).isEqualTo(2);
        assertThat(auditTrail().latest(10)).extracting(AuditTrail.Entry::id).containsExactly("e-3");
        assertThat(retention().removeOlder(RetentionClass.PROOF_ATTEMPT, minute(3), 3))
                .isEqualTo(3);
        assertThat(retention().removeOlder(RetentionClass.PROOF_ATTEMPT, minute(3), 10))
                .isEqualTo(1);
        assertThat(proofAttempts().countSince("key", NOW)).isEqualTo(1);
        assertThat(proofAttempts().countSince("other", NOW)).isEqualTo(1);
    }

    @Test
    default void a_class_whose_records_do_not_go_one_by_one_is_refused() {
        for (RetentionClass what : List.of(RetentionClass.MESSAGE, RetentionClass.ATTACHMENT, RetentionClass.FACT)) {
            assertThatThrownBy(() -> retention().removeOlder(what, NOW, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(what.name());
        }
    }

    @Test
    default void the_files_that_entries_since_the_moment_and_unreadable_events_name_are_told() {
        ConversationId id = new ConversationId("v-1");
        conversations().open(conversation("v-1").get(), List.of());
        conversations()
                .write(new ConversationWrite(
                        conversation("v-1").upTo(3).version(1).get(),
                        List.of(picture(id, 1, "a"), picture(id, 2, "b"), inbound(id, 3)),
                        List.of(),
                        null));
        unreadableEvents().save(unreadable(1));

        assertThat(retention().attachmentsNamedSince(minute(2))).containsExactlyInAnyOrder(file("b"), file("e"));
        assertThat(retention().attachmentsNamedSince(minute(0)))
                .containsExactlyInAnyOrder(file("a"), file("b"), file("e"));
    }

    private static Unreadable unreadable(int i) {
        return new Unreadable(
                command("raw-" + i),
                SMS_MAIN,
                "no Body",
                new AttachmentRef(file("e"), "body", "text/plain", 7),
                minute(i));
    }

    private static Message picture(ConversationId conversation, int seq, String file) {
        return new Message(
                MessageId.of(command("picture-" + seq), 0),
                conversation,
                seq,
                Direction.INBOUND,
                Author.CUSTOMER,
                new MessageContent.Media(List.of(new AttachmentRef(file(file), "photo.jpg", "image/jpeg", 9)), null),
                CUSTOMER,
                SMS_MAIN,
                new ProviderMessageId("MM-" + seq),
                minute(seq),
                minute(seq),
                command("picture-" + seq),
                null);
    }

    private static AttachmentId file(String digit) {
        return new AttachmentId(digit.repeat(64));
    }
}
