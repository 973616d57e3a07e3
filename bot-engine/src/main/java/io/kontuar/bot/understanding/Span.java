package io.kontuar.bot.understanding;

/** A stretch of text from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span: expected 0 <= start <= end, got " + start + ".." + end);
        }
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
