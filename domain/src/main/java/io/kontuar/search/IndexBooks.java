package io.kontuar.search;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.knowledge.Articles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks the store and tells how many documents the search index must hold. */
public final class IndexBooks {
    private static final int PAGE = 500;
    private final StoreWalk walk;
    private final Conversations conversations;
    private final Messages messages;
    private final Articles articles;

    public IndexBooks(StoreWalk walk, Conversations conversations, Messages messages, Articles articles) {
        this.walk = walk;
        this.conversations = conversations;
        this.messages = messages;
        this.articles = articles;
    }

    /** @param seen is given every conversation with its entries on the way */
    public long expected(Consumer<Kept> seen) {
        long count = contacts() + orders() + articles();
        List<ConversationId> page = walk.conversations(null, PAGE);
        while (!page.isEmpty()) {
            for (ConversationId id : page) {
                Optional<Conversation> conversation = conversations.find(id);
                if (conversation.isPresent()) {
                    Kept kept = kept(conversation.get());
                    seen.accept(kept);
                    count += 1 + kept.findable();
                }
            }
            page = walk.conversations(page.getLast(), PAGE);
        }
        return count;
    }

    /**
     * One conversation and what its timeline holds.
     *
     * @param entries all of them
     * @param lastSeq the highest sequence number among them
     * @param findable those that the index must hold
     */
    public record Kept(Conversation conversation, long entries, long lastSeq, long findable) {}

    private Kept kept(Conversation conversation) {
        long entries = 0;
        long last = 0;
        long findable = 0;
        List<Message> page = messages.after(conversation.id(), 0, PAGE);
        while (!page.isEmpty()) {
            entries += page.size();
            last = page.getLast().seq();
            findable += page.stream()
                    .filter(message -> SearchDocuments.of(message, conversation).isPresent())
                    .count();
            page = messages.after(conversation.id(), last, PAGE);
        }
        return new Kept(conversation, entries, last, findable);
    }

    private long articles() {
        return articles.all().stream()
                .mapToLong(article -> ArticleDocuments.of(article).size())
                .sum();
    }

    private long contacts() {
        long count = 0;
        List<ContactId> page = walk.contacts(null, PAGE);
        while (!page.isEmpty()) {
            count += page.size();
            page = walk.contacts(page.getLast(), PAGE);
        }
        return count;
    }

    private long orders() {
        long count = 0;
        var page = walk.orders(null, PAGE);
        while (!page.isEmpty()) {
            count += page.size();
            page = walk.orders(page.getLast(), PAGE);
        }
        return count;
    }
}
