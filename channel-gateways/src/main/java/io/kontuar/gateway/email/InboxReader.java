package io.kontuar.gateway.email;

import io.kontuar.channel.GatewayCursors;
import io.kontuar.channel.InboundEvent;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.email.reading.MailReader;
import io.kontuar.gateway.email.reading.ReadMail;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.lane.Outage;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is new in one inbox: each mail is durable on the lane before the cursor passes it, and only then marked as
 * seen. The cursor is written once for each mail, before it is tried: that it passes the one before and that this one may
 * be what ends the process are told together. A mail that cannot be taken is tried three times and then parked as {@link InboundEvent.Unreadable}, so that it
 * holds up no other. What is fetched a second time is recognised by its Message-ID further on.
 */
final class InboxReader {
    private static final Logger LOG = LoggerFactory.getLogger(InboxReader.class);
    private static final int MOST_TRIES = 3;
    static final String CURSOR = "inbox";
    private final GatewaySettings.Email settings;
    private final LaneSender lanes;
    private final GatewayCursors cursors;
    private final KeptMail kept;
    private final Clock clock;

    InboxReader(GatewaySettings.Email settings, LaneSender lanes, GatewayCursors cursors, KeptMail kept, Clock clock) {
        this.settings = settings;
        this.lanes = lanes;
        this.cursors = cursors;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Takes all new mails of an open folder.
     *
     * @throws MessagingException when the server is away; what was taken stays taken
     */
    void takeNew(Mailbox mailbox, Set<String> ownAddresses, IMAPFolder folder) throws MessagingException {
        long validity = folder.getUIDValidity();
        Cursor cursor = cursors.find(mailbox.id(), CURSOR)
                .flatMap(Cursor::parse)
                .filter(known -> known.validity() == validity)
                .orElseGet(() -> Cursor.start(validity));
        Message[] found = folder.getMessagesByUID(cursor.lastUid() + 1, UIDFolder.LASTUID);
        FetchProfile sizes = new FetchProfile();
        sizes.add(UIDFolder.FetchProfileItem.UID);
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(found, sizes);
        MailTranslator translator = new MailTranslator(mailbox, ownAddresses);
        Cursor before = cursor;
        try (SeenMarks marks = new SeenMarks(mailbox.id(), folder)) {
            for (Message message : found) {
                long uid = folder.getUID(message);
                // A server answers n:* with its last mail even where that is older than n.
                if (uid > cursor.lastUid()) {
                    cursor = take(mailbox, translator, (IMAPMessage) message, cursor, uid);
                    marks.taken(message);
                }
            }
            if (cursor.lastUid() > before.lastUid()) {
                cursors.save(mailbox.id(), CURSOR, cursor.toString());
            }
        }
    }

    private Cursor take(Mailbox mailbox, MailTranslator translator, IMAPMessage message, Cursor cursor, long uid)
            throws MessagingException {
        if (cursor.failing() == uid && cursor.tries() >= MOST_TRIES) {
            park(mailbox, translator, message, "could not be taken in " + MOST_TRIES + " tries");
        } else if (message.getSize() > settings.mailLimit().toBytes()) {
            park(
                    mailbox,
                    translator,
                    message,
                    "larger than " + settings.mailLimit().toBytes() + " bytes");
        } else {
            cursors.save(mailbox.id(), CURSOR, cursor.failed(uid).toString());
            byte[] raw = fetch(message);
            put(mailbox, translator, cursor, raw);
        }
        return cursor.taken(uid);
    }

    /** That something of ours is away is not the mail's fault and no try. */
    private void put(Mailbox mailbox, MailTranslator translator, Cursor cursor, byte[] raw) {
        if (raw.length == 0) {
            return;
        }
        try {
            ReadMail mail = MailReader.read(raw);
            KeptMail.Kept stored = translator.isMessage(mail) ? kept.keep(mail, raw) : kept.keepRaw(raw);
            put(translator.events(mail, ContentHash.of(raw), stored, clock.instant()));
        } catch (Outage away) {
            cursors.save(mailbox.id(), CURSOR, cursor.toString());
            throw away;
        }
    }

    private byte[] fetch(IMAPMessage message) throws MessagingException {
        message.setPeek(true);
        BoundedMail bytes = new BoundedMail(settings.mailLimit().toBytes(), settings.mailWithin(), clock);
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("the mail was not fetched: " + e.getMessage(), e);
        }
        return bytes.bytes();
    }

    private void park(Mailbox mailbox, MailTranslator translator, IMAPMessage message, String reason)
            throws MessagingException {
        StringBuilder headers = new StringBuilder();
        message.setPeek(true);
        for (String line : Collections.list(message.getAllHeaderLines())) {
            headers.append(line).append("\r\n");
        }
        byte[] raw = headers.toString().getBytes(StandardCharsets.ISO_8859_1);
        LOG.atWarn().addKeyValue("channelAccount", mailbox.id().value()).log("a mail was parked: {}", reason);
        put(List.of(translator.unreadable(reason, ContentHash.of(raw), kept.keepRaw(raw), clock.instant())));
    }

    private void put(List<InboundEvent> events) {
        if (!events.isEmpty()) {
            lanes.send(events.stream()
                    .<LaneSend<?>>map(event -> LaneSend.of(InboundEvent.LANE, event))
                    .toList());
        }
    }
}
