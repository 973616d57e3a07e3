package io.kontuar.search;

import io.kontuar.commerce.OrderId;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.IndexLook.Subject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills the search index from the store. Search works meanwhile with what is there; looks may be handled beside it, since
 * an older version never replaces a newer one. Broken off, it begins anew at the next start.
 */
public final class Rebuild {
    private static final int PAGE = 200;

    private final StoreWalk store;
    private final Indexing indexing;
    private final SearchIndex index;

    public Rebuild(StoreWalk store, Indexing indexing, SearchIndex index) {
        this.store = store;
        this.indexing = indexing;
        this.index = index;
    }

    /**
     * Does nothing when the index is complete. Ends early when the thread is interrupted.
     *
     * @throws io.kontuar.lane.Outage when store or index is away; run it again then
     * @throws IllegalStateException when the index refused some documents; all others are in it, and it counts as complete
     */
    public void run() {
        if (Thread.currentThread().isInterrupted() || !index.needsRebuild()) {
            return;
        }
        String begun = index.beginRebuild();
        IndexBatch batch = new IndexBatch(index);
        boolean finished = walk(Subject.CUSTOMER, store::contacts, ContactId::value, batch)
                && walk(Subject.ORDER, store::orders, OrderId::value, batch)
                && walk(Subject.CONVERSATION, store::conversations, ConversationId::value, batch);
        if (finished) {
            indexing.addArticles(batch);
            batch.flush();
            index.rebuilt(begun);
            batch.demandAll();
        }
    }

    private <T> boolean walk(
            Subject subject,
            BiFunction<@Nullable T, Integer, List<T>> pages,
            Function<T, String> id,
            IndexBatch batch) {
        T last = null;
        while (!Thread.currentThread().isInterrupted()) {
            List<T> page = pages.apply(last, PAGE);
            if (page.isEmpty()) {
                return true;
            }
            indexing.add(subject, page.stream().map(id).toList(), batch);
            last = page.getLast();
        }
        return false;
    }
}
