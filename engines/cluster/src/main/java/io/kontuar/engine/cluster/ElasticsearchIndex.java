package io.kontuar.engine.cluster;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.kontuar.engine.analysis.Search;
import io.kontuar.engine.analysis.Search.Scored;
import io.kontuar.engine.analysis.SearchTerms;
import io.kontuar.engine.analysis.Snippet;
import io.kontuar.engine.cluster.ElasticsearchFinder.Row;
import io.kontuar.engine.cluster.IndexHome.Indexes;
import io.kontuar.lane.Outage;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex;
import java.util.List;
import java.util.function.Function;

/** The search index in Elasticsearch; every process of one Kontuar writes and reads the same. */
final class ElasticsearchIndex implements SearchIndex {
    private static final int TRIES = 2;
    private final SearchConnection connection;
    private final IndexHome home;
    private final BulkWriting writing;

    ElasticsearchIndex(SearchConnection connection, IndexHome home) {
        this.connection = connection;
        this.home = home;
        this.writing = new BulkWriting(connection);
    }

    @Override
    public List<Refused> index(List<SearchDocument> documents) {
        return documents.isEmpty() ? List.of() : inAll(aliases -> writing.write(aliases, documents));
    }

    @Override
    public void remove(SearchDocument.Kind kind, String id) {
        String key = IndexedDocument.key(kind, id);
        var unused = inAll(aliases -> {
            List<BulkOperation> operations = aliases.stream()
                    .map(alias -> BulkOperation.of(operation ->
                            operation.delete(delete -> delete.index(alias).id(key))))
                    .toList();
            connection.ask(client -> client.bulk(bulk -> bulk.operations(operations))).items().stream()
                    .filter(item -> item.error() != null)
                    .findFirst()
                    .ifPresent(item -> {
                        throw SearchFailure.of(
                                item.status(),
                                item.error() == null ? null : item.error().type(),
                                connection.hosts());
                    });
            return true;
        });
    }

    /** Aliases that this process still knows may have gone meanwhile; then it looks again. */
    private <T> T inAll(Function<List<String>, T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return work.apply(home.written());
            } catch (IndexGone gone) {
                if (tried == TRIES) {
                    throw gone;
                }
                home.forget();
            }
        }
    }

    @Override
    public List<Hit> search(SearchQuery query) {
        SearchTerms terms = SearchTerms.of(query.text());
        if (terms.terms().isEmpty() || query.kinds().isEmpty()) {
            return List.of();
        }
        Snippet snippet = new Snippet(terms);
        List<Scored<Row>> found =
                new Search(terms).in(new ElasticsearchFinder(connection, home.alias(), query), query.limit());
        return found.stream()
                .map(one -> one.found().stored().hit(snippet::of, one.score()))
                .toList();
    }

    @Override
    public long count() {
        return connection.ask(
                client -> client.count(count -> count.index(home.alias())).count());
    }

    @Override
    public boolean needsRebuild() {
        Indexes indexes = home.ensured();
        if (!indexes.newest().complete()) {
            return true;
        }
        if (indexes.next() != null) {
            home.complete(indexes);
        }
        return false;
    }

    /** Waits until every process writes to what is filled. */
    @Override
    public String beginRebuild() {
        Indexes indexes = home.ensured();
        if (indexes.next() != null) {
            try {
                Thread.sleep(IndexHome.LEARNING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Outage("search: interrupted before the index was filled", e);
            }
        }
        return indexes.newest().id();
    }

    @Override
    public void rebuilt(String begun) {
        Indexes indexes = home.ensured();
        if (indexes.newest().id().equals(begun)) {
            home.complete(indexes);
        }
    }
}
