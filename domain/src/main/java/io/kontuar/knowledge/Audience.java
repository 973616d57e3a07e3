package io.kontuar.knowledge;

/** Whose eyes an article is for. */
public enum Audience {
    /** Everyone: the help page shows it and the bot answers from it. */
    PUBLIC,
    /** Staff only. */
    INTERNAL
}
