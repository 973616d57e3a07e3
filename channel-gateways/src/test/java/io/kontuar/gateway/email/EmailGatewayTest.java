package io.kontuar.gateway.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.channel.MailThread;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.ConversationId;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.RememberedCursors;
import io.kontuar.gateway.email.reading.MailReader;
import io.kontuar.gateway.email.reading.ReadMail;
import io.kontuar.staff.StaffId;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailGatewayTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Author AGENT = Author.agent(new StaffId("s-irena"));
    private static final Address ALICE = new Address(ChannelKind.EMAIL, "", "alice@customer.test");
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final RememberedCursors cursors = new RememberedCursors();

    @SuppressWarnings("NullAway.Init") // before each test
    private MailWorld world;

    @BeforeEach
    void start() {
        server.start();
        server.setUser("support@shop.test", "support@shop.test", "secret");
        server.setUser("alice@customer.test", "alice@customer.test", "secret");
        world = world();
        world.start();
    }

    @AfterEach
    void stop() {
        world.close();
        server.stop();
    }

    private MailWorld world() {
        return new MailWorld(
                new MailWorld.MailServers(
                        "support@shop.test",
                        "secret",
                        server.getImap().getPort(),
                        server.getSmtp().getPort()),
                cursors);
    }

    @Test
    void a_mail_comes_in_with_its_raw_form_and_is_marked_as_seen_afterwards() throws Exception {
        receive(mail("<a1@customer.test>", "Where is my parcel?", "Order 88213, please.", ""));

        InboundMessage message = first();
        assertThat(message.sender()).isEqualTo(ALICE);
        assertThat(message.content().plainText()).isEqualTo("Where is my parcel?\n\nOrder 88213, please.");
        assertThat(message.content())
                .isInstanceOfSatisfying(
                        MessageContent.Media.class,
                        media ->
                                assertThat(media.attachments().getLast().name()).isEqualTo("mail.eml"));
        assertThat(message.thread()).isEqualTo(new MailThread(null, List.of(), List.of(), false));
        await().atMost(SOON).until(() -> inbox().isSet(Flags.Flag.SEEN));
    }

    @Test
    void an_answer_goes_out_under_our_own_id_and_the_customers_reply_finds_its_way_back() throws Exception {
        receive(mail("<a1@customer.test>", "Where is my parcel?", "Order 88213", ""));
        ConversationId conversation = world.conversation(first());

        DeliveryResult result =
                world.answer(conversation, new MessageId("m-out-1"), 2, AGENT, ALICE, "It is on its way.");

        assertThat(result).isInstanceOf(DeliveryResult.Accepted.class);
        ReadMail sent = sent();
        assertThat(sent.messageId()).isEqualTo("m-out-1@shop.test");
        assertThat(sent.references()).containsExactly("a1@customer.test");
        assertThat(sent.subject()).isEqualTo("Re: Where is my parcel?");
        assertThat(sent.visibleReply()).isEqualTo("Hello,\n\nIt is on its way.");
        assertThat(sent.autoSubmitted()).isNull();

        String replyTo = sent.root().headers().plain("reply-to").orElseThrow();
        receive(mail(
                        "<a2@customer.test>",
                        "Re: anything",
                        "Thank you, and when?",
                        "In-Reply-To: <m-out-1@shop.test>\r\n")
                .replace("To: support@shop.test", "To: " + replyTo));
        await().atMost(SOON).until(() -> world.messages().size() == 2);
        assertThat(world.messages().get(1).thread())
                .isEqualTo(new MailThread(conversation.value(), List.of(new MessageId("m-out-1")), List.of(), false));
    }

    @Test
    void a_forged_reply_address_names_no_conversation() throws Exception {
        receive(mail("<a1@customer.test>", "Hello", "x", "")
                .replace("To: support@shop.test", "To: support+c.someone.0123456789abcdef@shop.test"));

        assertThat(first().thread()).isEqualTo(new MailThread(null, List.of(), List.of(), false));
    }

    @Test
    void case_19_a_duel_with_another_machine_ends() throws Exception {
        receive(mail("<a1@customer.test>", "Hello", "x", ""));
        ConversationId conversation = world.conversation(first());
        DeliveryResult last = new DeliveryResult.Unknown("nothing sent yet");
        for (int i = 1; i <= 4; i++) {
            last = world.answer(conversation, new MessageId("m-bot-" + i), 1 + i, Author.BOT, ALICE, "Automatic " + i);
        }

        assertThat(last)
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("loop"));
        assertThat(server.getReceivedMessagesForDomain("customer.test")).hasSize(3);
        assertThat(sent().autoSubmitted()).isEqualTo("auto-replied");
    }

    @Test
    void case_20_a_vacation_note_is_automatic() throws Exception {
        receive(mail(
                "<v1@customer.test>",
                "Out of office",
                "Away.",
                "Auto-Submitted: auto-replied (vacation)\r\nIn-Reply-To: <m-1@shop.test>\r\n"));

        assertThat(first().automatic()).isTrue();
    }

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
    void case_18_our_own_mail_is_nobodys_message() throws Exception {
        receive(mail("<o1@shop.test>", "Note", "x", "")
                .replace("From: Alice <alice@customer.test>", "From: support@shop.test"));
        receive(mail("<a9@customer.test>", "After it", "x", ""));

        assertThat(first().providerId().value()).isEqualTo("a9@customer.test");
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
    void case_26_mails_of_a_long_downtime_all_come() throws Exception {
        world.close();
        for (int i = 0; i < 25; i++) {
            receive(mail("<d" + i + "@customer.test>", "Mail " + i, "x", "Date: Mon, 1 Jan 2024 10:00:00 +0000\r\n"));
        }
        world = world();
        world.start();

        await().atMost(SOON).until(() -> world.messages().size() == 25);
    }

    private InboundMessage first() {
        await().atMost(SOON).until(() -> !world.messages().isEmpty());
        return world.messages().getFirst();
    }

    private static String mail(String id, String subject, String body, String more) {
        return "From: Alice <alice@customer.test>\r\nTo: support@shop.test\r\nMessage-ID: " + id + "\r\nSubject: "
                + subject + "\r\n" + more + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body + "\r\n";
    }

    private void receive(String raw) throws MessagingException {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        server.getUserManager().getUserByEmail("support@shop.test").deliver(message);
    }

    private MimeMessage inbox() {
        return server.getReceivedMessagesForDomain("shop.test")[0];
    }

    private ReadMail sent() throws MessagingException, IOException {
        MimeMessage[] all = server.getReceivedMessagesForDomain("customer.test");
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        all[0].writeTo(raw);
        return MailReader.read(raw.toByteArray());
    }
}
