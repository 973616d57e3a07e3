package io.kontuar.demo.simulator;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A mail as a customer's mail program shows it.
 *
 * @param id its Message-ID without angle brackets
 * @param mine whether the customer wrote it
 * @param html empty where it has none
 */
record MailView(
        String id,
        boolean mine,
        String from,
        String replyTo,
        List<String> to,
        List<String> cc,
        String subject,
        String text,
        String html,
        List<String> files,
        List<String> references,
        Instant at) {

    static MailView of(MimeMessage mail, boolean mine) throws MessagingException, IOException {
        Words words = new Words();
        words.read(mail);
        return new MailView(
                id(Objects.toString(mail.getMessageID(), "")),
                mine,
                mail.getFrom() == null ? "" : shown(mail.getFrom()[0]),
                mail.getReplyTo() == null ? "" : ((InternetAddress) mail.getReplyTo()[0]).getAddress(),
                addresses(mail.getRecipients(RecipientType.TO)),
                addresses(mail.getRecipients(RecipientType.CC)),
                Objects.toString(mail.getSubject(), ""),
                words.text.toString().strip(),
                words.html.toString(),
                words.files,
                Stream.of(Objects.toString(mail.getHeader("References", " "), "")
                                .split("\\s+"))
                        .filter(id -> !id.isBlank())
                        .map(MailView::id)
                        .toList(),
                mail.getSentDate() == null ? Instant.EPOCH : mail.getSentDate().toInstant());
    }

    private static String id(String header) {
        return header.strip().replaceAll("^<|>$", "");
    }

    private static List<String> addresses(Address[] all) {
        return all == null ? List.of() : Arrays.stream(all).map(MailView::shown).toList();
    }

    private static String shown(Address address) {
        return ((InternetAddress) address).toUnicodeString();
    }

    private static final class Words {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<String> files = new ArrayList<>();

        private void read(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart parts) {
                for (int at = 0; at < parts.getCount(); at++) {
                    BodyPart inner = parts.getBodyPart(at);
                    read(inner);
                }
            } else if (part.getFileName() != null) {
                files.add(part.getFileName());
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/plain")) {
                text.append(part.getContent());
            }
        }
    }
}
