package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.channel.MailWay;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Notice;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.Origin;
import io.kontuar.lane.CommandId;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one command makes of a conversation, collected and then written at once. Used by one thread, once. */
final class ConversationChange {
    private static final Set<ConversationTimer.Kind> OUTLIVING_CLOSING = EnumSet.of(
            ConversationTimer.Kind.UNKNOWN_DELIVERY,
            ConversationTimer.Kind.REMOTE_MEDIA,
            ConversationTimer.Kind.UNSEEN_REPLY);
    private final Conversation before;
    private final CommandId command;
    private final Instant now;
    private final List<Message> messages = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<ConversationTimer> timers;
    private CustomerSide customer;
    private String subject;
    private Language language;
    private QueueId queue;
    private Control control;
    private @Nullable PendingOffer offer;
    private int priority;
    private Progress progress;
    private @Nullable Instant enteredQueueAt;
    private @Nullable Instant unansweredSince;
    private @Nullable Instant closedAt;
    private @Nullable String disposition;
    private @Nullable Handoff handoff;
    private @Nullable String dialogue;
    private @Nullable Trace trace;

    ConversationChange(Conversation before, CommandId command, Instant now) {
        this.before = before;
        this.command = command;
        this.now = now;
        this.timers = new ArrayList<>(before.timers());
        this.customer = before.customer();
        this.subject = before.subject();
        this.language = before.language();
        this.queue = before.queue();
        this.control = before.control();
        this.offer = before.offer();
        this.priority = before.priority();
        this.progress = before.progress();
        this.enteredQueueAt = before.moments().enteredQueueAt();
        this.unansweredSince = before.moments().unansweredSince();
        this.closedAt = before.moments().closedAt();
        this.disposition = before.disposition();
        this.handoff = before.handoff();
        this.dialogue = before.dialogue();
    }

    Conversation before() {
        return before;
    }

    Instant now() {
        return now;
    }

    Control control() {
        return control;
    }

    // ---- the timeline

    void inbound(InboundMessage message) {
        customer = customer.nowAt(message.sender(), message.account());
        Origin origin = message.origin();
        if (origin != null
                && origin.introduction() != null
                && origin.introduction().mail() != null) {
            customer = customer.reachedBy(origin.introduction().mail());
        }
        long seq = add(
                Direction.INBOUND,
                Author.CUSTOMER,
                message.content(),
                new Route(message.sender(), message.account()),
                message);
        progress = new Progress(seq, seq, progress.answeredSeq());
        if (unansweredSince == null) {
            unansweredSince = message.providerTime();
        }
    }

    /** An entry by the customer, or by a machine in the customer's name, that waits for no answer. */
    void inboundAside(InboundMessage message) {
        long unused = add(
                Direction.INBOUND,
                Author.CUSTOMER,
                message.content(),
                new Route(message.sender(), message.account()),
                message);
    }

    void outbound(Author author, MessageContent content, Address to, ChannelAccountId account) {
        add(Direction.OUTBOUND, author, content, new Route(to, account), null);
        MailWay way = customer.mail();
        boolean watched = timers.stream().anyMatch(timer -> timer.kind() == ConversationTimer.Kind.UNSEEN_REPLY);
        if (way != null && to.channel() == ChannelKind.WEB_CHAT && !watched) {
            arm(ConversationTimer.Kind.UNSEEN_REPLY, now.plus(way.after()));
        }
    }

    /** To the address the customer used last. */
    void outbound(Author author, MessageContent content) {
        outbound(author, content, customer.replyTo(), customer.account());
    }

    void note(Author author, MessageContent content) {
        add(Direction.NOTE, author, content, null, null);
    }

    void notice(NoticeKind kind, Map<String, String> details) {
        add(Direction.SYSTEM, Author.SYSTEM, new Notice(kind, details), null, null);
    }

    /** The customer's messages up to this one count as answered. */
    void answered(long upToSeq) {
        progress =
                new Progress(progress.lastSeq(), progress.lastInboundSeq(), Math.max(progress.answeredSeq(), upToSeq));
        if (!progress.unanswered()) {
            unansweredSince = null;
        }
    }

