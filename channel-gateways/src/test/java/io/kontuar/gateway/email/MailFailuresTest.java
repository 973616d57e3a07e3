package io.kontuar.gateway.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelHealth;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.email.reading.MailAddress;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real failures of other gateways, and what an answer to all needs. */
class MailFailuresTest extends WithMailServer {
    @Test
    void case_21_a_bounce_lands_on_the_message_and_makes_no_conversation() throws Exception {
        String bounce = new MailTokens(
                        new Mailboxes(world.accounts, new AccountBook(world.accounts, Clock.systemUTC(), SOON))
                                .find(MailWorld.SUPPORT)
                                .orElseThrow())
                .bounceAddress(new MessageId("m-out-7"));
        receive("From: MAILER-DAEMON@mx.test\r\nTo: " + bounce + "\r\nSubject: Undelivered\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\n\r\nSorry\r\n--x\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.test\r\n\r\n"
                + "Final-Recipient: rfc822; gone@customer.test\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--x--\r\n");

        await().atMost(SOON).until(() -> !world.receipts().isEmpty());
        assertThat(world.receipts().getFirst()).satisfies(receipt -> {
            assertThat(receipt.message()).isEqualTo(new MessageId("m-out-7"));
            assertThat(receipt.state()).isEqualTo(DeliveryState.FAILED);
            assertThat(receipt.errorCode()).isEqualTo("5.1.1");
        });
        assertThat(world.messages()).isEmpty();
    }

    @Test
    void case_27_a_crash_between_store_and_flag_and_a_new_uidvalidity_bring_the_same_message_again() throws Exception {
        receive(mail("<a1@customer.test>", "Hello", "x", ""));
        InboundMessage before = first();
        world.close();
        cursors.save(MailWorld.SUPPORT, InboxReader.CURSOR, new Cursor(1, 99, 0, 0).toString());

        world = world();
        world.start();

        assertThat(first().id()).isEqualTo(before.id());
        assertThat(first().providerId()).isEqualTo(before.providerId());
    }

    @Test
    void case_25_a_mail_too_large_is_parked_and_holds_up_no_other() throws Exception {
        receive(mail("<big@customer.test>", "Big", "x".repeat(70).concat("\r\n").repeat(20_000), ""));
        receive(mail("<a1@customer.test>", "Small", "x", ""));

        assertThat(first().providerId().value()).isEqualTo("a1@customer.test");
        assertThat(world.lanes.sent(Unreadable.class)).hasSize(1);
    }

    @Test
    void case_22_rewritten_references_and_an_encoded_subject_still_find_the_conversation() throws Exception {
        receive(mail("<a1@customer.test>", "Gdzie jest paczka?", "Order 88213", ""));
        ConversationId conversation = world.conversation(first());
        DeliveryResult unused =
                world.answer(conversation, new MessageId("m-out-1"), 2, AGENT, ALICE, "It is on its way.");
        String subject = MimeUtility.encodeText(sent().subject(), "UTF-8", "B");

        receive(mail(
                "<a2@customer.test>",
                subject,
                "Apple",
                "In-Reply-To: <crm-17@crm.test>\r\nReferences: <x@apple.test> <m-out-1@shop.test> <y@apple.test>\r\n"));
        receive(mail("<a3@customer.test>", subject, "all lost", ""));

        await().atMost(SOON).until(() -> world.messages().size() == 3);
        assertThat(thread(1).answersOurs()).containsExactly(new MessageId("m-out-1"));
        assertThat(thread(1).answersTheirs()).contains(new ProviderMessageId("crm-17@crm.test"));
        assertThat(thread(2).tagged()).isEqualTo(conversation.value());
        assertThat(letter(world.messages().get(2)).subject()).isEqualTo("Re: Gdzie jest paczka?");
    }

    @Test
    void a_forged_tag_in_the_subject_names_no_conversation() throws Exception {
        receive(mail("<a1@customer.test>", "Hello [#someone.0123456789abcdef]", "x", ""));

        assertThat(thread(0).tagged()).isNull();
    }

    @Test
    void case_23_a_mail_to_several_of_our_mailboxes_comes_once_to_each_and_is_answered_to_nobody_of_us()
            throws Exception {
        server.setUser("sales@shop.test", "sales@shop.test", "secret");
        world.account("mail-sales", "sales@shop.test");
        String raw = mail("<a1@customer.test>", "Hello", "x", "Cc: sales@shop.test, Bob <bob@customer.test>\r\n");
        receive(raw);
        receive("sales@shop.test", raw);
        await().atMost(SOON).until(() -> world.messages().size() == 2);

        assertThat(world.messages().stream().map(message -> message.account().value()))
                .containsExactlyInAnyOrder("mail-support", "mail-sales");
        assertThat(world.messages())
                .allSatisfy(message ->
                        assertThat(message.providerId()).isEqualTo(new ProviderMessageId("a1@customer.test")));
        assertThat(letter(first()).others("alice@customer.test", Set.of("support@shop.test", "sales@shop.test")))
                .containsExactly(new Correspondent("Bob", "bob@customer.test"));
        InboundMessage support = world.messages().stream()
                .filter(message -> message.account().equals(MailWorld.SUPPORT))
                .findFirst()
                .orElseThrow();
        DeliveryResult unused = world.answer(
                world.conversation(support), new MessageId("m-out-1"), 2, AGENT, ALICE, "It is on its way.");
        assertThat(sent().references()).containsExactly("a1@customer.test");
    }

