package io.kontuar.engine.lanes;

/** Why a message was parked, in one short line: class and message of the failure. */
final class Reason {
    private static final int LONGEST = 300;

    private Reason() {}

    static String of(Throwable why) {
        String message = why.getMessage();
        String line = why.getClass().getName() + (message == null ? "" : ": " + message.replaceAll("\\s+", " "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
