package io.kontuar.gateway.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.gateway.voice.RelayFrame.Fault;
import io.kontuar.gateway.voice.RelayFrame.Interrupt;
import io.kontuar.gateway.voice.RelayFrame.NotRead;
import io.kontuar.gateway.voice.RelayFrame.Prompt;
import io.kontuar.gateway.voice.RelayFrame.Setup;
import io.kontuar.gateway.voice.RelayHandoff.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** ConversationRelay's messages as Twilio's page shows them, and whatever else may come over the socket. */
class RelayReadingTest {
    private static final String SETUP = """
            {"type":"setup","sessionId":"VX00000000000000000000000000000000","accountSid":"AC1","parentCallSid":"",
             "callSid":"CA00000000000000000000000000000000","from":"+48601000774","to":"+48221234567",
             "forwardedFrom":"","callType":"PSTN","callerName":"","direction":"inbound","callStatus":"RINGING",
             "customParameters":{"language":"pl"}}""";

    @Test
    void each_message_of_twilios_page_is_read() {
        assertThat(RelayFrames.read(SETUP))
                .isEqualTo(new Setup(
                        "VX00000000000000000000000000000000",
                        "CA00000000000000000000000000000000",
                        "+48601000774",
                        Optional.of("pl")));
        assertThat(RelayFrames.read("""
                {"type":"prompt","voicePrompt":"Gdzie jest paczka?","lang":"pl-PL","last":true}""")).isEqualTo(new Prompt("Gdzie jest paczka?", true));
        assertThat(RelayFrames.read("{\"type\":\"prompt\",\"voicePrompt\":\"Gdzie\",\"last\":false}"))
                .isEqualTo(new Prompt("Gdzie", false));
        assertThat(RelayFrames.read("{\"type\":\"dtmf\",\"digit\":\"#\"}")).isEqualTo(new RelayFrame.Key("#"));
        assertThat(RelayFrames.read("{\"type\":\"error\",\"description\":\"Invalid message\\r\\nreceived\"}"))
                .isEqualTo(new Fault("Invalid message received"));
    }

    @Test
    void an_interruption_tells_its_time_as_a_number_or_as_a_text() {
        assertThat(RelayFrames.read("{\"type\":\"interrupt\",\"durationUntilInterruptMs\":460}"))
                .isEqualTo(new Interrupt(460));
        assertThat(RelayFrames.read("{\"type\":\"interrupt\",\"durationUntilInterruptMs\":\"460\"}"))
                .isEqualTo(new Interrupt(460));
        assertThat(RelayFrames.read("{\"type\":\"interrupt\"}")).isEqualTo(new Interrupt(0));
    }

    @Test
    void what_is_no_message_is_passed_over() {
        assertThat(RelayFrames.read("")).isInstanceOf(NotRead.class);
        assertThat(RelayFrames.read("[1,2")).isInstanceOf(NotRead.class);
        assertThat(RelayFrames.read("{\"type\":\"dtmf\",\"digit\":\"12\"}")).isInstanceOf(NotRead.class);
        assertThat(RelayFrames.read("{\"type\":\"setup\",\"sessionId\":\"VX1\",\"callSid\":\"../x\"}"))
                .isInstanceOf(NotRead.class);
        assertThat(RelayFrames.read("{\"type\":\"newer\"}")).isInstanceOf(NotRead.class);
    }

    @Property(tries = 3000)
    void no_message_makes_the_reading_throw(@ForAll("messages") String message) {
        assertThat(RelayFrames.read(message)).isNotNull();
    }

    @Property(tries = 2000)
    void no_handoff_data_make_the_reading_throw(@ForAll("handoffs") String data) {
        RelayHandoff.read(data)
                .ifPresent(told -> assertThat(told.words().isEmpty() || Call.isTurn(told.words()))
                        .isTrue());
    }

    @Test
    void what_was_handed_off_comes_back_as_it_was() {
        for (Reason reason : Reason.values()) {
            RelayHandoff handoff = new RelayHandoff(reason, 12, "VX1-3");
            assertThat(RelayHandoff.read(handoff.text())).contains(handoff);
        }
        assertThat(RelayHandoff.read(new RelayHandoff(Reason.GO_ON, 0, "").text()))
                .isPresent();
    }

    @Test
    void a_setting_out_of_its_limits_stops_the_start() {
        assertThatThrownBy(() -> new RelaySettings(
                        DataSize.ofMegabytes(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(8),
                        "",
                        "",
                        Map.of()))
                .hasMessageContaining("kontuar.voice.relay.frame-limit");
        assertThatThrownBy(() -> new RelaySettings(
                        DataSize.ofKilobytes(2),
                        Duration.ofSeconds(5),
                        Duration.ZERO,
                        Duration.ofSeconds(8),
                        "",
                        "",
                        Map.of()))
                .hasMessageContaining("kontuar.voice.relay.key-pause");
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> types = Arbitraries.of("setup", "prompt", "dtmf", "interrupt", "error", "other");
        Arbitrary<String> fields = Arbitraries.of(
                "sessionId", "callSid", "voicePrompt", "last", "digit", "durationUntilInterruptMs", "customParameters");
        Arbitrary<String> values =
                Arbitraries.of("null", "true", "-1", "1e99", "\"x\"", "[]", "{}", "{\"language\":[]}");
        Arbitrary<String> shaped = Combinators.combine(types, fields, values)
                .as((type, field, value) -> "{\"type\":\"" + type + "\",\"" + field + "\":" + value + "}");
        return Arbitraries.oneOf(shaped, Arbitraries.strings().ofMaxLength(2000), cut(SETUP));
    }

    @Provide
    Arbitrary<String> handoffs() {
        return Arbitraries.oneOf(Arbitraries.strings(), cut(new RelayHandoff(Reason.GO_ON, 7, "VX1-2").text()));
    }

    /** A good one, broken off somewhere, with something in its place. */
    private static Arbitrary<String> cut(String good) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, good.length()),
                        Arbitraries.strings().ofMaxLength(20))
                .as((at, more) -> good.substring(0, at) + more + good.substring(Math.min(good.length(), at + 3)));
    }
}
