package io.kontuar.engine.embedded;

import java.nio.file.Path;

/** The folder was written by a newer Kontuar than this one. */
public final class NewerDataFolder extends DataFolderRefused {
    private static final long serialVersionUID = 1L;

    NewerDataFolder(Path file, int found, int known) {
        super("The data in " + file + " has version " + found + " and this Kontuar knows versions up to " + known
                + ": start the newer Kontuar that wrote it.");
    }
}
