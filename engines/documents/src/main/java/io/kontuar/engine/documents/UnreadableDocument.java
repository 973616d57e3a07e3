package io.kontuar.engine.documents;

import tools.jackson.core.JacksonException;

/** Stored bytes that are not the document they should be; the message names type and place, never the content. */
public final class UnreadableDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableDocument(Class<?> type, JacksonException cause) {
        super("document of type " + type.getSimpleName() + ": not readable at " + cause.getLocation() + " ("
                + cause.getClass().getSimpleName() + ")");
    }

    UnreadableDocument(Class<?> type, int version) {
        super("document of type " + type.getSimpleName() + ": expected a version up to " + Documents.VERSION + ", got "
                + version);
    }
}
