package io.kontuar.console.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server knows of the health of its parts: store, search, lanes, channels. Implemented by the assembly. */
@FunctionalInterface
public interface HealthParts {
    List<Part> now();

    /**
     * One part.
     *
     * @param status {@code up}, {@code warming} or {@code down}
     * @param detail a sentence for administrators
     * @param since when it took this status, where known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String name,
            String status,
            String detail,
            @Nullable Instant since) {}
}
