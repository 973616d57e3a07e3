package io.kontuar.engine.documents.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a store keeps but the bytes of attachments, for copying it to another engine while nobody else works in
 * either: records come and go as they are, with their versions and their order.
 */
public interface StoreRows {

    /**
     * About {@code limit} records that follow this key in an order of the engine's own, the first ones for null; empty at
     * the end. What a writer that died has left is put right or left out, as its next reader would do.
     */
    List<KeptRow> page(RowKind kind, @Nullable List<String> after, int limit);

    /** Puts records; one that is there with its key is replaced, so that a copy that broke off can be done again. */
    void put(RowKind kind, List<KeptRow> rows);
}
