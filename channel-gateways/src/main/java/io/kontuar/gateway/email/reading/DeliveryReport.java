package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.Headers;
import io.kontuar.gateway.email.mime.MimePart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery status notification (RFC 3464) tells of one mail of ours.
 *
 * @param status the enhanced code, such as {@code 5.1.1}; empty where there is none
 * @param recipient whom it was for; empty where it does not say
 * @param originalId the Message-ID of the mail it is about, from the attached original; null where that is missing
 */
public record DeliveryReport(
        Outcome outcome,
        String status,
        String recipient,
        @Nullable String originalId) {

    /** How far it got. */
    public enum Outcome {
        FAILED,
        DELAYED,
        DELIVERED
    }

    /** The report inside a mail; the worst outcome where it tells of several recipients. */
    public static Optional<DeliveryReport> in(MimePart root) {
        return root.children().stream()
                .filter(part -> part.type().equals("message/delivery-status")
                        || part.type().equals("message/global-delivery-status"))
                .findFirst()
                .flatMap(part -> of(part, Original.idIn(root)));
    }

    private static Optional<DeliveryReport> of(MimePart part, @Nullable String originalId) {
        return Reports.groups(part).stream()
                .filter(group -> group.has("action") || group.has("status"))
                .map(group -> new DeliveryReport(
                        outcome(group),
                        first(group.plain("status").orElse("")),
                        Reports.address(group, List.of("original-recipient", "final-recipient")),
                        originalId))
                .min((a, b) -> a.outcome.compareTo(b.outcome));
    }

    private static Outcome outcome(Headers group) {
        String action = first(group.plain("action").orElse("")).toLowerCase(Locale.ROOT);
        return switch (action) {
            case "failed" -> Outcome.FAILED;
            case "delayed" -> Outcome.DELAYED;
            case "delivered", "relayed", "expanded" -> Outcome.DELIVERED;
            default -> group.plain("status").orElse("").startsWith("2") ? Outcome.DELIVERED : Outcome.FAILED;
        };
    }

    private static String first(String text) {
        return text.strip().split("[\\s(;]", 2)[0];
    }
}