    private record Route(Address address, ChannelAccountId account) {}

    private long add(
            Direction direction,
            Author author,
            MessageContent content,
            @Nullable Route route,
            @Nullable InboundMessage inbound) {
        long seq = progress.lastSeq() + 1;
        messages.add(new Message(
                MessageId.of(command, messages.size()),
                before.id(),
                seq,
                direction,
                author,
                content,
                route == null ? null : route.address(),
                route == null ? null : route.account(),
                inbound == null ? null : inbound.providerId(),
                inbound == null ? now : inbound.providerTime(),
                inbound == null ? now : inbound.receivedAt(),
                command,
                direction == Direction.OUTBOUND ? Delivery.queued(now) : null,
                inbound == null ? null : inbound.origin()));
        progress = new Progress(seq, progress.lastInboundSeq(), progress.answeredSeq());
        return seq;
    }

    // ---- who has the word

    void toAgent(StaffId agent) {
        control = control.toAgent(agent);
        clearOffer();
        closedAt = null;
    }

    /** A fresh wait begins. */
    void toQueue(QueueId next, Instant entered) {
        disarm(ConversationTimer.Kind.BOT_SILENT);
        disarm(ConversationTimer.Kind.IDLE_CLOSE);
        control = control.to(Holder.QUEUE);
        queue = next;
        enteredQueueAt = entered;
        closedAt = null;
        clearOffer();
        fact(Fact.Kind.ENTERED_QUEUE, Map.of("since", Long.toString(entered.toEpochMilli())));
    }

    void toBot() {
        control = control.to(Holder.BOT);
        enteredQueueAt = null;
        closedAt = null;
        clearOffer();
    }

    void close(String why) {
        control = control.to(Holder.NOBODY);
        disposition = why;
        closedAt = now;
        enteredQueueAt = null;
        timers.removeIf(timer -> !OUTLIVING_CLOSING.contains(timer.kind()));
        offer = null;
    }

    void offerTo(StaffId agent, Instant until) {
        offer = new PendingOffer(agent, now, until);
        arm(ConversationTimer.Kind.OFFER_TIMEOUT, until);
    }

    void clearOffer() {
        offer = null;
        disarm(ConversationTimer.Kind.OFFER_TIMEOUT);
    }

    // ---- the rest

    void arm(ConversationTimer.Kind kind, Instant due) {
        disarm(kind);
        timers.add(new ConversationTimer(kind, due));
    }

    void disarm(ConversationTimer.Kind kind) {
        timers.removeIf(timer -> timer.kind() == kind);
    }

    void subject(String next) {
        subject = next;
    }

    void priority(int next) {
        priority = next;
    }

    void language(Language next) {
        language = next;
    }

    void dialogue(@Nullable String next) {
        dialogue = next;
    }

    void handoff(@Nullable Handoff next) {
        handoff = next;
    }

    void trace(Trace next) {
        trace = next;
    }

    void fact(Fact.Kind kind, Map<String, String> details) {
        facts.add(new Fact(
                command.derive(kind.name() + facts.size()).value(),
                kind,
                now,
                before.id(),
                queue,
                control.agent(),
                customer.replyTo().channel(),
                details));
    }

    /** The wait for a person so far; zero when nobody was waited for. */
    Duration waited() {
        return enteredQueueAt == null ? Duration.ZERO : Duration.between(enteredQueueAt, now);
    }

    List<Message> messages() {
        return messages;
    }

    ConversationWrite toWrite() {
        List<CommandId> applied = new ArrayList<>(before.applied());
        applied.add(command);
        int tooMany = applied.size() - Conversation.REMEMBERED_COMMANDS;
        Conversation next = new Conversation(
                before.id(),
                customer,
                subject,
                language,
                queue,
                control,
                offer,
                priority,
                before.skills(),
                progress,
                new Moments(before.moments().openedAt(), now, enteredQueueAt, unansweredSince, closedAt),
                disposition,
                handoff,
                dialogue,
                timers,
                tooMany > 0 ? applied.subList(tooMany, applied.size()) : applied,
                before.version());
        return new ConversationWrite(next, messages, facts, trace);
    }
}
