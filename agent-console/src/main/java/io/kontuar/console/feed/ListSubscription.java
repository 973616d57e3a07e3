package io.kontuar.console.feed;

import io.kontuar.console.desk.RowView;
import io.kontuar.console.feed.ListWindow.Effect;
import io.kontuar.console.feed.ListWindow.Place;
import io.kontuar.console.supervisor.LiveQueues;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.ConversationLists.ListQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list on a client's screen. Its methods exclude each other: the client's thread reads pages, the feed's sends deltas. */
final class ListSubscription implements FeedSubscription {
    static final int PAGE = 50;

    private final String sub;
    private final ListQuery query;
    private final FeedStore store;
    private final ListWindow window = new ListWindow(PAGE);
    private int total;

    ListSubscription(String sub, ListQuery query, FeedStore store) {
        this.sub = sub;
        this.query = query;
        this.store = store;
    }

    @Override
    public String sub() {
        return sub;
    }

    ListQuery query() {
        return query;
    }

    /** The top of the list, as the store has it now. */
    synchronized ServerFrame whole() {
        Page page = Page.read(query, null, PAGE, store);
        window.reset(page.places(), page.more());
        total = page.more() ? store.lists().count(query) : page.rows().size();
        return new ServerFrame.ListWhole(store.rows().rows(page.rows()), total, page.more(), true);
    }

    /**
     * The next rows. They are counted from the top, as the store has it now, and not from the client's last row: that one
     * may have moved meanwhile, and what follows it there is what the client has already. What it has is not sent again.
     */
    synchronized ServerFrame more() {
        Page page = Page.read(query, null, window.size() + PAGE, store);
        List<ConversationLists.Row> lacking = lacking(page);
        window.extend(page.places(), PAGE, page.more());
        total = page.more() ? store.lists().count(query) : page.rows().size();
        return new ServerFrame.ListWhole(store.rows().rows(lacking), total, page.more(), false);
    }

    /** What these changed conversations mean for the client; empty when nothing. */
    synchronized Optional<ServerFrame> changed(Collection<Shown> changed) {
        Map<String, RowView> upserts = new LinkedHashMap<>();
        Set<String> removes = new LinkedHashSet<>();
        for (Shown shown : changed) {
            apply(shown, upserts, removes);
        }
        for (String id : window.overflow()) {
            upserts.remove(id);
            removes.add(id);
        }
        return upserts.isEmpty() && removes.isEmpty()
                ? Optional.empty()
                : Optional.of(delta(upserts.values(), removes));
    }

    /** Compares with the store's page (as long as {@link #size()}) and says what the client lacks, if anything. */
    synchronized Optional<ServerFrame> repaired(Page page, LiveQueues live) {
        List<Place> places = page.places();
        List<String> removes = window.missingFrom(places);
        List<ConversationLists.Row> lacking = lacking(page);
        window.reset(places, page.more());
        int before = total;
        total = page.more() ? live.count(query) : places.size();
        return removes.isEmpty() && lacking.isEmpty() && before == total
                ? Optional.empty()
                : Optional.of(new ServerFrame.ListDelta(store.rows().rows(lacking), removes, total));
    }

    /** How many rows the client may have. */
    synchronized int size() {
        return window.size();
    }

    /** Whether rows left the window while others wait behind it: only the store knows which ones follow. */
    synchronized boolean wantsRefill() {
        return window.wantsRefill();
    }

    /** The total of a list that is longer than the window, when it has changed. */
    synchronized Optional<ServerFrame> recounted(LiveQueues live) {
        int before = total;
        if (window.more()) {
            total = live.count(query);
        }
        return before == total ? Optional.empty() : Optional.of(new ServerFrame.ListDelta(List.of(), List.of(), total));
    }

    private void apply(Shown shown, Map<String, RowView> upserts, Set<String> removes) {
        Effect effect = Lists.belongs(query, shown.conversation())
                ? window.put(
                        new Place(shown.id(), shown.conversation().version(), Lists.key(query, shown.conversation())))
                : window.remove(shown.id());
        switch (effect) {
            case SHOW -> upserts.put(shown.id(), shown.row());
            case HIDE -> removes.add(shown.id());
            case NOTHING -> {
                // the client neither has the row nor should have it
            }
        }
    }

    private List<ConversationLists.Row> lacking(Page page) {
        return page.rows().stream().filter(row -> !window.has(page.place(row))).toList();
    }

    private ServerFrame delta(Collection<RowView> upserts, Collection<String> removes) {
        if (!window.more()) {
            total = window.rows().size();
        }
        return new ServerFrame.ListDelta(List.copyOf(upserts), List.copyOf(removes), total);
    }
}
