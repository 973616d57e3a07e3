package io.kontuar.demo.simulator;

import io.kontuar.demo.shop.ShopMailServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Mails as a customer's mail program writes them: text and HTML, a quote below an answer, ids in the head. */
final class CustomerMails {
    private static final Session SESSION = Session.getInstance(new Properties());
    private final PostOffice office;
    private final MailBook book;
    private final Clock clock;

    CustomerMails(PostOffice office, MailBook book, Clock clock) {
        this.office = office;
        this.book = book;
        this.clock = clock;
    }

    /** @param answers the id of the mail that is answered; null for a new matter */
    record Writing(
            String customer,
            String name,
            String subject,
            String text,
            List<String> cc,
            @Nullable String answers) {}

    /** Sends it to the shop, and keeps a copy among what the customer has sent. Returns its id. */
    String send(Writing writing) {
        Optional<MailView> answered = Optional.ofNullable(writing.answers())
                .flatMap(id -> book.of(writing.customer()).stream()
                        .filter(mail -> mail.id().equals(id))
                        .findFirst());
        try {
            Written mail = new Written(UUID.randomUUID() + "@" + domain(writing.customer()));
            mail.setFrom(new InternetAddress(writing.customer(), writing.name(), "UTF-8"));
            mail.setRecipient(
                    RecipientType.TO,
                    new InternetAddress(answered.map(MailView::replyTo).orElse(ShopMailServer.ADDRESS)));
            for (String copy : writing.cc()) {
                mail.addRecipient(RecipientType.CC, new InternetAddress(copy, true));
            }
            mail.setSubject(writing.subject(), "UTF-8");
            mail.setSentDate(Date.from(clock.instant()));
            if (answered.isPresent()) {
                mail.setHeader("In-Reply-To", "<" + answered.get().id() + ">");
                mail.setHeader("References", references(answered.get()));
            }
            mail.setHeader(
                    "Authentication-Results",
                    ShopMailServer.HOP + "; dkim=pass header.d=" + domain(writing.customer())
                            + "; spf=pass smtp.mailfrom=" + writing.customer());
            mail.setContent(body(writing.text(), answered));
            mail.saveChanges();
            String raw = raw(mail);
            book.sent(writing.customer(), mail);
            office.put(ShopMailServer.ADDRESS, raw);
            for (String copy : writing.cc()) {
                office.put(copy, raw);
            }
            return mail.id;
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("mail: it cannot be sent: " + e.getMessage(), e);
        }
    }

    private static String references(MailView answered) {
        List<String> ids = new ArrayList<>(answered.references());
        ids.add(answered.id());
        return "<" + String.join(">\r\n <", ids) + ">";
    }

    private static MimeMultipart body(String text, Optional<MailView> answered) throws MessagingException {
        String quote = answered
                .map(mail -> mail.text().lines().map(line -> "> " + line).toList())
                .stream()
                .flatMap(List::stream)
                .reduce("", (all, line) -> all + "\n" + line);
        String introduction = answered.map(mail -> "\n\nOn " + mail.at() + ", " + mail.from() + " wrote:")
                .orElse("");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text + introduction + quote, "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(
                "<div dir=\"ltr\">" + lines(text) + "</div>"
                        + answered.map(mail -> "<br><div class=\"gmail_quote\"><div>" + lines(introduction.strip())
                                        + "</div><blockquote>" + lines(mail.text()) + "</blockquote></div>")
                                .orElse(""),
                "text/html; charset=UTF-8");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(plain);
        both.addBodyPart(html);
        return both;
    }

    private static String lines(String text) {
        return Entities.escape(text).replace("\n", "<br>");
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static String raw(MimeMessage mail) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class Written extends MimeMessage {
        private final String id;

        Written(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
