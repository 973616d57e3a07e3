package io.kontuar.engine.cluster;

import io.kontuar.engine.analysis.SearchTokens;
import io.kontuar.search.SearchIndex;
import java.util.Optional;

/**
 * Search in Elasticsearch. When the server is away, all that is asked ends with an {@link io.kontuar.lane.Outage} within
 * seconds, and works again when it is back.
 */
public final class ClusterSearch implements AutoCloseable {
    private final SearchConnection connection;
    private final IndexHome home;
    private final SearchIndex index;

    private ClusterSearch(SearchConnection connection, IndexHome home) {
        this.connection = connection;
        this.home = home;
        this.index = new ElasticsearchIndex(connection, home);
    }

    /**
     * Opens the index, or begins an empty one where there is none; it then {@link SearchIndex#needsRebuild needs a
     * rebuild}. While the server does not answer it says so and waits.
     *
     * @throws ClusterRefused when the server or the index cannot be used; the message is a sentence for the operator
     */
    public static ClusterSearch open(ClusterSearchSettings settings) throws ClusterRefused {
        Patience patience = new Patience("The Elasticsearch at " + settings.names());
        return patience.until(() -> tryOpen(settings, SearchTokens.FORMAT));
    }

    /** @throws io.kontuar.lane.Outage when the server does not answer */
    static ClusterSearch tryOpen(ClusterSearchSettings settings, int format) throws ClusterRefused {
        SearchConnection connection = new SearchConnection(settings);
        boolean opened = false;
        try {
            connection.check();
            IndexHome home = new IndexHome(connection, settings.index(), format);
            Optional<Integer> newer = home.newerFormat();
            if (newer.isPresent()) {
                throw ClusterRefused.newerIndex(settings.index(), newer.get(), format);
            }
            var unused = home.ensured();
            opened = true;
            return new ClusterSearch(connection, home);
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    public SearchIndex index() {
        return index;
    }

    /** Begins an index beside the one in use; the next rebuild fills it, and it then takes the other's place. */
    public void renew() {
        home.renew();
    }

    /** Deletes all of its indexes, for who measured something with them. */
    public void drop() {
        home.drop();
    }

    @Override
    public void close() {
        connection.close();
    }
}
