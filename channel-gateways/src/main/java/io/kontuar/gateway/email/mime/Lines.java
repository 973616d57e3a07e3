package io.kontuar.gateway.email.mime;

/** Lines of bytes, ended by LF or CRLF. */
final class Lines {
    private Lines() {}

    /** Where the line that begins at {@code from} ends, its line break not counted. */
    static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n' && !isLineBreakingCr(bytes, at, to)) {
            at++;
        }
        return at;
    }

    /** Where the line after the one that ends at {@code end} begins. */
    static int next(byte[] bytes, int end, int to) {
        if (end >= to) {
            return to;
        }
        if (bytes[end] == '\r' && end + 1 < to && bytes[end + 1] == '\n') {
            return end + 2;
        }
        return end + 1;
    }

    static boolean isBlank(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineBreakingCr(byte[] bytes, int at, int to) {
        return bytes[at] == '\r' && at + 1 < to && bytes[at + 1] == '\n';
    }
}
