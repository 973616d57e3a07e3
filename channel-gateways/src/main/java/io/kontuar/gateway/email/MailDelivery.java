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
        MailTokens tokens = new MailTokens(mailbox.get());
        Session session = sessions.smtp(mailbox.get(), tokens.bounceAddress(message.id()));
        try {
            MailComposer.Composed composed = composer.compose(session, mailbox.get(), message);
            return switch (composed) {
                case MailComposer.NotSent(String code, String reason) -> new Refused(code, reason);
                case MailComposer.Ready(MimeMessage mail) -> send(session, mailbox.get(), mail, tokens, message);
            };
        } catch (MessagingException e) {
            return new Refused("not-composed", e.getClass().getSimpleName());
        }
    }

    private static DeliveryResult send(
            Session session, Mailbox mailbox, MimeMessage mail, MailTokens tokens, OutgoingMessage message)
            throws MessagingException {
        Address[] to = mail.getAllRecipients();
        Transport transport = session.getTransport();
        try {
            if (mailbox.smtp().security().equals("none")) {
                transport.connect(mailbox.smtp().host(), mailbox.smtp().port(), null, null);
            } else {
                transport.connect(
                        mailbox.smtp().host(),
                        mailbox.smtp().port(),
                        mailbox.user(),
                        mailbox.password().reveal());
            }
        } catch (MessagingException e) {
            // Nothing has left: the connection comes before the mail.
            return new DeliveryResult.RetryAfter(
                    LATER, "the mail server is away: " + e.getClass().getSimpleName());
        }
        try {
            transport.sendMessage(mail, to);
            return new Accepted(new ProviderMessageId(tokens.messageId(message.id())));
        } catch (MessagingException e) {
            return failed(e);
        } finally {
            closeQuietly(transport);
        }
    }

    /** A code of the server says what it did; without one the mail may have left. */
    private static DeliveryResult failed(MessagingException failure) {
        Exception at = failure;
        while (at != null) {
            int code = code(at);
            if (code >= 500) {
                return new Refused(Integer.toString(code), "the mail server refused the mail");
            }
            if (code >= 400) {
                return new DeliveryResult.RetryAfter(LATER, "the mail server asks to wait: " + code);
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
