package io.kontuar.demo.simulator;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The form of a send, read as strictly as possible: a field that the simulator does not play is an error. */
sealed interface SendForm {

    /** @param media addresses of files that the provider would fetch */
    record Good(String to, String body, List<URI> media, Optional<URI> callback) implements SendForm {
        public Good {
            media = List.copyOf(media);
        }
    }

    record Bad(TwilioError error) implements SendForm {}

    static SendForm read(MultiValueMap<String, String> form, SimulatedAccount account) {
        Optional<String> stranger = form.keySet().stream()
                .filter(name -> !Fields.PLAYED.contains(name))
                .findFirst();
        if (stranger.isPresent()) {
            return bad(20001, "Unknown parameter '" + stranger.get() + "': the simulator plays " + Fields.PLAYED);
        }
        String to = Fields.first(form, "To");
        String from = Fields.first(form, "From");
        String body = Fields.first(form, "Body");
        String callback = Fields.first(form, "StatusCallback");
        if (to.isEmpty()) {
            return bad(21604, "A 'To' phone number is required.");
        }
        if (!PhoneLine.isNumber(to)) {
            return bad(21211, "Invalid 'To' Phone Number: " + to);
        }
        if (!from.equals(account.number())) {
            return bad(21606, "The 'From' phone number provided is not a valid message-capable number of this account");
        }
        List<String> media = form.getOrDefault("MediaUrl", List.of());
        if (body.isBlank() && media.isEmpty()) {
            return bad(21602, "Message body is required.");
        }
        if (media.size() > Fields.MOST_MEDIA) {
            return bad(21623, "Number of media files exceeds allowed limit");
        }
        if (!media.stream().allMatch(url -> Fields.isReachable(url, account))) {
            return bad(21620, "Invalid media URL(s): the simulator fetches from this computer only");
        }
        if (body.length() > Fields.LONGEST) {
            return bad(21617, "The concatenated message body exceeds the 1600 character limit");
        }
        return callback.isEmpty() || Fields.isReachable(callback, account)
                ? new Good(
                        to,
                        body,
                        media.stream().map(URI::create).toList(),
                        callback.isEmpty() ? Optional.empty() : Optional.of(URI.create(callback)))
                : bad(21609, "Invalid 'StatusCallback' URL: the simulator calls this computer only");
    }

    private static SendForm bad(int code, String message) {
        return new Bad(TwilioError.refused(code, message));
    }

    /** What the fields may hold. */
    final class Fields {
        private static final Set<String> PLAYED = Set.of("To", "From", "Body", "MediaUrl", "StatusCallback");
        private static final int MOST_MEDIA = 10;
        private static final int LONGEST = 1600;

        private Fields() {}

        private static String first(MultiValueMap<String, String> form, String name) {
            String value = form.getFirst(name);
            return value == null ? "" : value;
        }

        private static boolean isReachable(String url, SimulatedAccount account) {
            return url.startsWith(account.publicUrl() + "/") || isLoopback(url);
        }

        private static boolean isLoopback(String url) {
            try {
                URI uri = URI.create(url);
                return "http".equals(uri.getScheme())
                        && uri.getHost() != null
                        && (uri.getHost().equals("localhost") || isLoopbackLiteral(uri.getHost()));
            } catch (IllegalArgumentException notAUrl) {
                return false;
            }
        }

        /** Literal addresses only: a name could point anywhere. */
        private static boolean isLoopbackLiteral(String host) {
            try {
                return host.matches("[0-9.]+|\\[[0-9a-fA-F:]+\\]")
                        && InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException notAnAddress) {
                return false;
            }
        }
    }
}
