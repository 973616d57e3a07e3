package io.kontuar.console.fakes;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.conversation.Trace;
import io.kontuar.staff.QueueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conversations, their messages, deliveries and lists, all in one lock. */
public final class MemoryConversations implements Conversations, Messages, Deliveries, ConversationLists {
    private final Map<ConversationId, Conversation> conversations = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Facts facts;
    private final Consumer<Trace> traces;

    MemoryConversations(Facts facts, Consumer<Trace> traces) {
        this.facts = facts;
        this.traces = traces;
    }

    @Override
    public synchronized Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(conversations.get(id));
    }

    @Override
    public synchronized void open(Conversation conversation, List<Fact> opened) {
        conversations.putIfAbsent(conversation.id(), conversation.atVersion(1));
        facts.append(opened);
    }

    @Override
    public synchronized Written write(ConversationWrite write) {
        Conversation stored = conversations.get(write.next().id());
        if (stored == null || stored.version() != write.next().version()) {
            return Written.VERSION_CONFLICT;
        }
        messages.addAll(write.messages());
        conversations.put(stored.id(), write.next().atVersion(stored.version() + 1));
        facts.append(write.facts());
        Trace trace = write.trace();
        if (trace != null) {
            traces.accept(trace);
        }
        return Written.DONE;
    }

    @Override
    public synchronized List<Conversation> openOrClosedAfter(Collection<ContactId> contacts, Instant closedAfter) {
        return List.of();
    }

    @Override
    public synchronized List<Conversation> ofContacts(Collection<ContactId> contacts, int limit) {
        return conversations.values().stream()
                .filter(each -> contacts.contains(each.customer().contact()))
                .sorted(Comparator.comparing(
                                (Conversation each) -> each.moments().updatedAt())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Conversation> due(Instant now, int limit) {
        return List.of();
    }

    @Override
    public synchronized Optional<Message> find(MessageId id) {
        return messages.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<Message> inbound(ChannelAccountId account, ProviderMessageId providerId) {
        return messages.stream()
                .filter(each -> account.equals(each.account()) && providerId.equals(each.providerId()))
                .findFirst();
    }

    @Override
    public synchronized List<Message> after(ConversationId conversation, long after, int limit) {
        return of(conversation, each -> each.seq() > after).limit(limit).toList();
    }

    @Override
    public synchronized List<Message> before(ConversationId conversation, long seq, int limit) {
        List<Message> all = of(conversation, each -> each.seq() < seq).toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public synchronized boolean fill(MessageId id, MessageContent content) {
        for (int i = 0; i < messages.size(); i++) {
            Message stored = messages.get(i);
            if (stored.id().equals(id) && stored.content() instanceof MessageContent.RemoteMedia) {
                messages.set(i, stored.with(content));
                return true;
            }
        }
        return false;
    }

    private Stream<Message> of(ConversationId conversation, Predicate<Message> which) {
        return messages.stream()
                .filter(each -> each.conversation().equals(conversation))
                .filter(which)
                .sorted(Comparator.comparing(Message::seq));
    }

    @Override
    public Optional<Message> nextUnsent(ChannelAccountId account, AddressId recipient) {
        return Optional.empty();
    }

    @Override
    public synchronized boolean advance(MessageId message, DeliveryState expected, Delivery next) {
        for (int i = 0; i < messages.size(); i++) {
            Message stored = messages.get(i);
            if (stored.id().equals(message) && stored.delivery() != null) {
                messages.set(i, stored.with(next));
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Message> byProviderId(ChannelAccountId account, ProviderMessageId providerId) {
        return Optional.empty();
    }

    @Override
    public synchronized List<MessageDeliveryState> states(ConversationId conversation, int limit) {
        List<MessageDeliveryState> states = new ArrayList<>();
        of(conversation, each -> true).forEach(each -> {
            Delivery delivery = each.delivery();
            if (delivery != null) {
                states.add(new MessageDeliveryState(each.id(), each.seq(), delivery));
            }
        });
        return states;
    }

    @Override
    public synchronized List<Message> inStateSince(DeliveryState state, Instant before, int limit) {
        return messages.stream()
                .filter(each -> {
                    Delivery delivery = each.delivery();
                    return delivery != null && delivery.state() == state;
                })
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Row> page(ListQuery query, @Nullable ConversationId after, int limit) {
        List<Conversation> all = listed(query);
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(after)) {
                from = i + 1;
            }
        }
        return all.stream()
                .skip(from)
                .limit(limit)
                .map(each -> new Row(each, last(each), null))
                .toList();
    }

    @Override
    public synchronized int count(ListQuery query) {
        return listed(query).size();
    }

    /** What {@code Queues.waiting} answers. */
    synchronized List<Conversation> waiting(QueueId queue, int limit) {
        return listed(new ListQuery.WaitingIn(queue)).stream().limit(limit).toList();
    }

    private List<Conversation> listed(ListQuery query) {
        Comparator<Conversation> order = query instanceof ListQuery.WaitingIn
                ? Comparator.comparing(each -> each.rank().orElse(Instant.MAX))
                : Comparator.comparing((Conversation each) -> each.moments().updatedAt())
                        .reversed();
        return conversations.values().stream()
                .filter(each -> belongs(query, each))
                .sorted(order.thenComparing(each -> each.id().value()))
                .toList();
    }

    private static boolean belongs(ListQuery query, Conversation c) {
        Holder holder = c.control().holder();
        PendingOffer offer = c.offer();
        return switch (query) {
            case ListQuery.HeldBy held -> c.control().heldBy(held.agent());
            case ListQuery.OfferedTo to -> offer != null && offer.agent().equals(to.agent());
            case ListQuery.WaitingIn in ->
                holder == Holder.QUEUE && offer == null && c.queue().equals(in.queue());
            case ListQuery.InServiceIn in -> holder == Holder.AGENT && c.queue().equals(in.queue());
            case ListQuery.WithBot with -> holder == Holder.BOT && with.queues().contains(c.queue());
            case ListQuery.Open open -> !c.closed() && open.queues().contains(c.queue());
            case ListQuery.Closed closed -> c.closed() && closed.queues().contains(c.queue());
        };
    }

    private @Nullable Message last(Conversation conversation) {
        return of(
                        conversation.id(),
                        each -> each.direction() == Direction.INBOUND || each.direction() == Direction.OUTBOUND)
                .reduce((one, other) -> other)
                .orElse(null);
    }
}
