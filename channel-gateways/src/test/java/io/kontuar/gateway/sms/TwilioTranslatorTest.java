package io.kontuar.gateway.sms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.Verification;
import io.kontuar.gateway.sms.Translation.NotUnderstood;
import io.kontuar.gateway.sms.Translation.Understood;
import io.kontuar.gateway.twilio.TwilioAccount;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioTranslatorTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final TwilioAccount ACCOUNT = new TwilioAccount(
            new ChannelAccountId("sms-main"), "+48221234567", "AC1", List.of(), null, "https://cc.example.test", null);

    @Test
    void a_text_keeps_every_character_and_its_provider_id() {
        InboundMessage message = only(read("MessageSid=SM1&From=%2B48601234567&Body=Zam%C3%B3wienie+88213+%F0%9F%98%80"
                + "%0Agdzie%3F&NumMedia=0&FromCity=&NewField=1"));
        assertThat(message.content()).isEqualTo(new MessageContent.Text("Zamówienie 88213 😀\ngdzie?"));
        assertThat(message.sender()).isEqualTo(Address.sms("+48601234567"));
        assertThat(message.providerId().value()).isEqualTo("SM1");
        assertThat(message.id()).isEqualTo(InboundMessage.idOf(ACCOUNT.id(), message.providerId()));
        assertThat(message.verification()).isEqualTo(Verification.CHANNEL_VERIFIED);
    }

    @Test
    void a_picture_with_words_gives_the_words_and_a_mark_for_the_picture() {
        List<InboundEvent> events = understood(read("MessageSid=SM1&From=%2B48601234567&Body=Look&NumMedia=2"
                + "&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fa&MediaContentType0=image%2Fpng"));
        assertThat(events)
                .extracting(event -> ((InboundMessage) event).content())
                .containsExactly(
                        new MessageContent.Text("Look"),
                        new MessageContent.RemoteMedia("image", "https://api.twilio.com/a", null, null, null, false),
                        new MessageContent.Unsupported("mms"));
        assertThat(events).extracting(InboundEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void a_picture_without_words_and_an_empty_text_are_marked_as_such() {
        assertThat(only(read("MessageSid=SM1&From=%2B48601234567&Body=&NumMedia=1"))
                        .content())
                .isEqualTo(new MessageContent.Unsupported("mms"));
        assertThat(only(read("MessageSid=SM1&From=%2B48601234567&Body=+&NumMedia=0"))
                        .content())
                .isEqualTo(new MessageContent.Unsupported("empty"));
    }

    @ParameterizedTest
    @CsvSource({
        "%2B48601234567, +48601234567, CHANNEL_VERIFIED",
        "%2B5215512345678, +5215512345678, CHANNEL_VERIFIED",
        "601+234+567, +48601234567, CHANNEL_VERIFIED",
        "0048601234567, +48601234567, CHANNEL_VERIFIED",
        "71234, 71234, CHANNEL_VERIFIED",
        "InPost, InPost, CLAIMED"
    })
    void a_sender_is_kept_as_the_network_gave_it_and_a_national_number_becomes_international(
            String from, String value, Verification verification) {
        InboundMessage message = only(read("MessageSid=SM1&Body=x&From=" + from));
        assertThat(message.sender().value()).isEqualTo(value);
        assertThat(message.verification()).isEqualTo(verification);
    }

    @ParameterizedTest
    @CsvSource({
        "From=%2B48601234567&Body=x, no MessageSid",
        "MessageSid=SM1&Body=x, no From",
        "MessageSid=SM1&Body=x&From=whatsapp:%2B48601234567, no From",
        "MessageSid=SM1&Body=%FF%FE&From=%2B48601234567, not UTF-8",
        "'{\"a\":1}', no MessageSid"
    })
    void what_lacks_something_is_not_understood(String form, String reason) {
        assertThat(read(form))
                .asInstanceOf(type(NotUnderstood.class))
                .satisfies(answer -> assertThat(answer.reason()).startsWith(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "queued, SENT",
        "sent, SENT",
        "delivered, DELIVERED",
        "read, READ",
        "undelivered, FAILED",
        "failed, FAILED"
    })
    void a_status_becomes_a_receipt_with_our_id(String status, DeliveryState state) {
        DeliveryReceipt receipt = receipt("MessageSid=SM1&ErrorCode=30003&MessageStatus=" + status);
        assertThat(receipt.state()).isEqualTo(state);
        assertThat(receipt.message()).isEqualTo(new MessageId("m-1"));
        assertThat(receipt.errorCode()).isEqualTo(state == DeliveryState.FAILED ? "30003" : null);
    }

    @Test
    void two_statuses_of_one_message_are_two_receipts_and_the_same_twice_is_one() {
        DeliveryReceipt sent = receipt("MessageSid=SM1&MessageStatus=sent");
        DeliveryReceipt delivered = receipt("MessageSid=SM1&MessageStatus=delivered");
        assertThat(sent.id()).isNotEqualTo(delivered.id());
        assertThat(receipt("MessageSid=SM1&MessageStatus=sent").id()).isEqualTo(sent.id());
    }

    @Test
    void a_status_that_we_do_not_know_is_kept_for_a_person() {
        assertThat(status("MessageSid=SM1&MessageStatus=teleported")).isInstanceOf(NotUnderstood.class);
        assertThat(understood(status("MessageSid=SM1&MessageStatus=received"))).isEmpty();
    }

    @Test
    void no_form_makes_it_throw() {
        SplittableRandom random = new SplittableRandom(20260302);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder form = new StringBuilder("MessageSid=SM1&From=");
            for (int left = random.nextInt(40); left > 0; left--) {
                form.append("%2B48601&From=Body=\u00ff +aZ".charAt(random.nextInt(23)));
            }
            TwilioTranslator.message(ACCOUNT, form.toString().getBytes(ISO_8859_1), NOW);
            TwilioTranslator.status(ACCOUNT, form.toString().getBytes(ISO_8859_1), null, NOW);
        }
    }

    private static Translation read(String form) {
        return TwilioTranslator.message(ACCOUNT, form.getBytes(UTF_8), NOW);
    }

    private static Translation status(String form) {
        return TwilioTranslator.status(ACCOUNT, form.getBytes(UTF_8), new MessageId("m-1"), NOW);
    }

    private static DeliveryReceipt receipt(String form) {
        return (DeliveryReceipt) understood(status(form)).getFirst();
    }

    private static InboundMessage only(Translation translation) {
        assertThat(understood(translation)).hasSize(1);
        return (InboundMessage) understood(translation).getFirst();
    }

    private static List<InboundEvent> understood(Translation translation) {
        return assertThat(translation)
                .asInstanceOf(type(Understood.class))
                .actual()
                .events();
    }
}
