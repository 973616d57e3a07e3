package io.kontuar.demo.simulator;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What lies in the mailboxes of customers, received and sent. */
final class MailBook {
    private final PostOffice office;
    private final Map<String, List<MailView>> sent = new ConcurrentHashMap<>();

    MailBook(PostOffice office) {
        this.office = office;
    }

    /** Both ways, the oldest first. */
    List<MailView> of(String customer) {
        List<MailView> all = new ArrayList<>(sent.getOrDefault(PostOffice.plain(customer), List.of()));
        ImapHostManager imap = office.server().getManagers().getImapHostManager();
        try {
            for (StoredMessage mail : imap.getInbox(office.mailbox(customer)).getNonDeletedMessages()) {
                all.add(MailView.of(mail.getMimeMessage(), false));
            }
        } catch (FolderException | MessagingException | IOException e) {
            throw new IllegalStateException("simulator: a mailbox cannot be read", e);
        }
        all.sort(Comparator.comparing(MailView::at));
        return all;
    }

    void sent(String customer, MimeMessage mail) throws MessagingException, IOException {
        sent.computeIfAbsent(PostOffice.plain(customer), none -> new CopyOnWriteArrayList<>())
                .add(MailView.of(mail, true));
    }
}
