package io.kontuar.gateway.email.mime;

/** The encoded words (RFC 2047) of a piece of a header. */
public final class EncodedText {
    private EncodedText() {}

    public static String decode(String text) {
        return HeaderText.words(text);
    }
}
