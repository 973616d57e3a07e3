package io.kontuar.engine.embedded;

import java.nio.file.Path;

/** The database holds secrets, and the key that opens them is gone or another one. */
public final class SecretKeyMissing extends DataFolderRefused {
    private static final long serialVersionUID = 1L;

    SecretKeyMissing(Path keyFile) {
        super("The stored secrets of channel accounts cannot be opened with the key of " + keyFile
                + ": restore the key file that belongs to this data folder.");
    }
}
