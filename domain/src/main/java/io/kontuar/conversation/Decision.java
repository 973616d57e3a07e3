package io.kontuar.conversation;

/** Whether a command may take effect, as decided by the rules before anything is written. */
sealed interface Decision {
    Decision APPLY = new Apply();
    Decision STALE = new Stale();

    record Apply() implements Decision {}

    /** @param reason a code for the one who asked, such as {@code not-yours} */
    record Refuse(String reason) implements Decision {}

    /** Others wrote in between; the writer decides. */
    record Stale() implements Decision {}

    static Decision refuse(String reason) {
        return new Refuse(reason);
    }
}
