package io.kontuar.gateway.email;

import io.kontuar.channel.Secret;
import io.kontuar.gateway.GatewaySettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPSSLStore;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Connections to the servers of a mailbox; every wait has an end, and certificates are checked. */
final class MailSessions {
    private final GatewaySettings.Email settings;

    private final AccessTokens tokens;

    MailSessions(GatewaySettings.Email settings, AccessTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** The caller closes it. */
    Store imap(Mailbox mailbox) throws MessagingException {
        boolean tls = mailbox.imap().security().equals("tls");
        String protocol = tls ? "imaps" : "imap";
        Properties properties = properties(protocol, mailbox.imap());
        mechanism(properties, protocol, mailbox);
        Session session = Session.getInstance(properties);
        URLName url =
                new URLName(protocol, mailbox.imap().host(), mailbox.imap().port(), null, null, null);
        IMAPStore store = tls ? new IMAPSSLStore(session, url) : new IMAPStore(session, url);
        signIn(store, mailbox.imap(), mailbox);
        return store;
    }

    /** @param envelopeFrom where bounces go */
    Session smtp(Mailbox mailbox, String envelopeFrom) {
        String protocol = mailbox.smtp().security().equals("tls") ? "smtps" : "smtp";
        Properties properties = properties(protocol, mailbox.smtp());
        properties.setProperty("mail." + protocol + ".from", envelopeFrom);
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(
                "mail." + protocol + ".auth", mailbox.smtp().security().equals("none") ? "false" : "true");
        mechanism(properties, protocol, mailbox);
        return Session.getInstance(properties);
    }

    /** Connects to the SMTP server and signs in, where the connection is one to sign in by. */
    void connect(Transport transport, Mailbox mailbox) throws MessagingException {
        if (mailbox.smtp().security().equals("none")) {
            transport.connect(mailbox.smtp().host(), mailbox.smtp().port(), null, null);
        } else {
            signIn(transport, mailbox.smtp(), mailbox);
        }
    }

    private void signIn(Service service, Mailbox.Server server, Mailbox mailbox) throws MessagingException {
        Secret secret = switch (mailbox.login()) {
            case MailLogin.Password(Secret password) -> password;
            case MailLogin.OAuth oauth -> tokens.of(mailbox.id(), oauth);
        };
        try {
            service.connect(server.host(), server.port(), mailbox.user(), secret.reveal());
        } catch (AuthenticationFailedException e) {
            tokens.forget(mailbox.id());
            throw e;
        }
    }

    private static void mechanism(Properties properties, String protocol, Mailbox mailbox) {
        if (mailbox.login() instanceof MailLogin.OAuth) {
            properties.setProperty("mail." + protocol + ".auth.mechanisms", "XOAUTH2");
        }
    }

    private Properties properties(String protocol, Mailbox.Server server) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", server.host());
        properties.setProperty(prefix + "port", Integer.toString(server.port()));
        properties.setProperty(
                prefix + "connectiontimeout", millis(settings.connectWithin().toMillis()));
        properties.setProperty(
                prefix + "timeout", millis(settings.answerWithin().toMillis()));
        properties.setProperty(
                prefix + "writetimeout", millis(settings.answerWithin().toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.required", server.security().equals("starttls") ? "true" : "false");
        properties.setProperty(prefix + "starttls.enable", server.security().equals("starttls") ? "true" : "false");
        properties.setProperty(prefix + "partialfetch", "true");
        properties.setProperty(prefix + "fetchsize", "262144");
        return properties;
    }

    private static String millis(long millis) {
        return Long.toString(millis);
    }
}
