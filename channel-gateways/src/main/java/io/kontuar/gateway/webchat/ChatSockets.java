package io.kontuar.gateway.webchat;

import io.kontuar.channel.AddressId;
import io.kontuar.conversation.ConversationId;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is connected: by client address, by visitor, and by the conversation that is shown. */
final class ChatSockets {

    private final Set<VisitorSession> all = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, Set<VisitorSession>> byIp = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<AddressId, Set<VisitorSession>> byVisitor = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ConversationId, Set<VisitorSession>> byConversation = new ConcurrentHashMap<>();

    void add(VisitorSession session) {
        all.add(session);
        put(byIp, session.ip(), session);
    }

    void remove(VisitorSession session) {
        all.remove(session);
        drop(byIp, session.ip(), session);
    }

    void bind(AddressId visitor, VisitorSession session) {
        put(byVisitor, visitor, session);
    }

    void unbind(AddressId visitor, VisitorSession session) {
        drop(byVisitor, visitor, session);
    }

    void bind(ConversationId conversation, VisitorSession session) {
        put(byConversation, conversation, session);
    }

    void unbind(ConversationId conversation, VisitorSession session) {
        drop(byConversation, conversation, session);
    }

    Collection<VisitorSession> all() {
        return all;
    }

    Collection<VisitorSession> of(AddressId visitor) {
        return byVisitor.getOrDefault(visitor, Set.of());
    }

    Collection<VisitorSession> of(ConversationId conversation) {
        return byConversation.getOrDefault(conversation, Set.of());
    }

    int countFrom(String ip) {
        return byIp.getOrDefault(ip, Set.of()).size();
    }

    private static <K> void put(ConcurrentHashMap<K, Set<VisitorSession>> index, K key, VisitorSession session) {
        index.compute(key, (same, before) -> {
            Set<VisitorSession> sessions = before == null ? ConcurrentHashMap.newKeySet() : before;
            sessions.add(session);
            return sessions;
        });
    }

    private static <K> void drop(ConcurrentHashMap<K, Set<VisitorSession>> index, K key, VisitorSession session) {
        index.computeIfPresent(key, (same, sessions) -> {
            sessions.remove(session);
            return sessions.isEmpty() ? null : sessions;
        });
    }
}
