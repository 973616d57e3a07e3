package io.kontuar;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Message;
import io.kontuar.lane.CommandId;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records with sensible contents, for tests that care for one or two of them. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    public static final QueueId ORDERS = new QueueId("orders");
    public static final QueueId RETURNS = new QueueId("returns");
    public static final StaffId ANNA = new StaffId("anna");
    public static final StaffId PIOTR = new StaffId("piotr");
    public static final ChannelAccountId SMS_MAIN = new ChannelAccountId("sms-main");
    public static final Address CUSTOMER = Address.sms("+48601000001");
    public static final Address OTHER_CUSTOMER = Address.sms("+48601000002");

    private Samples() {}

    public static Instant minute(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    public static CommandId command(String name) {
        return new CommandId(name);
    }

    /** A new conversation that the bot holds. */
    public static SampleConversation conversation(String name) {
        return new SampleConversation(new ConversationId(name));
    }

    /** What the customer wrote as the {@code seq}-th entry. */
    public static Message inbound(ConversationId conversation, long seq) {
        String name = conversation.value() + "-" + seq;
        return inbound(conversation, seq, "in-" + name, "SM-" + name);
    }

    public static Message inbound(ConversationId conversation, long seq, String command, String providerId) {
        return new Message(
                MessageId.of(command(command), 0),
                conversation,
                seq,
                Direction.INBOUND,
                Author.CUSTOMER,
                new MessageContent.Text("Gdzie jest moja paczka?"),
                CUSTOMER,
                SMS_MAIN,
                new ProviderMessageId(providerId),
                minute((int) seq),
                minute((int) seq),
                command(command),
                null);
    }

    /** What the bot answers as the {@code seq}-th entry, still to be sent. */
    public static Message outbound(ConversationId conversation, long seq) {
        return outbound(conversation, seq, CUSTOMER);
    }

    public static Message outbound(ConversationId conversation, long seq, Address to) {
        return entry(conversation, seq, Direction.OUTBOUND, Author.BOT, to, Delivery.queued(minute((int) seq)));
    }

    public static Message note(ConversationId conversation, long seq) {
        return entry(conversation, seq, Direction.NOTE, Author.agent(ANNA), null, null);
    }

    private static Message entry(
            ConversationId conversation,
            long seq,
            Direction direction,
            Author author,
            @Nullable Address address,
            @Nullable Delivery delivery) {
        CommandId command = command("made-" + conversation.value() + "-" + seq);
        return new Message(
                MessageId.of(command, 0),
                conversation,
                seq,
                direction,
                author,
                new MessageContent.Text("Jest w drodze."),
                address,
                address == null ? null : SMS_MAIN,
                null,
                minute((int) seq),
                minute((int) seq),
                command,
                delivery);
    }

    public static Fact fact(String id, Fact.Kind kind, Instant at, @Nullable ConversationId conversation) {
        return new Fact(id, kind, at, conversation, ORDERS, null, ChannelKind.SMS, Map.of("reason", "asked"));
    }
}
