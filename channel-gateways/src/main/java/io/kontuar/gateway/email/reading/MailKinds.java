package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.Headers;
import io.kontuar.gateway.email.mime.MimePart;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Of what kind a mail is, by RFC 3464 (DSN), RFC 8098 (MDN), RFC 3834 (automatic responses) and what servers really send. */
final class MailKinds {
    private static final Pattern DAEMON =
            Pattern.compile("(?i)^(mailer-daemon|postmaster|mail-daemon|mailerdaemon)@?.*");
    private static final Pattern FAILED = Pattern.compile(
            "(?i).*(undeliver|returned mail|delivery (status|failure|has failed)|failure notice|mail delivery|niedostarcz|"
                    + "nie dostarczono|nu a putut fi livrat|livrare e[sș]uat|nicht zugestellt|unzustellbar).*");
    private static final Pattern ABSENT = Pattern.compile(
            "(?i)^(auto(matic|matyczna)?[- :]*(reply|response|odpowied[zź])|automatische antwort|abwesen|out of (the )?office|"
                    + "nieobecno|poza biurem|odpowied[zź] automatyczna|r[aă]spuns automat|absen[tț]).*");

    private MailKinds() {}

    static MailKind of(MimePart root) {
        Headers headers = root.headers();
        if (root.type().equals("multipart/report")) {
            Optional<MailKind> report = report(root);
            if (report.isPresent()) {
                return report.get();
            }
        }
        if (headers.has("x-failed-recipients") || isUnmarkedBounce(headers)) {
            return MailKind.BOUNCE;
        }
        return isAutomatic(headers) ? MailKind.AUTO_REPLY : MailKind.MESSAGE;
    }

    private static Optional<MailKind> report(MimePart root) {
        String type = root.parameter("report-type").orElse("");
        Optional<DeliveryReport> delivery = DeliveryReport.in(root);
        if (delivery.isPresent()) {
            boolean arrived = delivery.get().outcome() == DeliveryReport.Outcome.DELIVERED;
            return Optional.of(arrived ? MailKind.RECEIPT : MailKind.BOUNCE);
        }
        if (type.equals("disposition-notification") || ReadReport.in(root).isPresent()) {
            return Optional.of(MailKind.RECEIPT);
        }
        return type.equals("delivery-status") ? Optional.of(MailKind.BOUNCE) : Optional.empty();
    }

    private static boolean isUnmarkedBounce(Headers headers) {
        String from = headers.plain("from")
                .map(AddressList::parse)
                .filter(list -> !list.isEmpty())
                .map(list -> list.getFirst().address())
                .orElse("");
        return DAEMON.matcher(from).matches()
                && FAILED.matcher(headers.text("subject").orElse("")).matches();
    }

    private static boolean isAutomatic(Headers headers) {
        String keyword = MailReader.autoSubmitted(headers);
        if (keyword != null) {
            return !keyword.equals("no");
        }
        String precedence = headers.plain("precedence").orElse("").toLowerCase(Locale.ROOT);
        return precedence.equals("auto_reply")
                || headers.has("x-autoreply")
                || headers.has("x-autorespond")
                || headers.has("x-auto-reply")
                || headers.plain("return-path")
                        .map(String::strip)
                        .filter("<>"::equals)
                        .isPresent()
                || ABSENT.matcher(headers.text("subject").orElse("")).matches();
    }
}
