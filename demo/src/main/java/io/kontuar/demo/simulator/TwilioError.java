package io.kontuar.demo.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.http.ResponseEntity;

/** An error as Twilio's API tells it. */
record TwilioError(
        int code, String message, @JsonProperty("more_info") String moreInfo, int status) {
    static final TwilioError UNAUTHENTICATED = of(401, 20003, "Authenticate");
    static final TwilioError TOO_MANY = of(429, 20429, "Too Many Requests");
    static final TwilioError SERVER_ERROR = of(500, 20500, "An internal server error has occurred");

    static TwilioError of(int status, int code, String message) {
        return new TwilioError(code, message, "https://www.twilio.com/docs/errors/" + code, status);
    }

    static TwilioError refused(int code, String message) {
        return of(400, code, message);
    }

    ResponseEntity<Object> answer() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return (status == 401 ? answer.header("WWW-Authenticate", "Basic realm=\"Twilio API\"") : answer).body(this);
    }
}
