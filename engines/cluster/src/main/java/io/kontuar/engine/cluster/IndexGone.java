package io.kontuar.engine.cluster;

import io.kontuar.lane.Outage;

/** The index is not there; it is begun anew by whoever looks for it next, and filled from the store. */
final class IndexGone extends Outage {
    private static final long serialVersionUID = 1L;

    IndexGone() {
        super("search: the index in Elasticsearch is gone and is built anew", null);
    }
}
