package io.kontuar.demo.simulator;

import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * The form of "create a call", read as strictly as possible: a field that the simulator does not play is an error.
 *
 * @param to the phone that rings first
 * @param url what is asked once it is picked up
 * @param timeout how long it rings, in seconds
 */
record OutgoingForm(String to, String url, String statusCallback, int timeout) {
    private static final Set<String> PLAYED =
            Set.of("To", "From", "Url", "Method", "StatusCallback", "StatusCallbackMethod", "Timeout");
    private static final int USUAL_TIMEOUT = 60;

    /** What is wrong with it; empty for a good one. */
    static Optional<TwilioError> wrong(MultiValueMap<String, String> form, SimulatedAccount account) {
        Optional<String> stranger =
                form.keySet().stream().filter(name -> !PLAYED.contains(name)).findFirst();
        if (stranger.isPresent()) {
            return Optional.of(TwilioError.refused(20001, "Unknown parameter '" + stranger.get() + "'"));
        }
        if (!PhoneLine.isNumber(first(form, "To"))) {
            return Optional.of(TwilioError.refused(21211, "Invalid 'To' Phone Number"));
        }
        if (!first(form, "From").equals(account.number())) {
            return Optional.of(TwilioError.refused(21210, "'From' phone number not verified"));
        }
        return first(form, "Url").startsWith(account.publicUrl() + "/")
                ? Optional.empty()
                : Optional.of(
                        TwilioError.refused(21205, "Url is not a valid URL: the simulator asks the gateway only"));
    }

    static OutgoingForm of(MultiValueMap<String, String> form) {
        String timeout = first(form, "Timeout");
        return new OutgoingForm(
                first(form, "To"),
                first(form, "Url"),
                first(form, "StatusCallback"),
                timeout.matches("[0-9]{1,3}") ? Integer.parseInt(timeout) : USUAL_TIMEOUT);
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
