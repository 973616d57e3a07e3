package io.kontuar.engine.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.json.JsonData;
import io.kontuar.lane.Outage;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of one Kontuar in Elasticsearch. The alias {@code NAME} is searched and written; {@code NAME-next}, where
 * there is one, is written, too, while it is filled from the store, and then takes the other's place in one step. The
 * indexes themselves are called {@code NAME-vFORMAT-NUMBER}; what each knows of itself is in its mapping's {@code _meta}.
 * Any number of processes may do all of this at once.
 */
final class IndexHome {
    /** How long a process may not know of a new index; who begins to fill one waits for so long. */
    static final Duration LEARNING = Duration.ofSeconds(1);

    private final SearchConnection connection;
    private final String name;
    private final int format;
    private final Pattern names;
    private volatile @Nullable Known known;

    IndexHome(SearchConnection connection, String name, int format) {
        this.connection = connection;
        this.name = name;
        this.format = format;
        this.names = Pattern.compile(Pattern.quote(name) + "-v([0-9]{1,9})-([0-9]{1,9})");
    }

    /** @param at of {@link System#nanoTime} when they were asked for */
    private record Known(Indexes indexes, long at) {}

    /** @param next being filled to take the current one's place */
    record Indexes(@Nullable Held current, @Nullable Held next, int highest) {
        /** The one that is filled, or was last. */
        Held newest() {
            return next != null ? next : Objects.requireNonNull(current, "there is always one");
        }

        private int format() {
            return Math.max(current == null ? 0 : current.format(), next == null ? 0 : next.format());
        }
    }

    /** @param id which no other index ever has, even of the same name */
    record Held(String name, String id, int format, boolean complete) {}

    String alias() {
        return name;
    }

    /** The aliases that every document goes to. */
    List<String> written() {
        Known last = known;
        Indexes indexes =
                last != null && System.nanoTime() - last.at() < LEARNING.toNanos() ? last.indexes() : ensured();
        return indexes.next() == null ? List.of(name) : List.of(name, nextAlias());
    }

    /**
     * The indexes as they are now; one is begun where there is none, and a next one where it has an older format.
     *
     * @throws Outage when they are of a newer Kontuar, whose processes do the indexing
     */
    Indexes ensured() {
        Indexes found = read();
        if (found.format() > format) {
            throw new Outage(
                    "search: a newer Kontuar has begun an index of format " + found.format() + " in "
                            + connection.hosts() + "; this one knows formats up to " + format,
                    null);
        }
        if (found.current() == null) {
            create(found.highest() + 1, name);
            found = read();
        } else if (found.format() < format) {
            delete(found.next());
            create(found.highest() + 1, nextAlias());
            found = read();
        }
        if (found.current() == null) {
            throw new IndexGone();
        }
        return found;
    }

    /** Begins an index that is to take the current one's place, unless that is under way already. */
    void renew() {
        Indexes found = ensured();
        if (found.next() == null) {
            create(found.highest() + 1, nextAlias());
        }
    }

    /** So that the next write looks what there is. */
    void forget() {
        known = null;
    }

    /** Deletes the indexes; whoever looks for one next begins one. */
    void drop() {
        Indexes found = read();
        delete(found.current());
        delete(found.next());
        forget();
    }

    private void delete(@Nullable Held held) {
        if (held != null) {
            var unused = connection.ask(client ->
                    client.indices().delete(delete -> delete.index(held.name())).acknowledged());
        }
    }

    /** The format found when it is newer than ours. */
    Optional<Integer> newerFormat() {
        int found = read().format();
        return found > format ? Optional.of(found) : Optional.empty();
    }

    /** The newest index holds everything; the next one becomes the current one, which is deleted. */
    void complete(Indexes indexes) {
        Held filled = indexes.newest();
        if (!filled.complete()) {
            var unused = connection.ask(client -> client.indices()
                    .putMapping(mapping -> mapping.index(filled.name())
                            .meta(Map.of(
                                    IndexForm.FORMAT, JsonData.of(filled.format()),
                                    IndexForm.COMPLETE, JsonData.of(true)))));
        }
        Held old = indexes.current();
        if (indexes.next() != null && old != null) {
            var unused = connection.ask(client -> client.indices()
                    .updateAliases(all -> all.actions(action ->
                                    action.add(add -> add.index(filled.name()).alias(name)))
                            .actions(action -> action.remove(
                                    remove -> remove.index(filled.name()).alias(nextAlias())))
                            .actions(action -> action.removeIndex(remove -> remove.index(old.name())))));
        }
        forget();
    }

    private Indexes read() {
        long at = System.nanoTime();
        Map<String, IndexState> states = connection.ask(client -> client.indices()
                .get(get -> get.index(name + "-v*").allowNoIndices(true))
                .indices());
        Held current = null;
        Held next = null;
        int highest = 0;
        List<String> doubled = new ArrayList<>();
        for (Map.Entry<String, IndexState> state : states.entrySet()) {
            Matcher matcher = names.matcher(state.getKey());
            if (!matcher.matches()) {
                continue;
            }
            highest = Math.max(highest, Integer.parseInt(matcher.group(2)));
            Held held = held(state.getKey(), state.getValue(), Integer.parseInt(matcher.group(1)));
            if (state.getValue().aliases().containsKey(name)) {
                doubled.add(held.name());
                current = held;
            } else if (state.getValue().aliases().containsKey(nextAlias())) {
                next = held;
            }
        }
        if (doubled.size() > 1) {
            throw new Outage("search: expected one index under the alias " + name + ", found " + doubled, null);
        }
        Indexes indexes = new Indexes(current, next, highest);
        known = new Known(indexes, at);
        return indexes;
    }

    private static Held held(String name, IndexState state, int format) {
        var settings = state.settings();
        var inner = settings == null ? null : settings.index();
        String id = inner != null && inner.uuid() != null ? inner.uuid() : settings == null ? null : settings.uuid();
        var mappings = state.mappings();
        JsonData complete = mappings == null ? null : mappings.meta().get(IndexForm.COMPLETE);
        return new Held(
                name,
                Objects.requireNonNull(id, "every index has an id"),
                format,
                complete != null && complete.to(Boolean.class));
    }

    private void create(int number, String alias) {
        String index = name + "-v" + format + "-" + number;
        var unused = connection.ask(client -> {
            try {
                return client.indices()
                        .create(create -> create.withJson(new StringReader(IndexForm.json(format)))
                                .index(index)
                                .aliases(alias, nothing -> nothing)
                                .timeout(timeout -> timeout.time("10s")))
                        .index();
            } catch (ElasticsearchException e) {
                if ("resource_already_exists_exception".equals(e.error().type())) {
                    return index;
                }
                throw e;
            }
        });
    }

    private String nextAlias() {
        return name + "-next";
    }
}
