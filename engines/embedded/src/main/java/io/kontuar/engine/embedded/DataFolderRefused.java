package io.kontuar.engine.embedded;

/** The data folder cannot be used as it is; the message is a sentence for whoever started the product. */
public abstract sealed class DataFolderRefused extends Exception
        permits DataFolderInUse, NewerDataFolder, SecretKeyMissing, DataFolderUnusable {
    private static final long serialVersionUID = 1L;

    DataFolderRefused(String sentence) {
        super(sentence);
    }

    DataFolderRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
