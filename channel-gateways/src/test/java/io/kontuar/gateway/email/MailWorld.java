package io.kontuar.gateway.email;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelHealth;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Secret;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.Control;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Moments;
import io.kontuar.conversation.Progress;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.RememberedConversations;
import io.kontuar.gateway.RememberedCursors;
import io.kontuar.lane.CommandId;
import io.kontuar.staff.QueueId;
import io.kontuar.store.Duties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.unit.DataSize;

/** The e-mail gateway over ports that remember, with a mailbox on some server. */
final class MailWorld implements AutoCloseable {
    static final ChannelAccountId SUPPORT = new ChannelAccountId("mail-support");
    final RecordingLanes lanes = new RecordingLanes();
    final RememberedAttachments attachments = new RememberedAttachments();
    final RememberedConversations store = new RememberedConversations();
    final RememberedAccounts accounts = new RememberedAccounts();
    final RememberedCursors cursors;
    private final MailServers servers;
    private final Clock clock = Clock.systemUTC();
    private final EmailGateway gateway;
    private final SmartLifecycle rounds;

    /** Where the mail servers are. */
    record MailServers(String address, String password, int imapPort, int smtpPort) {}

    MailWorld(MailServers servers, RememberedCursors cursors) {
        this.servers = servers;
        this.cursors = cursors;
        account("mail-support", servers.address());
        GatewaySettings.Email email = new GatewaySettings.Email(
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                DataSize.ofMegabytes(1),
                Duration.ofSeconds(20),
                3,
                Duration.ofHours(1));
        this.gateway = new EmailGateway(
                email,
                new AccountBook(accounts, clock, Duration.ofMillis(1)),
                new EmailGateway.Ports(accounts, cursors, attachments, store, store, lanes),
                clock);
        this.rounds = gateway.rounds(Duties.ALONE);
    }

    /** Another mailbox of ours on the same servers. */
    void account(String id, String address) {
        accounts.put(
                ChannelKind.EMAIL,
                id,
                address,
                Map.of(
                        "imapHost", "127.0.0.1",
                        "imapPort", Integer.toString(servers.imapPort()),
                        "imapSecurity", "none",
                        "smtpHost", "127.0.0.1",
                        "smtpPort", Integer.toString(servers.smtpPort()),
                        "smtpSecurity", "none",
                        "signature", "The shop"),
                Map.of("password", new Secret(servers.password()), "tokenKey", new Secret("0123456789abcdef")));
    }

    void start() {
        rounds.start();
    }

    List<InboundMessage> messages() {
        return lanes.sent(InboundMessage.class);
    }

    List<DeliveryReceipt> receipts() {
        return lanes.sent(DeliveryReceipt.class);
    }

    /** The conversation as the core would have opened and filled it. */
    ConversationId conversation(InboundMessage first) {
        ConversationId id = ConversationId.openedBy(first.id());
        store.put(new Conversation(
                id,
                new CustomerSide(
                        ContactId.firstOf(first.sender()), AddressId.of(first.sender()), first.sender(), SUPPORT),
                first.content().plainText().lines().findFirst().orElse(""),
                Language.EN,
                new QueueId("first"),
                Control.bot(),
                null,
                0,
                Set.of(),
                Progress.NONE,
                Moments.openedAt(Instant.now()),
                null,
                null,
                null,
                List.of(),
                List.of(),
                1));
        put(
                id,
                1,
                new MessageId("in-1"),
                Direction.INBOUND,
                Author.CUSTOMER,
                first.content(),
                first.sender(),
                first.providerId());
        return id;
    }

    DeliveryResult answer(ConversationId conversation, MessageId id, long seq, Author author, Address to, String text) {
        return answer(conversation, id, seq, author, to, new MessageContent.Text(text));
    }

    DeliveryResult answer(
            ConversationId conversation, MessageId id, long seq, Author author, Address to, MessageContent content) {
        put(conversation, seq, id, Direction.OUTBOUND, author, content, to, null);
        return gateway.delivery()
                .deliver(new OutgoingMessage(id, SUPPORT, to, content, Language.EN, new AttemptId("attempt")));
    }

    DeliveryResult tryOut(Address to) {
        return gateway.delivery()
                .tryOut(new OutgoingMessage(
                        new MessageId("m-test"),
                        SUPPORT,
                        to,
                        new MessageContent.Text("A test."),
                        Language.EN,
                        new AttemptId("attempt")));
    }

    List<ChannelHealth.State> health() {
        return gateway.health().states();
    }

    private void put(
            ConversationId conversation,
            long seq,
            MessageId id,
            Direction direction,
            Author author,
            MessageContent content,
            Address address,
            @Nullable ProviderMessageId provider) {
        Instant now = Instant.now();
        store.put(new Message(
                id,
                conversation,
                seq,
                direction,
                author,
                content,
                address,
                SUPPORT,
                provider,
                now,
                now,
                new CommandId("c-" + seq),
                direction == Direction.OUTBOUND ? Delivery.queued(now) : null));
    }

    @Override
    public void close() {
        rounds.stop();
    }
}
