package io.kontuar.gateway.voice;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What we say over ConversationRelay's socket. */
sealed interface RelayAnswer {
    JsonMapper JSON = JsonMapper.shared();

    /**
     * Words to be spoken.
     *
     * @param locale their language, such as {@code pl-PL}
     * @param last whether the answer ends with them
     */
    record Words(String text, String locale, boolean last) implements RelayAnswer {}

    /** From now on this language is spoken and listened to. */
    record Speak(String locale) implements RelayAnswer {}

    /** The talk over the socket is over; the call goes on by webhooks. */
    record End(RelayHandoff handoff) implements RelayAnswer {}

    /** As it goes over the wire. */
    default String json() {
        Map<String, Object> frame = new LinkedHashMap<>();
        switch (this) {
            case Words(String text, String locale, boolean last) -> {
                frame.put("type", "text");
                frame.put("token", text);
                frame.put("last", last);
                frame.put("lang", locale);
            }
            case Speak(String locale) -> {
                frame.put("type", "language");
                frame.put("ttsLanguage", locale);
                frame.put("transcriptionLanguage", locale);
            }
            case End(RelayHandoff handoff) -> {
                frame.put("type", "end");
                frame.put("handoffData", handoff.text());
            }
        }
        return JSON.writeValueAsString(frame);
    }
}
