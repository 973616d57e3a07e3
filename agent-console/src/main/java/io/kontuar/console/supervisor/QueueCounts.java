package io.kontuar.console.supervisor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one queue holds right now.
 *
 * @param longestSince when the longest waiting one entered; absent when none waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueCounts(int waiting, @Nullable Instant longestSince, int inService) {}
