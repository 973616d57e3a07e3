package io.kontuar.channel;

/** A part of a text from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units. */
record Stretch(int start, int end) {
    boolean overlaps(Stretch other) {
        return start < other.end && other.start < end;
    }
}
