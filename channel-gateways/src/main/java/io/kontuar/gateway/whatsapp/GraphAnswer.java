package io.kontuar.gateway.whatsapp;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What came of one request to the Graph API; there is never a second one hidden inside. */
sealed interface GraphAnswer {

    /** @param retryAfter what the answer asked to wait, zero when nothing */
    record Answered(int status, JsonNode body, Duration retryAfter) implements GraphAnswer {
        boolean isGood() {
            return status >= 200 && status < 300;
        }

        GraphError error() {
            return GraphError.of(status, body);
        }
    }

    /** The connection never came about: nothing was asked. */
    record NotConnected(String reason) implements GraphAnswer {}

    /** It may have been asked, and no answer came or none that could be read. */
    record NoAnswer(String reason) implements GraphAnswer {}
}
