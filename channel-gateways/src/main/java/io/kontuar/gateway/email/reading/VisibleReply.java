package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.reading.ReplyLines.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What is new in the text of a reply: without the mail it quotes, the headers of a forwarded one, and the signature. Where
 * somebody answers between the quoted lines these stay, because the answer makes no sense without them. When nothing would
 * be left, all is new.
 */
final class VisibleReply {
    private static final int LONGEST = 400_000;
    private final List<ReplyLines.Line> lines;

    private VisibleReply(List<ReplyLines.Line> lines) {
        this.lines = new ArrayList<>(lines);
    }

    static String of(String text) {
        String normalized = ReplyLines.normalized(text);
        String clean =
                normalized.substring(0, Math.min(normalized.length(), LONGEST)).strip();
        VisibleReply reply = new VisibleReply(ReplyLines.of(clean));
        reply.cut();
        String left = ReplyLines.join(reply.lines).strip();
        return left.isEmpty() ? clean : left;
    }

    private void cut() {
        if (lines.stream().allMatch(line -> line.is(Kind.QUOTE) || line.is(Kind.EMPTY))) {
            return;
        }
        cutForwarded();
        introductions();
        cutSignature();
        leadingQuote();
        trimEnd();
    }

    /** From the headers of another mail on, or from a line that says "original message", all is that mail. */
    private void cutForwarded() {
        for (int at = 0; at < lines.size(); at++) {
            boolean begins = lines.get(at).is(Kind.DIVIDER) || lines.get(at).is(Kind.HEADER);
            if (begins && wordsBefore(at)) {
                cutFrom(at);
                return;
            }
        }
    }

    /**
     * "On Monday somebody wrote:" with words before it ends the reply, unless quoted lines follow and then words: there
     * somebody answered in between. With no words before it the reply stands below.
     */
    private void introductions() {
        int at = 0;
        while (at < lines.size()) {
            if (!lines.get(at).is(Kind.INTRODUCTION)) {
                at++;
                continue;
            }
            int after = at;
            while (after < lines.size() && lines.get(after).is(Kind.INTRODUCTION)) {
                after++;
            }
            if (wordsBefore(at) && !answeredInBetween(after)) {
                cutFrom(at);
                return;
            }
            remove(at, after);
        }
    }

    /** Whether quoted lines come next, and words after them that are no signature. */
    private boolean answeredInBetween(int from) {
        int at = skip(from, Kind.EMPTY);
        if (at >= lines.size() || !lines.get(at).is(Kind.QUOTE)) {
            return false;
        }
        for (; at < lines.size(); at++) {
            Kind kind = lines.get(at).kind();
            if (kind == Kind.WORDS) {
                return true;
            }
            if (kind == Kind.DELIMITER || kind == Kind.SIGNATURE) {
                return false;
            }
        }
        return false;
    }

    private void cutSignature() {
        for (int at = 0; at < lines.size(); at++) {
            boolean ends = lines.get(at).is(Kind.DELIMITER) || lines.get(at).is(Kind.SIGNATURE);
            if (ends && wordsBefore(at)) {
                if (lines.get(at).is(Kind.SIGNATURE) && wordsFollow(at + 1)) {
                    remove(at, at + 1);
                    at--;
                } else {
                    cutFrom(at);
                    return;
                }
            }
        }
    }

    private boolean wordsFollow(int from) {
        int at = skip(from, Kind.EMPTY);
        return at < lines.size() && lines.get(at).is(Kind.WORDS);
    }

    /** A quote above the whole reply goes; one that is answered piece by piece stays. */
    private void leadingQuote() {
        int first = skip(0, Kind.EMPTY);
        int end = first;
        while (end < lines.size()
                && (lines.get(end).is(Kind.QUOTE) || lines.get(end).is(Kind.EMPTY))) {
            end++;
        }
        boolean quoted = first < end;
        boolean alone = lines.subList(end, lines.size()).stream().noneMatch(line -> line.is(Kind.QUOTE));
        if (quoted && alone && end < lines.size()) {
            remove(0, end);
        }
    }

    /** Quotes and blank lines at the end answer nothing. */
    private void trimEnd() {
        int end = lines.size();
        while (end > 0
                && (lines.get(end - 1).is(Kind.QUOTE) || lines.get(end - 1).is(Kind.EMPTY))) {
            end--;
        }
        if (end > 0) {
            cutFrom(end);
        }
    }

    private int skip(int from, Kind kind) {
        int at = from;
        while (at < lines.size() && lines.get(at).is(kind)) {
            at++;
        }
        return at;
    }

    private boolean wordsBefore(int end) {
        return lines.subList(0, end).stream().anyMatch(line -> line.is(Kind.WORDS));
    }

    private void cutFrom(int at) {
        remove(at, lines.size());
    }

    private void remove(int from, int to) {
        lines.subList(from, to).clear();
    }
}
