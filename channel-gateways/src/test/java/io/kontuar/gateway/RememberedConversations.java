package io.kontuar.gateway;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Conversations and messages in memory, as far as a gateway reads them. */
public final class RememberedConversations implements Conversations, Messages {

    private final Map<ConversationId, Conversation> conversations = new ConcurrentHashMap<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();

    public void put(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
    }

    public void put(Message message) {
        messages.removeIf(before -> before.id().equals(message.id()));
        messages.add(message);
    }

    public void forget() {
        conversations.clear();
        messages.clear();
    }

    /** How often anything was read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        reads.incrementAndGet();
        return Optional.ofNullable(conversations.get(id));
    }

    @Override
    public List<Conversation> ofContacts(Collection<ContactId> contacts, int limit) {
        reads.incrementAndGet();
        return conversations.values().stream()
                .filter(one -> contacts.contains(one.customer().contact()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Message> inbound(ChannelAccountId account, ProviderMessageId providerId) {
        return messages.stream()
                .filter(each -> account.equals(each.account()) && providerId.equals(each.providerId()))
                .findFirst();
    }

    @Override
    public List<Message> after(ConversationId conversation, long after, int limit) {
        reads.incrementAndGet();
        return messages.stream()
                .filter(message -> message.conversation().equals(conversation) && message.seq() > after)
                .sorted(Comparator.comparingLong(Message::seq))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> before(ConversationId conversation, long seq, int limit) {
        List<Message> all = messages.stream()
                .filter(message -> message.conversation().equals(conversation) && message.seq() < seq)
                .sorted(Comparator.comparingLong(Message::seq))
                .toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public boolean fill(MessageId id, MessageContent content) {
        throw new UnsupportedOperationException("gateways write no message");
    }

    @Override
    public void open(Conversation conversation, List<Fact> facts) {
        throw new UnsupportedOperationException("gateways write no conversation");
    }

    @Override
    public Written write(ConversationWrite write) {
        throw new UnsupportedOperationException("gateways write no conversation");
    }

    @Override
    public List<Conversation> openOrClosedAfter(Collection<ContactId> contacts, Instant closedAfter) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public List<Conversation> due(Instant now, int limit) {
        throw new UnsupportedOperationException("not needed here");
    }
}
