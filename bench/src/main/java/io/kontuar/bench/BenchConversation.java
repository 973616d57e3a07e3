package io.kontuar.bench;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.Control;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationTimer;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Moments;
import io.kontuar.conversation.Progress;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import io.kontuar.staff.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Conversations of a usual size: all the commands that one remembers, a line of words in each entry. */
final class BenchConversation {
    static final QueueId QUEUE = new QueueId("general");
    private static final ChannelAccountId ACCOUNT = new ChannelAccountId("sms-main");
    private static final Instant FIRST = Instant.parse("2026-11-21T10:00:00Z");
    private static final List<CommandId> APPLIED = IntStream.range(0, Conversation.REMEMBERED_COMMANDS)
            .mapToObj(i -> new CommandId(DerivedId.of("in", Integer.toString(i))))
            .toList();

    private BenchConversation() {}

    static String name(int number) {
        return DerivedId.of("v", Integer.toString(number));
    }

    static Conversation waiting(int number) {
        return of(number, List.of(), APPLIED);
    }

    /** Waiting, and to be looked at when this timer is due. */
    static Conversation armed(int number, ConversationTimer timer) {
        return of(number, List.of(timer), List.of());
    }

    private static Conversation of(int number, List<ConversationTimer> timers, List<CommandId> applied) {
        Address address = Address.sms("+48601" + "%06d".formatted(number));
        Instant since = FIRST.plusSeconds(number % 3_600);
        return new Conversation(
                new ConversationId(name(number)),
                new CustomerSide(ContactId.firstOf(address), AddressId.of(address), address, ACCOUNT),
                "Gdzie jest moja paczka?",
                Language.PL,
                QUEUE,
                new Control(Holder.QUEUE, 2, null),
                null,
                0,
                Set.of("pl"),
                Progress.NONE,
                new Moments(since, since, since, since, null),
                null,
                null,
                null,
                timers,
                applied,
                0);
    }

    static Conversation upTo(Conversation read, long seq) {
        return new Conversation(
                read.id(),
                read.customer(),
                read.subject(),
                read.language(),
                read.queue(),
                read.control(),
                read.offer(),
                read.priority(),
                read.skills(),
                new Progress(seq, seq, 0),
                read.moments(),
                read.disposition(),
                read.handoff(),
                read.dialogue(),
                read.timers(),
                read.applied(),
                read.version());
    }

    static Message entry(Conversation read, long number) {
        CommandId command = new CommandId("bench/" + number);
        Instant now = Instant.now();
        return new Message(
                MessageId.of(command, 0),
                read.id(),
                read.progress().lastSeq() + 1,
                Direction.INBOUND,
                Author.CUSTOMER,
                new MessageContent.Text("Dzień dobry, gdzie jest moja paczka? Zamówienie 88213 miało być wczoraj."),
                read.customer().replyTo(),
                ACCOUNT,
                new ProviderMessageId("SM-" + number),
                now,
                now,
                command,
                null);
    }
}
