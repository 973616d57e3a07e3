package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Sorts.ascending;

import io.kontuar.engine.documents.Documents;
import io.kontuar.routing.Workload;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.StaffId;
import java.util.List;
import java.util.Optional;

/** One row per agent. */
final class MongoWorkloads implements Workloads {
    private final Shelf<Workload> shelf;

    MongoWorkloads(Cabinet cabinet, Documents documents) {
        this.shelf = new Shelf<>(cabinet, Schema.WORKLOAD, documents, Workload.class);
    }

    @Override
    public Optional<Workload> find(StaffId agent) {
        return shelf.find(agent.value());
    }

    @Override
    public List<Workload> all() {
        return shelf.all(empty(), ascending("_id"));
    }

    @Override
    public boolean save(Workload workload) {
        Workload next = workload.atVersion(workload.version() + 1);
        return shelf.save(workload.version(), shelf.row(workload.agent().value(), next));
    }
}
