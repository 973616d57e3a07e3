package io.kontuar.demo.simulator;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kontuar.demo.shop.ShopMailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The mail servers of everybody: SMTP and IMAP on loopback, on ports of the system's choosing. Mail lies in memory and is gone
 * with the process; what the shop has fetched it keeps. A new start numbers its mails anew, as UIDVALIDITY tells.
 */
final class PostOffice implements ShopMailServer, AutoCloseable {
    private static final Session SESSION = Session.getInstance(new Properties());
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();

    PostOffice() {
        server.start();
        server.getUserManager().setAuthRequired(false);
        server.getUserManager().setMessageDeliveryHandler(this::deliver);
        GreenMailUser unused = mailbox(ADDRESS);
    }

    /** How the mailbox of a customer takes mail. */
    enum Manner {
        TAKES,
        /** The mail comes back: no such mailbox. */
        BOUNCES,
        /** The mail is taken, and a note of absence comes back. */
        AWAY
    }

    @Override
    public int imapPort() {
        return server.getImap().getPort();
    }

    @Override
    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    void behave(String address, Manner manner) {
        manners.put(plain(address), manner);
    }

    Manner manner(String address) {
        return manners.getOrDefault(plain(address), Manner.TAKES);
    }

    /** Puts a mail into a mailbox, as the server of its owner would after taking it. */
    void put(String address, String raw) {
        try {
            mailbox(address)
                    .deliver(new MimeMessage(SESSION, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException("simulator: a mail of its own cannot be read", e);
        }
    }

    /** The mailbox of an address, whatever a plus sign adds to it; made by whoever needs it first. */
    synchronized GreenMailUser mailbox(String address) {
        String plain = plain(address);
        GreenMailUser known = server.getUserManager().getUserByEmail(plain);
        return known != null ? known : server.setUser(plain, plain, "any");
    }

    GreenMail server() {
        return server;
    }

    private GreenMailUser deliver(MovingMessage message, MailAddress to) throws MessagingException, UserException {
        MailAddress sender = message.getReturnPath();
        String from = sender == null ? "" : sender.getEmail();
        String id = message.getMessage().getMessageID();
        boolean answerable = !from.isEmpty() && id != null;
        return switch (answerable ? manner(to.getEmail()) : Manner.TAKES) {
            case TAKES -> mailbox(to.getEmail());
            case BOUNCES -> {
                put(from, MailReturns.bounce(to.getEmail(), from, id));
                yield mailbox("returned@post.example");
            }
            case AWAY -> {
                put(from, MailReturns.absence(to.getEmail(), from, id));
                yield mailbox(to.getEmail());
            }
        };
    }

    static String plain(String address) {
        return address.toLowerCase(Locale.ROOT).strip().replaceFirst("\\+[^@]*@", "@");
    }

    @Override
    public void close() {
        server.stop();
    }
}
