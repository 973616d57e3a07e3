package io.kontuar.gateway.voice;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.twilio.TwilioAccount;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.util.unit.DataSize;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What the tests of the phone share. */
final class VoiceSamples {
    private VoiceSamples() {}

    static VoiceSettings settings() {
        Duration second = Duration.ofSeconds(1);
        return new VoiceSettings(
                DataSize.ofKilobytes(64),
                second,
                Duration.ofSeconds(30),
                3,
                Duration.ofSeconds(10),
                Duration.ofMinutes(30),
                Duration.ofSeconds(20),
                Duration.ofMinutes(2),
                second,
                DataSize.ofMegabytes(50),
                second,
                List.of("twilio.com"),
                Map.of(),
                Map.of(),
                relay());
    }

    static RelaySettings relay() {
        return new RelaySettings(
                DataSize.ofKilobytes(64),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofSeconds(8),
                "",
                "",
                Map.of());
    }

    static VoiceAccount account(Map<String, String> settings) {
        return new VoiceAccount(
                new TwilioAccount(
                        new ChannelAccountId("voice-main"),
                        "+48221234567",
                        "AC1",
                        List.of(new Secret("12345")),
                        null,
                        "https://cc.example.test",
                        null),
                settings);
    }

    static Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + xml, e);
        }
    }
}
