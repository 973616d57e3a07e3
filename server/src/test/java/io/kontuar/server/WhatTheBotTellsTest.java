package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.ANNAS_MAIL;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Verification;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.IdentityLink;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Holder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose order the bot speaks of, to whom, and what it takes for a proof. */
class WhatTheBotTellsTest {
    private static final String STRANGER = "+48999000111";
    private static final String ORDER = "88213";

    @TempDir
    Path folder;

    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder).withBot();
        counter.store.queues().save(Shopfloor.queue(GENERAL));
        counter.store.orders().save(Shopfloor.order(ORDER, counter.clock.instant()));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void what_another_address_of_the_same_customer_has_shown_vouches_for_nothing_here() {
        counter.texts(ANNA, "dzień dobry");
        counter.chats("visitor-1", "dzień dobry");
        linkByHand(contact(Address.sms(ANNA)), contact(StillCounter.chat("visitor-1")));

        counter.chats("visitor-1", "gdzie jest moja paczka? zamówienie " + ORDER);

        assertThat(counter.said()).doesNotContain("InPost").doesNotContain("68001234567890");
        counter.texts(ANNA, "gdzie jest moja paczka? zamówienie " + ORDER);
        assertThat(counter.said()).contains("InPost");
    }

    @Test
    void a_shared_phone_does_not_vouch_for_its_orders() {
        counter.texts(ANNA, "dzień dobry");
        counter.store
                .contacts()
                .address(AddressId.of(Address.sms(ANNA)))
                .map(own -> new io.kontuar.contact.ContactAddress(
                        own.address(), own.contact(), own.verification(), true, own.firstSeen()))
                .ifPresent(counter.store.contacts()::save);

        counter.texts(ANNA, "gdzie jest zamówienie " + ORDER);

        assertThat(counter.said()).doesNotContain("InPost");
    }

    @Test
    void after_five_wrong_guesses_at_an_order_the_right_one_is_not_looked_at() {
        for (int i = 0; i < 5; i++) {
            guess("+4899900020" + i, "someone@example.com");
            assertThat(counter.said()).doesNotContain("InPost");
        }
        guess(STRANGER, ANNAS_MAIL);

        assertThat(counter.said()).doesNotContain("InPost");
        assertThat(counter.of(STRANGER).control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(counter.store
                        .traces()
                        .of(counter.of(STRANGER).id())
                        .getLast()
                        .read())
                .contains("order: too many guesses")
                .noneMatch(looked -> looked.contains("proven"));
    }

    @Test
    void four_wrong_guesses_leave_the_right_one_its_chance() {
        for (int i = 0; i < 4; i++) {
            guess("+4899900030" + i, "someone" + i + "@example.com");
        }
        guess(STRANGER, ANNAS_MAIL);

        assertThat(counter.said()).contains("InPost");
    }

    @Test
    void one_of_several_orders_is_chosen_by_its_place_in_the_list() {
        counter.store
                .orders()
                .save(Shopfloor.order("77001", counter.clock.instant().minusSeconds(60)));
        counter.texts(ANNA, "gdzie jest moja paczka?");
        assertThat(counter.sent.getLast().content()).isInstanceOf(io.kontuar.channel.MessageContent.Choices.class);

        counter.texts(ANNA, "2");

        assertThat(counter.said())
                .contains("77001")
                .contains("6800123456789077001")
                .doesNotContain(ORDER);
    }

    @Test
    void a_chosen_button_is_the_choice_whatever_its_label_says() {
        counter.store
                .orders()
                .save(Shopfloor.order("77001", counter.clock.instant().minusSeconds(60)));
        counter.texts(ANNA, "gdzie jest moja paczka?");

        counter.asks(counter.message(
                Address.sms(ANNA),
                StillCounter.SMS,
                Verification.CHANNEL_VERIFIED,
                new io.kontuar.channel.MessageContent.Text("te buty", "77001")));

        assertThat(counter.said()).contains("77001").doesNotContain(ORDER);
    }

    @Test
    void who_proves_an_order_is_linked_to_its_address_and_who_does_not_is_not() {
        guess(STRANGER, "someone@example.com");
        assertThat(links(STRANGER)).isEmpty();

        guess(STRANGER, ANNAS_MAIL);
        assertThat(counter.said()).contains("InPost");
        assertThat(links(STRANGER)).singleElement().satisfies(link -> {
            assertThat(link.evidence().rule()).isEqualTo("order-number-and-email");
            assertThat(List.of(link.one(), link.other()))
                    .containsExactlyInAnyOrder(
                            contact(Address.sms(STRANGER)), contact(new Address(ChannelKind.EMAIL, "", ANNAS_MAIL)));
        });
    }

    @Test
    void an_address_beside_an_own_order_that_is_not_on_it_links_nobody() {
        counter.texts(ANNA, "gdzie jest zamówienie " + ORDER + ", mój adres to kolega@example.com");

        assertThat(counter.said()).contains("InPost");
        assertThat(links(ANNA)).isEmpty();
    }

    @Test
    void who_only_proved_an_order_does_not_get_into_the_owners_conversation() {
        counter.asks(counter.message(
                new Address(ChannelKind.EMAIL, "", ANNAS_MAIL),
                new io.kontuar.channel.ChannelAccountId("mail-main"),
                Verification.CHANNEL_VERIFIED,
                "chcę rozmawiać z konsultantem"));
        guess(STRANGER, ANNAS_MAIL);
        assertThat(links(STRANGER)).hasSize(1);
        Conversation owners = counter.conversationsOf(new Address(ChannelKind.EMAIL, "", ANNAS_MAIL))
                .getFirst();
        assertThat(owners.customer().openedBy())
                .isEqualTo(AddressId.of(new Address(ChannelKind.EMAIL, "", ANNAS_MAIL)));

        closeAllOf(STRANGER);
        counter.clock.passes(java.time.Duration.ofHours(25));
        counter.texts(STRANGER, "dzień dobry");

        assertThat(counter.of(STRANGER).customer().openedBy()).isEqualTo(AddressId.of(Address.sms(STRANGER)));
        assertThat(counter.store.conversations().find(owners.id()).orElseThrow().progress())
                .isEqualTo(owners.progress());
    }

    @Test
    void an_address_that_people_linked_continues_the_open_conversation() {
        counter.texts(ANNA, "chcę rozmawiać z konsultantem");
        counter.chats("visitor-2", "dzień dobry");
        linkByHand(contact(Address.sms(ANNA)), contact(StillCounter.chat("visitor-2")));
        Conversation chats = counter.conversationsOf(StillCounter.chat("visitor-2")).stream()
                .filter(each -> each.customer().replyTo().equals(StillCounter.chat("visitor-2")))
                .findFirst()
                .orElseThrow();
        close(chats);
        counter.clock.passes(java.time.Duration.ofHours(25));
        counter.chats("visitor-2", "to ja, piszę z komputera");

        assertThat(counter.of(ANNA).customer().replyTo()).isEqualTo(StillCounter.chat("visitor-2"));
    }

    // ---- what the tests say

    /** From this phone: the order's number, and this as the proof. */
    private void guess(String phone, String proof) {
        counter.texts(phone, "where is my order " + ORDER + " my e-mail is " + proof);
    }

    private void closeAllOf(String phone) {
        counter.conversationsOf(Address.sms(phone)).forEach(this::close);
    }

    private void close(Conversation conversation) {
        counter.asks(new io.kontuar.conversation.ConversationCommand.Close(
                counter.fresh(), conversation.id(), new io.kontuar.staff.StaffId("s-irena"), "solved"));
    }

    private List<IdentityLink> links(String phone) {
        return counter.store.contacts().linksAround(contact(Address.sms(phone)));
    }

    private ContactId contact(Address address) {
        return counter.store
                .contacts()
                .address(AddressId.of(address))
                .orElseThrow()
                .contact();
    }

    private void linkByHand(ContactId one, ContactId other) {
        counter.store
                .contacts()
                .append(new IdentityLink(
                        "by-hand-" + one.value(),
                        IdentityLink.Kind.SAME,
                        one,
                        other,
                        new IdentityLink.Evidence("by-hand", "", "s-irena"),
                        counter.clock.instant()));
    }
}
