package io.kontuar.gateway.voice;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we give Twilio when we end a talk over the socket, and get back with the next webhook.
 *
 * @param said the last entry that was said
 * @param words the caller's last words, as the end of their entry's provider id; empty when nothing was said
 */
record RelayHandoff(Reason reason, long said, String words) {
    private static final JsonMapper JSON = JsonMapper.shared();

    enum Reason {
        /** People have the word, or the conversation is closed. */
        GO_ON,
        /** The bot did not answer, and no person was found in time. */
        UNANSWERED,
        /** The caller has said nothing for long. */
        SILENT;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    String text() {
        return JSON.writeValueAsString(
                Map.of("reasonCode", reason.code(), "said", Long.toString(said), "words", words));
    }

    /** Empty for what is not ours. */
    static Optional<RelayHandoff> read(String text) {
        JsonNode told;
        try {
            told = JSON.readTree(text);
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
        String said = told.path("said").asString("");
        String words = told.path("words").asString("");
        return Stream.of(Reason.values())
                .filter(reason -> reason.code().equals(told.path("reasonCode").asString("")))
                .filter(reason -> said.matches("[0-9]{1,9}") && (words.isEmpty() || Call.isTurn(words)))
                .findFirst()
                .map(reason -> new RelayHandoff(reason, Long.parseLong(said), words));
    }
}
