package io.kontuar.search;

import io.kontuar.channel.MessageId;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.Orders;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.IndexLook;
import io.kontuar.conversation.IndexLook.Subject;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.Articles;
import io.kontuar.lane.LaneBatchHandler;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings what has changed into the search index, as the store has it now. A look at a conversation brings its entries as
 * well, since they are found by the staff of its queue: one is due when the queue or the subject changed, not for each
 * entry. What the store no longer has leaves the index.
 */
public final class Indexing implements LaneBatchHandler<IndexLook> {
    private static final int PAGE = 500;

    private final Conversations conversations;
    private final Messages messages;
    private final Contacts contacts;
    private final Orders orders;
    private final Articles articles;
    private final SearchIndex index;

    public Indexing(
            Conversations conversations,
            Messages messages,
            Contacts contacts,
            Orders orders,
            Articles articles,
            SearchIndex index) {
        this.conversations = conversations;
        this.messages = messages;
        this.contacts = contacts;
        this.orders = orders;
        this.articles = articles;
        this.index = index;
    }

    /** @throws IllegalStateException when the index refuses something of it; the rest is indexed */
    @Override
    public void handle(List<IndexLook> looks) {
        IndexBatch batch = new IndexBatch(index);
        Map<Subject, Set<String>> subjects = looks.stream()
                .collect(Collectors.groupingBy(
                        IndexLook::subject,
                        Collectors.mapping(IndexLook::document, Collectors.toCollection(LinkedHashSet::new))));
        subjects.forEach((subject, ids) -> add(subject, ids, batch));
        batch.flush();
        batch.demandAll();
    }

    void add(Subject subject, Collection<String> ids, IndexBatch batch) {
        switch (subject) {
            case MESSAGE -> addMessages(ids, batch);
            case CONVERSATION -> ids.forEach(id -> addConversation(new ConversationId(id), batch));
            case CUSTOMER -> addContacts(ids.stream().map(ContactId::new).toList(), batch);
            case ORDER ->
                ids.forEach(id -> orders.find(new OrderId(id))
                        .ifPresentOrElse(
                                order -> batch.add(SearchDocuments.of(order)),
                                () -> batch.remove(SearchDocument.Kind.ORDER, id)));
            case ARTICLE -> ids.forEach(id -> addArticle(new ArticleId(id), batch));
        }
    }

    void addArticles(IndexBatch batch) {
        articles.all().forEach(article -> ArticleDocuments.of(article).forEach(batch::add));
    }

    private void addArticle(ArticleId id, IndexBatch batch) {
        List<SearchDocument> readable =
                articles.find(id).map(ArticleDocuments::of).orElse(List.of());
        ArticleDocuments.keysBeside(id, readable).forEach(key -> batch.remove(key.kind(), key.id()));
        readable.forEach(batch::add);
    }

    private void addMessages(Collection<String> ids, IndexBatch batch) {
        Map<ConversationId, Optional<Conversation>> read = new HashMap<>();
        for (String id : ids) {
            Optional<Message> message = messages.find(new MessageId(id));
            Optional<SearchDocument> document =
                    message.flatMap(entry -> read.computeIfAbsent(entry.conversation(), conversations::find)
                            .flatMap(conversation -> SearchDocuments.of(entry, conversation)));
            document.ifPresentOrElse(batch::add, () -> {
                batch.remove(SearchDocument.Kind.MESSAGE, id);
                batch.remove(SearchDocument.Kind.NOTE, id);
            });
        }
    }

    private void addConversation(ConversationId id, IndexBatch batch) {
        Optional<Conversation> found = conversations.find(id);
        if (found.isEmpty()) {
            batch.remove(SearchDocument.Kind.CONVERSATION, id.value());
            return;
        }
        Conversation conversation = found.get();
        batch.add(SearchDocuments.of(conversation));
        List<Message> page = messages.after(id, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(message -> SearchDocuments.of(message, conversation).ifPresent(batch::add));
            page = messages.after(id, page.getLast().seq(), PAGE);
        }
    }

    private void addContacts(List<ContactId> ids, IndexBatch batch) {
        Map<ContactId, List<ContactAddress>> addresses =
                contacts.addressesOf(ids).stream().collect(Collectors.groupingBy(ContactAddress::contact));
        Map<ContactId, Contact> found =
                contacts.findAll(ids).stream().collect(Collectors.toMap(Contact::id, contact -> contact));
        for (ContactId id : ids) {
            Contact contact = found.get(id);
            if (contact == null) {
                batch.remove(SearchDocument.Kind.CUSTOMER, id.value());
            } else {
                batch.add(SearchDocuments.of(contact, addresses.getOrDefault(id, List.of())));
            }
        }
    }
}
