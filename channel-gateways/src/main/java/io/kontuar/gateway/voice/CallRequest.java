package io.kontuar.gateway.voice;

import io.kontuar.channel.CallId;
import io.kontuar.gateway.twilio.FormText;
import java.util.Optional;

/**
 * One webhook of a call, read.
 *
 * @param form what Twilio says
 * @param query what we had put into the address ourselves; signed, hence as we wrote it
 */
record CallRequest(CallId call, FormText form, FormText query) {
    private static final int MOST = 1_000_000;

    /** Empty when it names no call. */
    static Optional<CallRequest> of(FormText form, FormText query) {
        return query.find("c")
                .or(() -> form.find("CallSid"))
                .filter(sid -> sid.matches("[A-Za-z0-9]{1,64}"))
                .map(sid -> new CallRequest(new CallId(sid), form, query));
    }

    Optional<String> find(String name) {
        return form.find(name);
    }

    /** A number of ours out of the address; zero when there is none. */
    int number(String name) {
        return bounded(query.find(name));
    }

    /** A number of Twilio's; zero when there is none, or none that can be. */
    int told(String name) {
        return bounded(form.find(name));
    }

    String mode() {
        return query.find("m").orElse("");
    }

    private static int bounded(Optional<String> digits) {
        return digits.filter(value -> value.matches("[0-9]{1,7}"))
                .map(Integer::parseInt)
                .filter(value -> value <= MOST)
                .orElse(0);
    }
}
