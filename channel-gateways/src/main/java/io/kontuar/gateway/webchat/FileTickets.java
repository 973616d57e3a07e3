package io.kontuar.gateway.webchat;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.gateway.AccountKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Binds an uploaded file to the visitor who uploaded it. An attachment's id is the hash of its content, so naming one proves
 * nothing; the ticket does, together with the name, type and size that we found. Good on every node and after a restart:
 * its key is a secret of the site.
 */
final class FileTickets {

    private static final String KEY = "fileKey";

    private final AccountKeys keys;

    FileTickets(ChannelAccounts accounts) {
        this.keys = new AccountKeys(accounts, KEY);
    }

    String issue(Visitor visitor, AttachmentRef file) {
        String said = String.join(
                "\n", visitor.id(), file.id().value(), file.type(), Long.toString(file.size()), file.name());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.sign(visitor.site(), said));
    }

    /** The file as we know it; empty when this visitor has not uploaded it so. */
    Optional<AttachmentRef> redeem(Visitor visitor, ClientFrame.SentFile file) {
        if (!file.id().matches("[0-9a-f]{64}") || file.size() < 0) {
            return Optional.empty();
        }
        AttachmentRef claimed = new AttachmentRef(new AttachmentId(file.id()), file.name(), file.type(), file.size());
        boolean good = MessageDigest.isEqual(
                issue(visitor, claimed).getBytes(StandardCharsets.UTF_8),
                file.ticket().getBytes(StandardCharsets.UTF_8));
        return good ? Optional.of(claimed) : Optional.empty();
    }
}
