package io.kontuar.engine.embedded;

import java.nio.file.Path;

/** Another Kontuar works in the folder. */
public final class DataFolderInUse extends DataFolderRefused {
    private static final long serialVersionUID = 1L;

    DataFolderInUse(Path folder) {
        super("The data folder " + folder + " is in use by another Kontuar: stop that one, or choose another folder.");
    }
}
