package io.kontuar.console.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that one client has of one list: a window from the top of the list, of at most as many rows as it asked for.
 * Knows only ids, versions and places; pure, without store or socket.
 */
final class ListWindow {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::key).thenComparing(Place::id);

    private final List<Place> rows = new ArrayList<>();
    private final Map<String, Place> byId = new HashMap<>();
    private int size;
    private boolean more;
    private boolean wantsRefill;

    ListWindow(int size) {
        this.size = size;
    }

    /** @param key the place in the list, earlier first */
    record Place(String id, long version, Instant key) {}

    /** What a change means for the client. */
    enum Effect {
        SHOW,
        HIDE,
        NOTHING
    }

    /** The store's answer replaces all; {@code more} when it has rows behind these. */
    void reset(List<Place> page, boolean storeHasMore) {
        rows.clear();
        byId.clear();
        page.forEach(this::insert);
        more = storeHasMore;
        wantsRefill = false;
    }

    /**
     * The window grows: {@code page} is the store's, from the top. Rows that the client has and the page has not stay until
     * their own change is told, so that the client is told of their leaving.
     */
    void extend(List<Place> page, int by, boolean storeHasMore) {
        size += by;
        page.stream().filter(place -> !has(place)).forEach(place -> {
            Place known = byId.get(place.id());
            if (known != null) {
                take(known);
            }
            insert(place);
        });
        more = storeHasMore;
    }

    /** A row belongs to the list, at this place. One told of again, late, stays where it is: the last one too. */
    Effect put(Place place) {
        Place known = byId.get(place.id());
        if (known != null && known.version() > place.version()) {
            return Effect.NOTHING;
        }
        if (known != null && known.version() == place.version()) {
            return Effect.SHOW;
        }
        if (known != null) {
            take(known);
        }
        if (more && (rows.isEmpty() || ORDER.compare(place, rows.getLast()) > 0)) {
            wantsRefill |= known != null;
            return known == null ? Effect.NOTHING : Effect.HIDE;
        }
        insert(place);
        return Effect.SHOW;
    }

    /** A row does not belong to the list (any more). */
    Effect remove(String id) {
        Place known = byId.get(id);
        if (known == null) {
            return Effect.NOTHING;
        }
        take(known);
        wantsRefill |= more;
        return Effect.HIDE;
    }

    /** Ids that no longer fit into the window, after rows were put in. */
    Set<String> overflow() {
        Set<String> out = new HashSet<>();
        while (rows.size() > size) {
            Place last = rows.getLast();
            take(last);
            out.add(last.id());
            more = true;
        }
        return out;
    }

    /** Ids that the client has and this page has not. */
    List<String> missingFrom(List<Place> page) {
        Set<String> there = new HashSet<>();
        page.forEach(place -> there.add(place.id()));
        return rows.stream().map(Place::id).filter(id -> !there.contains(id)).toList();
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    boolean has(Place place) {
        Place known = byId.get(place.id());
        return known != null && known.version() >= place.version();
    }

    List<Place> rows() {
        return List.copyOf(rows);
    }

    int size() {
        return size;
    }

    /** Whether the list has rows that the client was not given. */
    boolean more() {
        return more;
    }

    /** Whether rows left the window while others wait behind it. */
    boolean wantsRefill() {
        return wantsRefill;
    }

    private void insert(Place place) {
        int at = rows.size();
        while (at > 0 && ORDER.compare(rows.get(at - 1), place) > 0) {
            at--;
        }
        rows.add(at, place);
        byId.put(place.id(), place);
    }

    private void take(Place place) {
        rows.remove(place);
        byId.remove(place.id());
    }
}
