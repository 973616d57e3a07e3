package io.kontuar.gateway.email;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.GatewayCursors;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.RememberedConversations;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.store.Duties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.unit.DataSize;

/**
 * The e-mail gateway in a process of its own, whose lane and cursor are files: arguments are the folder, the IMAP port and
 * whether it dies by itself right after a mail is on the lane, before the cursor and the flag.
 */
final class MailboxProcess {
    static final int KILLED = 137;

    private MailboxProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        String port = arguments[1];
        boolean dies = arguments[2].equals("dies");
        RememberedAccounts accounts = new RememberedAccounts();
        accounts.put(
                ChannelKind.EMAIL,
                "mail-support",
                "support@shop.test",
                Map.of(
                        "imapHost",
                        "127.0.0.1",
                        "imapPort",
                        port,
                        "imapSecurity",
                        "none",
                        "smtpHost",
                        "127.0.0.1",
                        "smtpPort",
                        port,
                        "smtpSecurity",
                        "none"),
                Map.of("password", new Secret("secret"), "tokenKey", new Secret("0123456789abcdef")));
        Clock clock = Clock.systemUTC();
        Duration soon = Duration.ofSeconds(5);
        GatewaySettings.Email settings = new GatewaySettings.Email(
                Duration.ofMillis(200), soon, soon, DataSize.ofMegabytes(1), soon, 3, Duration.ofHours(1));
        RememberedConversations store = new RememberedConversations();
        EmailGateway gateway = new EmailGateway(
                settings,
                new AccountBook(accounts, clock, Duration.ofMillis(1)),
                new EmailGateway.Ports(
                        accounts,
                        new FileCursors(folder.resolve("cursor")),
                        new RememberedAttachments(),
                        store,
                        store,
                        new FileLane(folder.resolve("lane"), dies)),
                clock);
        gateway.rounds(Duties.ALONE).start();
        new CountDownLatch(1).await();
    }

    private record FileLane(Path file, boolean dies) implements LaneSender {
        @Override
        public void send(List<LaneSend<?>> sends) {
            for (LaneSend<?> send : sends) {
                append(((InboundEvent) send.message()).id().value() + "\n");
            }
            if (dies) {
                Runtime.getRuntime().halt(KILLED);
            }
        }

        private void append(String line) {
            try {
                Files.writeString(
                        file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record FileCursors(Path file) implements GatewayCursors {
        @Override
        public Optional<String> find(ChannelAccountId account, String name) {
            try {
                return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void save(ChannelAccountId account, String name, String position) {
            try {
                Files.writeString(
                        file,
                        position,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SYNC);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
