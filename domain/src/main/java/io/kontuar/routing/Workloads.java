package io.kontuar.routing;

import io.kontuar.staff.StaffId;
import java.util.List;
import java.util.Optional;

/** Every agent's workload. */
public interface Workloads {
    Optional<Workload> find(StaffId agent);

    List<Workload> all();

    /** Saves when the stored version is {@code workload.version()} and raises it by one; false when it is not. */
    boolean save(Workload workload);
}
