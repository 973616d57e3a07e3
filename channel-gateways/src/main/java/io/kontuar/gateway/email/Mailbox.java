package io.kontuar.gateway.email;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Secret;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One of our mailboxes.
 *
 * @param address where customers write to, lower case
 * @param name what they see as the sender
 * @param user for both servers
 * @param login for both servers
 * @param tokenKey by which reply addresses are signed
 * @param signature under every mail; may be empty
 * @param subjectTag whether our mails carry the conversation's signed tag at the end of their subject
 * @param trustedHop the name by which our own server signs Authentication-Results; empty: none is believed
 */
record Mailbox(
        ChannelAccountId id,
        String address,
        String name,
        Server imap,
        Server smtp,
        String user,
        MailLogin login,
        Secret tokenKey,
        String signature,
        boolean subjectTag,
        String trustedHop) {

    /** @param security {@code tls} from the first byte, {@code starttls}, or {@code none} (for a server on this machine) */
    record Server(String host, int port, String security) {
        static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

        static Optional<Server> of(ChannelAccount account, String prefix, int defaultPort) {
            String host = account.settings().getOrDefault(prefix + "Host", "").strip();
            String port = account.settings().getOrDefault(prefix + "Port", "").strip();
            String security = account.settings()
                    .getOrDefault(prefix + "Security", "tls")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            boolean secure = !security.equals("none") || LOOPBACK.contains(host);
            boolean usable = !host.isEmpty()
                    && secure
                    && port.matches("\\d{0,5}")
                    && (security.equals("tls") || security.equals("starttls") || security.equals("none"));
            return usable
                    ? Optional.of(new Server(host, port.isEmpty() ? defaultPort : Integer.parseInt(port), security))
                    : Optional.empty();
        }
    }

    /** Empty while something is missing that nothing works without. */
    static Optional<Mailbox> of(ChannelAccount account, Optional<MailLogin> login, Optional<Secret> tokenKey) {
        Optional<Server> imap = Server.of(account, "imap", 993);
        Optional<Server> smtp = Server.of(account, "smtp", 465);
        String address = account.sender().strip().toLowerCase(Locale.ROOT);
        if (imap.isEmpty() || smtp.isEmpty() || login.isEmpty() || tokenKey.isEmpty() || address.indexOf('@') < 1) {
            return Optional.empty();
        }
        String user = account.settings().getOrDefault("user", "").strip();
        return Optional.of(new Mailbox(
                account.id(),
                address,
                account.name(),
                imap.get(),
                smtp.get(),
                user.isEmpty() ? address : user,
                login.get(),
                tokenKey.get(),
                account.settings().getOrDefault("signature", "").strip(),
                !account.settings().getOrDefault("subjectTag", "").strip().equals("no"),
                account.settings().getOrDefault("trustedHop", "").strip().toLowerCase(Locale.ROOT)));
    }

    String localPart() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
