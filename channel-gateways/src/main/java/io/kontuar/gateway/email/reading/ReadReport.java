package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.Headers;
import io.kontuar.gateway.email.mime.MimePart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a disposition notification (RFC 8098) tells of one mail of ours.
 *
 * @param displayed false when it was thrown away or refused unseen
 * @param originalId the Message-ID of the mail it is about; null where it does not say
 */
public record ReadReport(
        boolean displayed, String recipient, @Nullable String originalId) {

    public static Optional<ReadReport> in(MimePart root) {
        return root.children().stream()
                .filter(part -> part.type().equals("message/disposition-notification")
                        || part.type().equals("message/global-disposition-notification"))
                .findFirst()
                .map(part -> of(Reports.groups(part), root));
    }

    private static ReadReport of(List<Headers> groups, MimePart root) {
        Headers group = groups.isEmpty() ? root.headers() : groups.getFirst();
        String disposition = group.plain("disposition").orElse("").toLowerCase(Locale.ROOT);
        String named = group.plain("original-message-id")
                .flatMap(text -> MessageIds.all(text).stream().findFirst())
                .orElse(null);
        return new ReadReport(
                !disposition.contains("deleted") && !disposition.contains("denied") && !disposition.contains("failed"),
                Reports.address(group, List.of("final-recipient")),
                named != null ? named : Original.idIn(root));
    }
}
