package io.kontuar.gateway.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.ConformanceData;
import io.kontuar.gateway.sms.Translation.NotUnderstood;
import io.kontuar.gateway.sms.Translation.Understood;
import io.kontuar.gateway.twilio.FormFields;
import io.kontuar.gateway.twilio.TwilioAccount;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever bytes are signed: nothing leaves Twilio's parsers but events and kept items, and they end soon. */
class TwilioFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** Far more files than this in one message are nobody's: Twilio's own limit is ten. */
    private static final int MOST_EVENTS = 102;

    private static final List<String> NAMES = List.of(
            "MessageSid",
            "SmsSid",
            "From",
            "Body",
            "NumMedia",
            "MediaUrl0",
            "MediaContentType0",
            "OptOutType",
            "MessageStatus",
            "ErrorCode",
            "RawDlrDoneDate");
    private static final List<String> VALUES = List.of(
            "",
            "%",
            "%00",
            "%zz",
            "%ED%A0%80",
            "99",
            "-1",
            "99999999999",
            "STOP",
            "%2B48601000774",
            "+",
            "undelivered",
            "https%3A%2F%2Fapi.twilio.com%2F" + "x".repeat(2000),
            "a".repeat(70_000),
            "\u0130\u0131");
    private static final TwilioAccount ACCOUNT = new TwilioAccount(
            new ChannelAccountId("sms-main"),
            "+48732100200",
            "AC1",
            List.of(new Secret("12345")),
            null,
            "https://cc.example.test",
            null);
    private static final List<String> SEEDS = seeds();

    @Property(tries = 3000)
    void changed_webhooks_are_read_or_kept(@ForAll long random, @ForAll @IntRange(min = 1, max = 12) int changes) {
        Random choice = new Random(random);
        String body = SEEDS.get(choice.nextInt(SEEDS.size()));
        for (int change = 0; change < changes; change++) {
            body = choice.nextBoolean() ? withOtherField(body, choice) : withOtherCharacters(body, choice);
        }
        reads(body.getBytes(UTF_8));
    }

    @Property(tries = 1000)
    void any_bytes_are_read_or_kept(@ForAll byte[] body) {
        reads(body);
    }

    @Property(tries = 2000)
    void no_sender_and_no_words_throw(@ForAll String text) {
        assertThat(SenderNumber.read(text, "+48732100200")).isNotNull();
        assertThat(SenderNumber.read(text, text)).isNotNull();
        assertThat(OptOutWords.read(text, null)).isNotNull();
        assertThat(OptOutWords.read(text, text)).isNotNull();
        assertThat(TwilioStatus.read(text)).isNotNull();
    }

    @Test
    void a_form_of_very_many_fields_ends_soon() {
        reads("a=&".repeat(300_000).getBytes(UTF_8));
        reads(("MessageSid=SM1&From=%2B48601000774&NumMedia=99&Body=" + "%F0%9F%93%A6".repeat(1000)).getBytes(UTF_8));
    }

    private static void reads(byte[] body) {
        Instant begun = Instant.now();
        assertThat(FormFields.parse(body).fields()).isNotNull();
        isBounded(TwilioTranslator.message(ACCOUNT, body, Instant.EPOCH));
        isBounded(TwilioTranslator.status(ACCOUNT, body, new MessageId("m-1"), Instant.EPOCH));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(LONGEST);
    }

    private static void isBounded(Translation translation) {
        switch (translation) {
            case NotUnderstood(String reason) -> assertThat(reason).isNotBlank().hasSizeLessThan(200);
            case Understood(var events, var help) -> {
                assertThat(events).hasSizeLessThanOrEqualTo(MOST_EVENTS);
                assertThat(events).filteredOn(InboundMessage.class::isInstance).allSatisfy(event -> {
                    InboundMessage message = (InboundMessage) event;
                    assertThat(message.content().plainText()).hasSizeLessThanOrEqualTo(MessageContent.MAX_TEXT);
                });
            }
        }
    }

    /** Puts something unexpected where a field is expected. */
    private static String withOtherField(String body, Random choice) {
        String field = NAMES.get(choice.nextInt(NAMES.size())) + "=" + VALUES.get(choice.nextInt(VALUES.size()));
        return choice.nextBoolean() ? field + "&" + body : body.replaceFirst("(?<=&|^)[^&=]*=[^&]*", "") + "&" + field;
    }

    private static String withOtherCharacters(String body, Random choice) {
        StringBuilder changed = new StringBuilder(body);
        for (int count = 0; count < 3 && !changed.isEmpty(); count++) {
            changed.setCharAt(choice.nextInt(changed.length()), (char) choice.nextInt(0x250));
        }
        return changed.toString();
    }

    /** Ours, and the signed forms of the conformance data where they are there. */
    private static List<String> seeds() {
        List<String> seeds = new ArrayList<>(List.of(
                "MessageSid=SM0123456789abcdef0123456789abcdef&From=%2B48601000774&To=%2B48732100200"
                        + "&Body=Gdzie+jest+moja+paczka%3F&NumMedia=0&NumSegments=1",
                "MessageSid=MM1&From=%2B48601000774&Body=&NumMedia=2&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fa"
                        + "&MediaContentType0=image%2Fjpeg&MediaUrl1=https%3A%2F%2Fapi.twilio.com%2Fb",
                "SmsSid=SM1&MessageStatus=undelivered&ErrorCode=30003&SmsStatus=undelivered"));
        String shared = System.getenv("KONTUAR_SHARED");
        if (shared != null && Files.exists(Path.of(shared, "conformance", "vectors.json"))) {
            forms(ConformanceData.json("vectors.json"), seeds);
        }
        return seeds;
    }

    /** Every object in the vectors whose members are all texts can be the fields of a form. */
    private static void forms(JsonNode node, List<String> into) {
        boolean form = node.isObject() && node.size() > 1 && node.valueStream().allMatch(JsonNode::isString);
        if (form) {
            List<String> fields = new ArrayList<>();
            node.propertyStream()
                    .forEach(field -> fields.add(URLEncoder.encode(field.getKey(), UTF_8) + "="
                            + URLEncoder.encode(field.getValue().asString(), UTF_8)));
            into.add(String.join("&", fields));
        }
        node.valueStream().forEach(inner -> forms(inner, into));
    }
}
