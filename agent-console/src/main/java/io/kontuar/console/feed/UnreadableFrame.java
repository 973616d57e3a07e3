package io.kontuar.console.feed;

/** A client's frame that does not fit the protocol; the message names the member and what was expected. */
final class UnreadableFrame extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;

    UnreadableFrame(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    String what() {
        return what;
    }
}
