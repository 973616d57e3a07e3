package io.kontuar.gateway.orders;

/** A member that is not as expected; the message names it, what was expected and what came, in one line. */
final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;

    NotReadable(String path, String expected, String got) {
        super(path + ": expected " + expected + ", got " + got);
    }
}
