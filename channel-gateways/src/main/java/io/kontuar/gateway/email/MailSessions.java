package io.kontuar.gateway.email;

import io.kontuar.gateway.GatewaySettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPSSLStore;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Connections to the servers of a mailbox; every wait has an end, and certificates are checked. */
final class MailSessions {
    private final GatewaySettings.Email settings;

    MailSessions(GatewaySettings.Email settings) {
        this.settings = settings;
    }

    /** The caller closes it. */
    Store imap(Mailbox mailbox) throws MessagingException {
        boolean tls = mailbox.imap().security().equals("tls");
        String protocol = tls ? "imaps" : "imap";
        Session session = Session.getInstance(properties(protocol, mailbox.imap()));
        URLName url =
                new URLName(protocol, mailbox.imap().host(), mailbox.imap().port(), null, null, null);
        IMAPStore store = tls ? new IMAPSSLStore(session, url) : new IMAPStore(session, url);
        store.connect(
                mailbox.imap().host(),
                mailbox.imap().port(),
                mailbox.user(),
                mailbox.password().reveal());
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
        return Session.getInstance(properties);
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
