package io.kontuar.gateway.webchat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a visitor's file is, by its content and never by its name: a few kinds are taken, all others are not. */
final class FileTypes {

    /** How many of a file's first bytes are enough to know. */
    static final int HEAD = 4096;

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private FileTypes() {}

    /** @param head the first bytes, at most {@link #HEAD} */
    static Optional<String> detect(byte[] head) {
        String latin = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
        if (latin.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (latin.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (latin.startsWith("GIF87a") || latin.startsWith("GIF89a")) {
            return Optional.of("image/gif");
        }
        if (latin.startsWith("RIFF") && latin.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        if (latin.startsWith("%PDF-")) {
            return Optional.of("application/pdf");
        }
        return isText(head) ? Optional.of("text/plain") : Optional.empty();
    }

    /** Whether a browser may show it in place; everything else is only ever saved. */
    static boolean isPicture(String type) {
        return PICTURES.contains(type);
    }

    private static boolean isText(byte[] head) {
        CharBuffer text = CharBuffer.allocate(head.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), text, false);
        return head.length > 0
                && result.isUnderflow()
                && text.flip().chars().noneMatch(unit -> unit < ' ' && "\t\r\n\f".indexOf(unit) < 0);
    }
}