    @Test
    void who_was_copied_gets_a_copy_of_the_answer_unless_left_out() throws Exception {
        server.setUser("bob@customer.test", "bob@customer.test", "secret");
        receive(mail("<a1@customer.test>", "Hello", "x", "Cc: Bob <bob@customer.test>, carl@customer.test\r\n"));
        MessageContent content = new MessageContent.Media(
                List.of(),
                "It is on its way.",
                Letter.withCopiesTo(List.of(new Correspondent("Bob", "bob@customer.test"))));

        DeliveryResult result =
                world.answer(world.conversation(first()), new MessageId("m-out-1"), 2, AGENT, ALICE, content);

        assertThat(result).isInstanceOf(DeliveryResult.Accepted.class);
        assertThat(sentOnes()).hasSize(2);
        assertThat(sent().to().getFirst().address()).isEqualTo("alice@customer.test");
        assertThat(sent().cc()).extracting(MailAddress::address).containsExactly("bob@customer.test");
    }

    @Test
    void case_24_a_mail_in_our_own_name_makes_no_contact_of_us() throws Exception {
        receive(mail("<o1@elsewhere.test>", "Forged", "x", "")
                .replace("From: Alice <alice@customer.test>", "From: The shop <Support+c.x@Shop.test>"));
        receive(mail("<a9@customer.test>", "After it", "x", ""));

        assertThat(first().providerId().value()).isEqualTo("a9@customer.test");
        assertThat(world.messages()).hasSize(1);
    }

    @Test
    void case_30_cyrillic_names_line_breaks_and_files_come_and_go_unchanged() throws Exception {
        receive(mail("<a1@customer.test>", "Файл", "", "")
                .replace(
                        "Content-Type: text/plain; charset=utf-8\r\n\r\n",
                        "Content-Type: multipart/mixed; boundary=x\r\n"
                                + "\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nпервая\r\n\r\nвторая\r\n--x\r\n"
                                + "Content-Type: application/pdf\r\nContent-Disposition: attachment;"
                                + " filename*=utf-8''%D1%87%D0%B5%D0%BA.pdf\r\n\r\n%PDF-1\r\n--x--\r\n"));
        InboundMessage message = first();
        MessageContent.Media media = (MessageContent.Media) message.content();
        assertThat(media.caption()).isEqualTo("Файл\n\nпервая\n\nвторая");
        assertThat(media.files()).extracting(AttachmentRef::name).containsExactly("чек.pdf");

        DeliveryResult unused = world.answer(
                world.conversation(message),
                new MessageId("m-out-1"),
                2,
                AGENT,
                ALICE,
                new MessageContent.Media(media.files(), "строка\n\nещё строка"));

        assertThat(sent().text()).contains("строка\n\nещё строка");
        assertThat(sent().attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("чек.pdf");
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("%PDF-1");
        });
    }

    @Test
    void case_25_a_mail_that_breaks_its_taking_is_parked_after_three_tries_and_holds_up_no_other() throws Exception {
        world.attachments.choke("poison pill");
        receive(mail("<p1@customer.test>", "Poison", "a poison pill", ""));
        receive(mail("<a1@customer.test>", "Small", "x", ""));

        assertThat(first().providerId().value()).isEqualTo("a1@customer.test");
        assertThat(world.lanes.sent(Unreadable.class))
                .singleElement()
                .satisfies(parked -> assertThat(parked.reason()).contains("3 tries"));
        assertThat(world.attachments.open(
                        world.lanes.sent(Unreadable.class).getFirst().body().id()))
                .isPresent();
    }

    @Test
    void a_test_message_leaves_by_the_mailbox_and_tells_what_the_server_said() throws Exception {
        assertThat(world.tryOut(ALICE)).isInstanceOf(DeliveryResult.Accepted.class);
        assertThat(sent().subject()).startsWith("Kontuar: ");
        assertThat(sent().autoSubmitted()).isEqualTo("auto-generated");

        server.stop();
        assertThat(world.tryOut(ALICE))
                .isInstanceOfSatisfying(
                        DeliveryResult.RetryAfter.class,
                        later -> assertThat(later.reason()).contains("connect"));
    }

    @Test
    void a_mailbox_whose_server_is_away_is_told_to_administrators_until_it_is_back() throws Exception {
        await().atMost(SOON).until(() -> world.health().stream().anyMatch(ChannelHealth.State::works));
        server.stop();
        await().atMost(SOON).until(() -> world.health().stream().noneMatch(ChannelHealth.State::works));
        assertThat(world.health().getFirst().detail()).contains("the mail server is away");
    }

    @Test
    void case_26_mails_of_a_long_downtime_all_come() throws Exception {
        world.close();
        for (int i = 0; i < 25; i++) {
            receive(mail("<d" + i + "@customer.test>", "Mail " + i, "x", "Date: Mon, 1 Jan 2024 10:00:00 +0000\r\n"));
        }
        world = world();
        world.start();

        await().atMost(SOON).until(() -> world.messages().size() == 25);
    }
}
