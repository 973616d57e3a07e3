package io.kontuar.console.desk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that staff may send, told by their first bytes and not by what somebody says. */
enum FileType {
    PNG("image/png", true, "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", true, "\u00ff\u00d8\u00ff"),
    GIF("image/gif", true, "GIF8"),
    WEBP("image/webp", true, "RIFF"),
    PDF("application/pdf", false, "%PDF-"),
    TEXT("text/plain", false, "");

    /** How many bytes are looked at. */
    static final int HEAD = 4096;

    private static final String WEBP_MARK = "WEBP";
    private static final int WEBP_MARK_AT = 8;

    private final String mediaType;
    private final boolean image;
    /** The first bytes, a character each. */
    private final String magic;

    FileType(String mediaType, boolean image, String magic) {
        this.mediaType = mediaType;
        this.image = image;
        this.magic = magic;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether browsers may show it in place. */
    static boolean shownInPlace(String mediaType) {
        return Arrays.stream(values()).anyMatch(type -> type.image && type.mediaType.equals(mediaType));
    }

    static Optional<FileType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.fits(head)).findFirst();
    }

    private boolean fits(byte[] head) {
        return switch (this) {
            case TEXT -> isText(head);
            case WEBP -> has(head, 0, magic) && has(head, WEBP_MARK_AT, WEBP_MARK);
            case PNG, JPEG, GIF, PDF -> has(head, 0, magic);
        };
    }

    private static boolean has(byte[] head, int at, String mark) {
        byte[] expected = mark.getBytes(StandardCharsets.ISO_8859_1);
        int end = at + expected.length;
        return head.length >= end && Arrays.equals(head, at, end, expected, 0, expected.length);
    }

    /** UTF-8 (a character cut off at the end is forgiven) without control characters. */
    private static boolean isText(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(head.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), chars, head.length < HEAD);
        return head.length > 0
                && !result.isError()
                && chars.flip().chars().noneMatch(c -> Character.isISOControl(c) && "\t\r\n\f".indexOf(c) < 0);
    }
}
