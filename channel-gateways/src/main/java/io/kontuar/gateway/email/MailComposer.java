package io.kontuar.gateway.email;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Makes the mail of a message: text and HTML, its files, and the headers by which an answer finds its conversation. */
final class MailComposer {
    private static final int LOOK_BACK = 50;
    private static final int MOST_REFERENCES = 20;
    private final Messages messages;
    private final Conversations conversations;
    private final Attachments attachments;
    private final Clock clock;
    private final LoopCap cap;

    MailComposer(Messages messages, Conversations conversations, Attachments attachments, Clock clock, LoopCap cap) {
        this.messages = messages;
        this.conversations = conversations;
        this.attachments = attachments;
        this.clock = clock;
        this.cap = cap;
    }

    sealed interface Composed {}

    record Ready(MimeMessage mail) implements Composed {}

    record NotSent(String code, String reason) implements Composed {}

    Composed compose(Session session, Mailbox mailbox, OutgoingMessage message) throws MessagingException {
        Optional<Message> stored = messages.find(message.id());
        if (stored.isEmpty()) {
            return new NotSent("not-stored", "the message is not in the store");
        }
        List<Message> before =
                messages.before(stored.get().conversation(), stored.get().seq(), LOOK_BACK);
        if (cap.reached(stored.get(), before)) {
            return new NotSent("loop", "too many automatic answers to one sender");
        }
        MailText text = MailText.of(message.content(), mailbox.signature(), message.language());
        if (text.isEmpty() && files(message.content()).isEmpty()) {
            return new NotSent("no-text", "there is nothing to send");
        }
        MailTokens tokens = new MailTokens(mailbox);
        OwnMessage mail = new OwnMessage(session, tokens.messageId(message.id()));
        addresses(mail, mailbox, message, tokens, stored.get());
        mail.setSubject(subject(stored.get(), before, mailbox, tokens), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        thread(mail, before, mailbox, tokens);
        if (stored.get().author().kind() != Author.Kind.AGENT) {
            boolean unasked = stored.get().author().kind() == Author.Kind.NOTICE;
            mail.setHeader("Auto-Submitted", unasked ? "auto-generated" : "auto-replied");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        Optional<String> missing = fill(mail, text, files(message.content()));
        if (missing.isPresent()) {
            return new NotSent("file-missing", missing.get());
        }
        mail.saveChanges();
        return new Ready(mail);
    }

    /** A mail of ours that stands in no conversation. */
    Composed composeTest(Session session, Mailbox mailbox, OutgoingMessage message) throws MessagingException {
        MailText text = MailText.of(message.content(), mailbox.signature(), message.language());
        OwnMessage mail = new OwnMessage(session, new MailTokens(mailbox).messageId(message.id()));
        mail.setFrom(from(mailbox));
        mail.setRecipient(
                RecipientType.TO, new InternetAddress(message.recipient().value(), true));
        mail.setSubject("Kontuar: " + mailbox.name(), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        Optional<String> unused = fill(mail, text, List.of());
        mail.saveChanges();
        return new Ready(mail);
    }

    private static InternetAddress from(Mailbox mailbox) {
        try {
            return new InternetAddress(mailbox.address(), mailbox.name(), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
    }

    /** Keeps the id that we gave, where the library would make one of its own. */
    private static final class OwnMessage extends MimeMessage {
        private final String id;

        OwnMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    private static void addresses(
            MimeMessage mail, Mailbox mailbox, OutgoingMessage message, MailTokens tokens, Message stored)
            throws MessagingException {
        mail.setFrom(from(mailbox));
        mail.setReplyTo(new InternetAddress[] {
            new InternetAddress(tokens.replyAddress(stored.conversation().value()))
        });
        mail.setRecipient(
                RecipientType.TO, new InternetAddress(message.recipient().value(), true));
        copies(mail, message);
    }

    private static void copies(MimeMessage mail, OutgoingMessage message) throws MessagingException {
        Letter letter = message.content() instanceof MessageContent.Media media ? media.letter() : null;
        for (Correspondent copy : letter == null ? List.<Correspondent>of() : letter.cc()) {
            InternetAddress address = new InternetAddress(copy.address(), true);
            try {
                address.setPersonal(copy.name(), "UTF-8");
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("every JDK has UTF-8", e);
            }
            mail.addRecipient(RecipientType.CC, address);
        }
    }

    /** Ends with our tag, unless the mailbox goes without. */
    private String subject(Message stored, List<Message> before, Mailbox mailbox, MailTokens tokens) {
        String subject = subject(stored, before);
        return mailbox.subjectTag()
                ? subject + " " + tokens.tag(stored.conversation().value())
                : subject;
    }

    /** Who has not written is not answered. */
    private String subject(Message stored, List<Message> before) {
        String stands = conversations
                .find(stored.conversation())
                .map(Conversation::subject)
                .orElse("");
        String subject = MailTokens.untagged(stands.replaceAll("[\\r\\n]+", " "));
        boolean unasked = stored.author().kind() == Author.Kind.NOTICE
                && before.stream().noneMatch(message -> message.direction() == Direction.INBOUND);
        return unasked || subject.regionMatches(true, 0, "re:", 0, 3) ? subject : "Re: " + subject;
    }

    /** The customer's latest mail is the parent; what came before stands in front of it. */
    private static void thread(MimeMessage mail, List<Message> before, Mailbox mailbox, MailTokens tokens)
            throws MessagingException {
        List<String> ids = before.stream()
                .filter(message -> mailbox.id().equals(message.account()))
                .flatMap(message -> messageId(message, tokens).stream())
                .map(id -> "<" + id + ">")
                .toList();
        Optional<String> parent = before.reversed().stream()
                .filter(message -> mailbox.id().equals(message.account()) && message.direction() == Direction.INBOUND)
                .flatMap(message -> messageId(message, tokens).stream())
                .findFirst();
        if (parent.isPresent()) {
            mail.setHeader("In-Reply-To", "<" + parent.get() + ">");
            int from = Math.max(0, ids.size() - MOST_REFERENCES);
            mail.setHeader("References", String.join("\r\n ", ids.subList(from, ids.size())));
        }
    }

    private static Optional<String> messageId(Message message, MailTokens tokens) {
        if (message.direction() == Direction.OUTBOUND) {
            return Optional.of(tokens.messageId(message.id()));
        }
        return Optional.ofNullable(message.providerId())
                .map(id -> id.value())
                .filter(id -> id.matches("[^\\s<>]+@[^\\s<>]+"));
    }

    private Optional<String> fill(MimeMessage mail, MailText text, List<AttachmentRef> files)
            throws MessagingException {
        MimeMultipart words = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(text.html(), "text/html; charset=UTF-8");
        words.addBodyPart(plain);
        words.addBodyPart(html);
        if (files.isEmpty()) {
            mail.setContent(words);
            return Optional.empty();
        }
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        all.addBodyPart(first);
        for (AttachmentRef file : files) {
            Optional<MimeBodyPart> part = part(file);
            if (part.isEmpty()) {
                return Optional.of("a file of the message is not there any more");
            }
            all.addBodyPart(part.get());
        }
        mail.setContent(all);
        return Optional.empty();
    }

    private Optional<MimeBodyPart> part(AttachmentRef file) throws MessagingException {
        Optional<InputStream> found = attachments.open(file.id());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = found.get()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, file.type())));
            part.setFileName(file.name());
            return Optional.of(part);
        } catch (IOException e) {
            throw new MessagingException("a file could not be read", e);
        }
    }

    private static List<AttachmentRef> files(MessageContent content) {
        return content instanceof MessageContent.Media media ? media.attachments() : List.of();
    }
}
