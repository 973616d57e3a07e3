package io.kontuar.gateway.email.mime;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a header field: unfolded, and with its encoded words (RFC 2047) decoded. */
final class HeaderText {
    private static final Pattern ENCODED =
            Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*+)\\?=", Pattern.DOTALL);

    private HeaderText() {}

    static String decode(byte[] raw) {
        return words(unfold(raw));
    }

    /** One line, without blanks at its ends; unlabelled bytes are UTF-8 where they can be, else guessed. */
    static String unfold(byte[] raw) {
        String text = Charsets.decode(raw, null);
        StringBuilder line = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\r' && c != '\n' && c != 0) {
                line.append(c == '\t' ? ' ' : c);
            }
        }
        return line.toString().strip();
    }

    /**
     * Decodes the encoded words. Neighbours of one charset are put together before they are decoded, because some mailers
     * split a character over two of them; white space between two encoded words is no text.
     */
    static String words(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        Matcher word = ENCODED.matcher(text);
        Run run = new Run(out);
        int at = 0;
        while (word.find()) {
            String between = text.substring(at, word.start());
            if (!between.isBlank() || !run.open()) {
                run.close();
                out.append(between);
            }
            run.add(charset(word.group(1)), bytes(word.group(2), word.group(3)));
            at = word.end();
        }
        run.close();
        return out.append(text, at, text.length()).toString();
    }

    /** The language of RFC 2231 ({@code utf-8*en}) says nothing about the bytes. */
    private static String charset(String label) {
        int star = label.indexOf('*');
        return star < 0 ? label : label.substring(0, star);
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("b")
                ? TransferCoding.base64(text)
                : TransferCoding.quotedPrintable(text.replace('_', ' '));
    }

    /** Encoded words that follow each other. */
    private static final class Run {
        private final StringBuilder out;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable String charset;

        Run(StringBuilder out) {
            this.out = out;
        }

        boolean open() {
            return charset != null;
        }

        void add(String label, byte[] more) {
            if (charset != null && !charset.equalsIgnoreCase(label)) {
                close();
            }
            charset = label;
            bytes.writeBytes(more);
        }

        void close() {
            if (charset != null) {
                out.append(Charsets.decode(bytes.toByteArray(), charset));
                bytes.reset();
                charset = null;
            }
        }
    }
}
