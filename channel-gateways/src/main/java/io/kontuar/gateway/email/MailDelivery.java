package io.kontuar.gateway.email;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryResult.Accepted;
import io.kontuar.channel.DeliveryResult.Refused;
import io.kontuar.channel.DeliveryResult.Unknown;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Sends mails over SMTP, each at most once. */
final class MailDelivery implements MessageDelivery {
    private static final Duration LATER = Duration.ofSeconds(30);
    private final Mailboxes mailboxes;
    private final MailSessions sessions;
    private final MailComposer composer;

    MailDelivery(Mailboxes mailboxes, MailSessions sessions, MailComposer composer) {
        this.mailboxes = mailboxes;
        this.sessions = sessions;
        this.composer = composer;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.EMAIL;
    }

    @Override
    public DeliveryResult deliver(OutgoingMessage message) {
        Optional<Mailbox> mailbox = mailboxes.find(message.account());
        if (mailbox.isEmpty()) {
            return new Refused("no-account", "the mailbox is switched off or incomplete");
        }
        return handOver(mailbox.get(), message, composer::compose, Words.OURS);
    }

    /** Also looks whether mail can be fetched, which nobody would notice otherwise. */
    @Override
    public DeliveryResult tryOut(OutgoingMessage message) {
        Optional<Mailbox> mailbox = mailboxes.find(message.account());
        if (mailbox.isEmpty()) {
            return new Refused("no-account", "the mailbox is switched off or incomplete");
        }
        DeliveryResult sent = handOver(mailbox.get(), message, composer::composeTest, Words.THE_SERVERS);
        if (!(sent instanceof Accepted)) {
            return sent;
        }
        try {
            sessions.imap(mailbox.get()).close();
            return sent;
        } catch (MessagingException e) {
            return new Refused("imap", "the mail was sent, but none can be fetched: " + Words.THE_SERVERS.of(e));
        }
    }

    /** Whose words tell what went wrong: a server's answer to a customer's mail may hold the customer's words. */
    private enum Words {
        OURS,
        THE_SERVERS;

        String of(Exception failure) {
            String message = failure.getMessage();
            return this == OURS || message == null
                    ? failure.getClass().getSimpleName()
                    : message.replaceAll("\\s+", " ").strip();
        }
    }

    @FunctionalInterface
    private interface Composing {
        MailComposer.Composed compose(Session session, Mailbox mailbox, OutgoingMessage message)
                throws MessagingException;
    }

    private DeliveryResult handOver(Mailbox mailbox, OutgoingMessage message, Composing composing, Words words) {
        MailTokens tokens = new MailTokens(mailbox);
        Session session = sessions.smtp(mailbox, tokens.bounceAddress(message.id()));
        try {
            return switch (composing.compose(session, mailbox, message)) {
                case MailComposer.NotSent(String code, String reason) -> new Refused(code, reason);
                case MailComposer.Ready(MimeMessage mail) ->
                    send(session, mailbox, mail, new ProviderMessageId(tokens.messageId(message.id())), words);
            };
        } catch (MessagingException e) {
            return new Refused("not-composed", words.of(e));
        }
    }

    private DeliveryResult send(Session session, Mailbox mailbox, MimeMessage mail, ProviderMessageId id, Words words)
            throws MessagingException {
        Address[] to = mail.getAllRecipients();
        Transport transport = session.getTransport();
        try {
            sessions.connect(transport, mailbox);
        } catch (AccessTokens.Refused e) {
            return new DeliveryResult.RetryAfter(LATER, String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            // Nothing has left: the connection comes before the mail.
            return new DeliveryResult.RetryAfter(LATER, "the mail server is away: " + words.of(e));
        }
        try {
            transport.sendMessage(mail, to);
            return new Accepted(id);
        } catch (MessagingException e) {
            return failed(e, words);
        } finally {
            closeQuietly(transport);
        }
    }

    /** A code of the server says what it did; without one the mail may have left. */
    private static DeliveryResult failed(MessagingException failure, Words words) {
        Exception at = failure;
        while (at != null) {
            int code = code(at);
            if (code >= 500) {
                return new Refused(Integer.toString(code), "the mail server refused the mail" + answer(at, words));
            }
            if (code >= 400) {
                return new DeliveryResult.RetryAfter(
                        LATER, "the mail server asks to wait: " + code + answer(at, words));
            }
            at = at instanceof MessagingException mail ? mail.getNextException() : null;
        }
        if (failure instanceof MailConnectException) {
            return new DeliveryResult.RetryAfter(LATER, "the mail server is away");
        }
        return failure instanceof SendFailedException sent
                        && sent.getValidSentAddresses() == null
                        && sent.getInvalidAddresses() != null
                ? new Refused("address", "the address cannot be written to")
                : new Unknown("the mail server did not say whether it took the mail");
    }

    private static String answer(Exception failure, Words words) {
        return words == Words.OURS ? "" : ": " + words.of(failure);
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException sent -> sent.getReturnCode();
            default -> 0;
        };
    }

    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The mail's fate is known by now; how the server says goodbye changes nothing.
            return;
        }
    }
}
