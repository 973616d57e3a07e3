package io.kontuar.gateway.email;

import io.kontuar.channel.ChannelAccountId;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Marks as seen what was taken, some mails at a time. A mark that is missing harms nothing: the cursor counts. */
final class SeenMarks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SeenMarks.class);
    private static final int AT_ONCE = 50;
    private final ChannelAccountId account;
    private final IMAPFolder folder;
    private final List<Message> taken = new ArrayList<>();

    SeenMarks(ChannelAccountId account, IMAPFolder folder) {
        this.account = account;
        this.folder = folder;
    }

    void taken(Message message) {
        taken.add(message);
        if (taken.size() >= AT_ONCE) {
            mark();
        }
    }

    private void mark() {
        try {
            if (!taken.isEmpty() && folder.isOpen()) {
                folder.setFlags(taken.toArray(Message[]::new), new Flags(Flags.Flag.SEEN), true);
            }
        } catch (MessagingException e) {
            LOG.atInfo()
                    .addKeyValue("channelAccount", account.value())
                    .log("{} mails taken could not be marked as seen", taken.size());
        }
        taken.clear();
    }

    @Override
    public void close() {
        mark();
    }
}
