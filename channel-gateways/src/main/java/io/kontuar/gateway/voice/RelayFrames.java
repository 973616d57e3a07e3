package io.kontuar.gateway.voice;

import io.kontuar.gateway.voice.RelayFrame.Fault;
import io.kontuar.gateway.voice.RelayFrame.Interrupt;
import io.kontuar.gateway.voice.RelayFrame.NotRead;
import io.kontuar.gateway.voice.RelayFrame.Prompt;
import io.kontuar.gateway.voice.RelayFrame.Setup;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads ConversationRelay's messages. Nothing that can be sent makes it throw. */
final class RelayFrames {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_DESCRIPTION = 300;

    private RelayFrames() {}

    static RelayFrame read(String payload) {
        JsonNode frame;
        try {
            frame = JSON.readTree(payload);
        } catch (JacksonException e) {
            return new NotRead("not JSON");
        }
        return switch (text(frame, "type")) {
            case "setup" -> setup(frame);
            case "prompt" ->
                new Prompt(text(frame, "voicePrompt"), frame.path("last").asBoolean(true));
            case "dtmf" -> key(text(frame, "digit"));
            case "interrupt" -> new Interrupt(millis(frame.path("durationUntilInterruptMs")));
            case "error" -> new Fault(printable(text(frame, "description")));
            default -> new NotRead("expected setup, prompt, dtmf, interrupt or error");
        };
    }

    private static RelayFrame setup(JsonNode frame) {
        String session = text(frame, "sessionId");
        String call = text(frame, "callSid");
        return isId(session) && isId(call)
                ? new Setup(
                        session,
                        call,
                        text(frame, "from"),
                        Optional.of(text(frame.path("customParameters"), "language"))
                                .filter(code -> !code.isEmpty()))
                : new NotRead("a setup names its session and its call");
    }

    private static boolean isId(String id) {
        return id.length() <= LONGEST_ID && id.matches("[A-Za-z0-9]+");
    }

    private static RelayFrame key(String digit) {
        return digit.matches("[0-9*#]") ? new RelayFrame.Key(digit) : new NotRead("a key is one of 0-9, * and #");
    }

    /** A number in one version of Twilio's page, a text in another. */
    private static long millis(JsonNode given) {
        String digits = given.asString("");
        return digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : 0;
    }

    /** Twilio's words quote what we sent; no line of a log shall be made by them. */
    private static String printable(String text) {
        String line = text.split("[\\[{\"'\u201c\u2018]", 2)[0]
                .replaceAll("\\p{C}+", " ")
                .strip();
        return line.length() > LONGEST_DESCRIPTION ? line.substring(0, LONGEST_DESCRIPTION) : line;
    }

    private static String text(JsonNode frame, String name) {
        JsonNode value = frame.path(name);
        return value.isString() ? value.stringValue() : "";
    }
}
