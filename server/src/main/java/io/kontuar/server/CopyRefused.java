package io.kontuar.server;

/** A backup, restore or migration that cannot be done as asked; the message is a sentence for the operator. */
final class CopyRefused extends Exception {
    private static final long serialVersionUID = 1L;

    CopyRefused(String sentence) {
        super(sentence);
    }
}
