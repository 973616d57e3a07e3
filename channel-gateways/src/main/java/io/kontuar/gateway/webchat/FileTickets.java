package io.kontuar.gateway.webchat;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Binds an uploaded file to the visitor who uploaded it. An attachment's id is the hash of its content, so naming one proves
 * nothing; the ticket does, together with the name, type and size that we found. Good on every node and after a restart:
 * its key is a secret of the site.
 */
final class FileTickets {

    private static final String KEY = "fileKey";

    private final ChannelAccounts accounts;
    private final ConcurrentHashMap<ChannelAccountId, Secret> keys = new ConcurrentHashMap<>();

    FileTickets(ChannelAccounts accounts) {
        this.accounts = accounts;
    }

    String issue(Visitor visitor, AttachmentRef file) {
        String said = String.join(
                "\n", visitor.id(), file.id().value(), file.type(), Long.toString(file.size()), file.name());
        byte[] mac = mac(keys.computeIfAbsent(visitor.site(), this::key), said);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
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

    /** The site's key, made at the first need. Of several nodes that make one at once the first wins. */
    private Secret key(ChannelAccountId site) {
        for (int attempt = 0; attempt < 10; attempt++) {
            Optional<Secret> stored = accounts.secret(site, KEY);
            if (stored.isPresent()) {
                return stored.get();
            }
            ChannelAccount account =
                    accounts.find(site).orElseThrow(() -> new IllegalStateException("no chat site " + site.value()));
            accounts.save(account, Map.of(KEY, new Secret(VisitorToken.fresh().reveal())));
        }
        throw new IllegalStateException("chat site " + site.value() + ": its file key could not be stored");
    }

    private static byte[] mac(Secret key, String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
