package io.kontuar.gateway.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** Writes frames as JSON; what is not there is left out. */
final class FrameText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(given -> given.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private FrameText() {}

    static String of(ServerFrame frame) {
        return JSON.writerFor(ServerFrame.class).writeValueAsString(frame);
    }
}
