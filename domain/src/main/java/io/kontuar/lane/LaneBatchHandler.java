package io.kontuar.lane;

import java.util.List;

/** Handles up to some hundreds of messages at once, for work that is cheap only in batches (search indexing). */
@FunctionalInterface
public interface LaneBatchHandler<T extends LaneMessage> {
    void handle(List<T> messages);
}
