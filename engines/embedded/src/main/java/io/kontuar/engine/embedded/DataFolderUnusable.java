package io.kontuar.engine.embedded;

import java.nio.file.Path;

/** The folder cannot be made, read or written. */
public final class DataFolderUnusable extends DataFolderRefused {
    private static final long serialVersionUID = 1L;

    DataFolderUnusable(Path folder, Throwable cause) {
        super("The data folder " + folder + " cannot be used (" + cause.getMessage() + ").", cause);
    }
}
