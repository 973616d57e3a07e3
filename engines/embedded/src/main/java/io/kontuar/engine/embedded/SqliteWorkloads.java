package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Documents;
import io.kontuar.routing.Workload;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.StaffId;
import java.util.List;
import java.util.Optional;

/** One row per agent. */
final class SqliteWorkloads implements Workloads {
    private static final String ALL = "SELECT doc FROM workload ORDER BY agent";
    private static final String FIND = "SELECT doc FROM workload WHERE agent = ?";
    private static final String INSERT =
            "INSERT INTO workload (doc, version, agent) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    private static final String UPDATE =
            "UPDATE workload SET doc = ?1, version = ?2 WHERE agent = ?3 AND version = ?2 - 1";

    private final Shelf<Workload> shelf;

    SqliteWorkloads(Database database, Documents documents) {
        this.shelf = new Shelf<>(database, documents, Workload.class);
    }

    @Override
    public Optional<Workload> find(StaffId agent) {
        return shelf.first(FIND, agent.value());
    }

    @Override
    public List<Workload> all() {
        return shelf.list(ALL);
    }

    @Override
    public boolean save(Workload workload) {
        long next = workload.version() + 1;
        byte[] doc = shelf.bytes(workload.atVersion(next));
        return shelf.save(
                workload.version(), INSERT, UPDATE, doc, next, workload.agent().value());
    }
}
