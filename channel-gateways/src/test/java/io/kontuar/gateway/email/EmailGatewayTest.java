package io.kontuar.gateway.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Correspondent;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MailThread;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.ConversationId;
import io.kontuar.gateway.email.reading.ReadMail;
import jakarta.mail.Flags;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmailGatewayTest extends WithMailServer {
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
        assertThat(letter(message)).satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Where is my parcel?");
            assertThat(letter.from()).isEqualTo(new Correspondent("Alice", "alice@customer.test"));
            assertThat(letter.to()).containsExactly(new Correspondent(null, "support@shop.test"));
        });
        assertThat(page(message)).contains("Order 88213, please.");
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
        assertThat(sent.subject()).startsWith("Re: Where is my parcel? [#" + conversation.value() + ".");
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
    void case_18_our_own_mail_is_nobodys_message() throws Exception {
        receive(mail("<o1@shop.test>", "Note", "x", "")
                .replace("From: Alice <alice@customer.test>", "From: support@shop.test"));
        receive(mail("<a9@customer.test>", "After it", "x", ""));

        assertThat(first().providerId().value()).isEqualTo("a9@customer.test");
    }
}
