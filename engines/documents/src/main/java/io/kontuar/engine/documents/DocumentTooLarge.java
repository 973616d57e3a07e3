package io.kontuar.engine.documents;

/** A document with more bytes than an engine takes; the message names type and size, never the content. */
public final class DocumentTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DocumentTooLarge(Class<?> type, long bytes) {
        super("document of type " + type.getSimpleName() + ": expected at most " + Documents.LARGEST + " bytes, got "
                + bytes);
    }
}
