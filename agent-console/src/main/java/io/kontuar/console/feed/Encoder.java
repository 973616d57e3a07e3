package io.kontuar.console.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns frames into JSON text. One encoder serves one round of sending and remembers what it has written: equal frames
 * for many subscribers are encoded once. Not safe for use by several threads.
 */
final class Encoder {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build()
            .writerFor(ServerFrame.class);

    private final Map<ServerFrame, String> written = new HashMap<>();

    String encode(ServerFrame frame) {
        return written.computeIfAbsent(frame, WRITER::writeValueAsString);
    }

    /** @param sub the subscription's name: of characters that JSON needs not escape, as {@link FrameReader} sees to */
    String encode(String sub, ServerFrame frame) {
        String json = encode(frame);
        return "{\"sub\":\"" + sub + "\"," + json.substring(1);
    }

    /** For a single frame to a single client. */
    static String once(ServerFrame frame) {
        return WRITER.writeValueAsString(frame);
    }
}
